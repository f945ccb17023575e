using System.Globalization;
using DutyDsl.Duties;

namespace DutyDsl.Verdicts;

/// <summary>What a window asks after the policy for partial periods, exact. A null side is open.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="MinimumExcluded">Whether the least itself is too little.</param>
/// <param name="Maximum">The most.</param>
/// <param name="MaximumExcluded">Whether the most itself is too much.</param>
/// <remarks>A class, because millions of findings share a few of them.</remarks>
public sealed record RequiredCount(Fraction? Minimum, bool MinimumExcluded, Fraction? Maximum, bool MaximumExcluded)
{
    /// <summary>Nothing is asked that can be counted.</summary>
    public static RequiredCount None { get; } = new(null, false, null, false);

    /// <summary>The findings' column <c>required</c>: <c>&gt;=1</c>, <c>&lt;=2</c>, <c>=1</c>, <c>2..4</c>, <c>&gt;=20 hours</c>; empty when nothing is asked.</summary>
    public string Format(string unit)
    {
        var text = (Minimum, Maximum) switch
        {
            ({ } low, null) => (MinimumExcluded ? ">" : ">=") + Number(low),
            (null, { } high) => (MaximumExcluded ? "<" : "<=") + Number(high),
            ({ } low, { } high) when low == high && !MinimumExcluded && !MaximumExcluded => "=" + Number(low),
            ({ } low, { } high) => Number(low) + ".." + Number(high),
            _ => "",
        };
        return unit.Length == 0 || text.Length == 0 ? text : text + " " + unit;
    }

    private static string Number(Fraction value) => value.Denominator == 1
        ? value.Numerator.ToString(CultureInfo.InvariantCulture)
        : Terminates(value.Denominator)
            ? ((decimal)value.Numerator / value.Denominator).ToString(CultureInfo.InvariantCulture)
            : value.ToString();

    private static bool Terminates(long denominator)
    {
        while (denominator % 2 == 0)
            denominator /= 2;
        while (denominator % 5 == 0)
            denominator /= 5;
        return denominator == 1;
    }
}
