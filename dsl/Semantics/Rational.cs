using System.Globalization;

namespace DutyDsl.Semantics;

/// <summary>An exact number: numerator over a positive denominator, in lowest terms.</summary>
public readonly record struct Rational
{
    /// <summary>The number <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Rational(long numerator, long denominator = 1)
    {
        if (denominator <= 0)
            throw new ArgumentOutOfRangeException(nameof(denominator));
        var divisor = GreatestCommonDivisor(Math.Abs(numerator), denominator);
        Numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    private readonly long denominator;

    /// <summary>The part above the line; carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The part below the line; at least one.</summary>
    public long Denominator => denominator == 0 ? 1 : denominator;

    /// <summary>Whether the number has no fraction.</summary>
    public bool IsInteger => Denominator == 1;

    /// <summary>The number as the plan writes it: <c>3</c> or <c>15/2</c>.</summary>
    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Numerator, Denominator);

    /// <summary>Whether two numbers are the same; the default value is zero.</summary>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 31) + Denominator.GetHashCode());

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }
}
