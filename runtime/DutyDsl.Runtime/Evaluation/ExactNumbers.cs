using System.Globalization;
using System.Numerics;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>Comparison and rounding of exact numbers.</summary>
internal static class ExactNumbers
{
    /// <summary>Compares without rounding.</summary>
    public static int Compare(decimal value, Fraction other)
    {
        if (other.Denominator == 1)
            return value.CompareTo(other.Numerator);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger((uint)bits[0]) + ((BigInteger)(uint)bits[1] << 32) + ((BigInteger)(uint)bits[2] << 64);
        if (bits[3] < 0)
            digits = -digits;
        var scale = BigInteger.Pow(10, (bits[3] >> 16) & 0xFF);
        return (digits * other.Denominator).CompareTo(other.Numerator * scale);
    }

    /// <summary>value × part ÷ whole, rounded up.</summary>
    public static long CeilingShare(Fraction value, int part, int whole) =>
        -(long)FloorDivide(-(BigInteger)value.Numerator * part, (BigInteger)value.Denominator * whole);

    /// <summary>value × part ÷ whole, rounded down.</summary>
    public static long FloorShare(Fraction value, int part, int whole) =>
        (long)FloorDivide((BigInteger)value.Numerator * part, (BigInteger)value.Denominator * whole);

    /// <summary>The least whole number that is at least (or, when excluded, above) the value.</summary>
    public static long LeastWhole(Fraction value, bool excluded)
    {
        var ceiling = CeilingShare(value, 1, 1);
        return excluded && (Int128)ceiling * value.Denominator == value.Numerator ? checked(ceiling + 1) : ceiling;
    }

    /// <summary>The greatest whole number that is at most (or, when excluded, below) the value.</summary>
    public static long GreatestWhole(Fraction value, bool excluded)
    {
        var floor = FloorShare(value, 1, 1);
        return excluded && (Int128)floor * value.Denominator == value.Numerator ? checked(floor - 1) : floor;
    }

    /// <summary>Reads <c>3</c>, <c>2.5</c> or <c>1/3</c>.</summary>
    public static bool TryParse(string text, out Fraction value)
    {
        value = default;
        try
        {
            if (!text.Contains('.', StringComparison.Ordinal))
            {
                value = Fraction.Parse(text.Trim());
                return true;
            }

            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return false;
            long denominator = 1;
            while (number != decimal.Truncate(number))
            {
                number *= 10;
                denominator = checked(denominator * 10);
            }

            value = new Fraction((long)number, denominator);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>A quantity as an exact number.</summary>
    /// <exception cref="OverflowException">It has more digits than the number holds.</exception>
    public static Fraction Of(decimal value) =>
        TryOf(value, out var exact) ? exact : throw new OverflowException($"{value} has too many digits.");

    /// <summary>A quantity as an exact number, when the number holds its digits.</summary>
    public static bool TryOf(decimal value, out Fraction exact)
    {
        exact = default;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger((uint)bits[0]) + ((BigInteger)(uint)bits[1] << 32) + ((BigInteger)(uint)bits[2] << 64);
        var scale = BigInteger.Pow(10, (bits[3] >> 16) & 0xFF);
        var common = BigInteger.GreatestCommonDivisor(digits, scale);
        digits /= common;
        scale /= common;
        if (digits > long.MaxValue || scale > long.MaxValue)
            return false;
        exact = new Fraction(bits[3] < 0 ? -(long)digits : (long)digits, (long)scale);
        return true;
    }

    /// <summary>value × factor ÷ divisor, exact; null when the result has too many digits.</summary>
    public static Fraction? Times(Fraction value, Fraction factor, long divisor)
    {
        var numerator = (BigInteger)value.Numerator * factor.Numerator;
        var denominator = (BigInteger)value.Denominator * factor.Denominator * divisor;
        var common = BigInteger.GreatestCommonDivisor(BigInteger.Abs(numerator), denominator);
        if (common > 1)
        {
            numerator /= common;
            denominator /= common;
        }

        return BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new Fraction((long)numerator, (long)denominator)
            : null;
    }

    private static BigInteger FloorDivide(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
