using System.Globalization;
using System.Text;

namespace DutyDsl.Data.Messages;

/// <summary>How bytes of the data are shown in messages and in the quarantine.</summary>
internal static class Shown
{
    private const int LongestCell = 80;
    private const int LongestRow = 4096;

    /// <summary>A cell in one line: controls and invisible characters as <c>\uXXXX</c>, a long one cut with its length named.</summary>
    public static string Cell(ReadOnlySpan<byte> bytes)
    {
        var isCut = bytes.Length > LongestCell * 4;
        return Cell(Encoding.UTF8.GetString(isCut ? bytes[..(LongestCell * 4)] : bytes), isCut);
    }

    /// <summary>A text in one line, in the same way.</summary>
    public static string Cell(string text, bool isCut = false)
    {
        var result = new StringBuilder();
        var shown = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown++ == LongestCell)
            {
                isCut = true;
                break;
            }

            if (IsInvisible(rune))
                result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                result.Append(rune.ToString());
        }

        return isCut ? result.Append('…').ToString() : result.ToString();
    }

    /// <summary>A row as it stands, a very long one cut.</summary>
    public static string Row(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= LongestRow)
            return Encoding.UTF8.GetString(bytes);
        var end = LongestRow;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(bytes[..end]) + "…";
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
