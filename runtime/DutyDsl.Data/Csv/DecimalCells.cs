using System.Globalization;

namespace DutyDsl.Data.Csv;

/// <summary>Reads numbers, strictly and whatever the culture: digits with at most one point between them and at most one minus before.</summary>
internal static class DecimalCells
{
    private const int MostDigits = 28;

    // Dividing by one with all its decimal places takes the trailing zeros away: 1.50 and 1.5 are one number.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Whether the cell is a number; when it is not, whether that is only because it has too many digits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out decimal value, out bool isTooLong)
    {
        value = 0;
        isTooLong = false;
        var digits = 0;
        var point = -1;
        for (var i = cell.Length > 0 && cell[0] == (byte)'-' ? 1 : 0; i < cell.Length; i++)
        {
            if (cell[i] == (byte)'.' && point < 0 && digits > 0)
                point = i;
            else if (char.IsAsciiDigit((char)cell[i]))
                digits++;
            else
                return false;
        }

        if (digits == 0 || point == cell.Length - 1)
            return false;
        if (digits > MostDigits)
        {
            isTooLong = true;
            return false;
        }

        value = decimal.Parse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / One;
        return true;
    }
}
