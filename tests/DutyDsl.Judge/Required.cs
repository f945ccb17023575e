using System.Globalization;
using System.Numerics;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>What one window asks, exact: a side that is open is null.</summary>
internal sealed record Required(Exact? Minimum, bool MinimumExcluded, Exact? Maximum, bool MaximumExcluded)
{
    public bool IsShort(decimal actual) => Minimum is { } least && (MinimumExcluded ? least.CompareWith(actual) >= 0 : least.CompareWith(actual) > 0);

    public bool IsExceeded(decimal actual) => Maximum is { } most && (MaximumExcluded ? most.CompareWith(actual) <= 0 : most.CompareWith(actual) < 0);

    /// <summary>
    /// 3.3: a least alone is met when reached, else breached past the last day; a most alone is breached once exceeded,
    /// met past the last day; both: breached if exceeded, or short past the last day, else met past it. Else pending.
    /// </summary>
    public Ruling Of(decimal actual, bool pastDue) =>
        IsExceeded(actual) ? Ruling.Breached
        : Maximum is null && !IsShort(actual) ? Ruling.Met
        : !pastDue ? Ruling.Pending
        : IsShort(actual) ? Ruling.Breached
        : Ruling.Met;

    /// <summary>
    /// 3.4: pro rata asks ⌈n·share⌉ of a least and ⌊n·share⌋ of a most, which is never below the least. Of counts,
    /// "more than 2" is "at least 3" and has its share. Of amounts an excluded end is rounded the other way.
    /// </summary>
    public Required ProRata(int days, int ofDays, bool counts)
    {
        var least = counts && MinimumExcluded ? Minimum!.Value.Round(up: false).Plus(1) : Minimum;
        var most = counts && MaximumExcluded ? Maximum!.Value.Round(up: true).Plus(-1) : Maximum;
        var (over, under) = (MinimumExcluded && !counts, MaximumExcluded && !counts);
        least = least?.Times(days, ofDays).Round(up: !over);
        most = most?.Times(days, ofDays).Round(up: under);
        return new Required(least, over, most is { } m && least is { } l && m.CompareTo(l) < 0 ? l : most, under);
    }

    /// <summary>The findings' column <c>required</c>: <c>&gt;=1</c>, <c>&lt;=2</c>, <c>=1</c>, <c>2..4</c>, <c>&gt;=20 hours</c>.</summary>
    public string Text(string unit)
    {
        var text = (Minimum, Maximum) switch
        {
            (null, null) => "",
            ({ } low, null) => (MinimumExcluded ? ">" : ">=") + low,
            (null, { } high) => (MaximumExcluded ? "<" : "<=") + high,
            ({ } low, { } high) when low == high && !MinimumExcluded && !MaximumExcluded => "=" + low,
            ({ } low, { } high) => low + ".." + high,
        };
        return text.Length == 0 || unit.Length == 0 ? text : text + " " + unit;
    }
}

/// <summary>An exact number in lowest terms.</summary>
internal readonly record struct Exact
{
    private Exact(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static Exact Of(Rational value) => new(value.Numerator, value.Denominator);

    /// <summary>Reads a parameter's value: <c>3</c>, <c>1.5</c> or <c>1/3</c>.</summary>
    public static Exact Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2)
            return new Exact(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? new Exact(BigInteger.Parse(text, CultureInfo.InvariantCulture), BigInteger.One)
            : new Exact(BigInteger.Parse(text.Remove(point, 1), CultureInfo.InvariantCulture), BigInteger.Pow(10, text.Length - point - 1));
    }

    public static Exact Of(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    public Exact Times(int part, int whole) => new(Numerator * part, Denominator * whole);

    public Exact Minus(Exact other) => new((Numerator * other.Denominator) - (other.Numerator * Denominator), Denominator * other.Denominator);

    public Exact Over(Exact other) => other.Numerator.Sign < 0
        ? new Exact(-Numerator * other.Denominator, -Denominator * other.Numerator)
        : new Exact(Numerator * other.Denominator, Denominator * other.Numerator);

    public decimal Rounded(int digits) => decimal.Round((decimal)Numerator / (decimal)Denominator, digits);

    public Exact Round(bool up)
    {
        var floor = BigInteger.Divide(Numerator - (Numerator.Sign < 0 && Numerator % Denominator != 0 ? Denominator : 0), Denominator);
        return new Exact(up && floor * Denominator != Numerator ? floor + 1 : floor, BigInteger.One);
    }

    public Exact Plus(int whole) => new(Numerator + (whole * Denominator), Denominator);

    public int CompareTo(Exact other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public int CompareWith(decimal other) => CompareTo(Parse(other.ToString(CultureInfo.InvariantCulture)));

    public override string ToString()
    {
        if (Denominator.IsOne)
            return Numerator.ToString(CultureInfo.InvariantCulture);
        var ten = BigInteger.One;
        for (var digits = 0; digits < 28; digits++, ten *= 10)
        {
            if (ten % Denominator == 0)
                return ((decimal)Numerator / (decimal)Denominator).ToString(CultureInfo.InvariantCulture);
        }

        return FormattableString.Invariant($"{Numerator}/{Denominator}");
    }
}
