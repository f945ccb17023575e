using System.Globalization;

namespace DutyDsl.Duties;

/// <summary>An exact number: numerator over a positive denominator.</summary>
public readonly record struct Fraction(long Numerator, long Denominator)
{
    /// <summary>Reads <c>3</c>, <c>-2</c> or <c>15/2</c>.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static Fraction Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return new Fraction(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 1);
        var numerator = long.Parse(text.AsSpan(0, slash), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var denominator = long.Parse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return denominator > 0 ? new Fraction(numerator, denominator) : throw new FormatException($"'{text}' has no positive denominator");
    }

    /// <summary>The number as the plan writes it.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
