using System.Buffers;

namespace DutyDsl.Data.Findings;

/// <summary>One cell of a CSV table.</summary>
internal static class CsvCells
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Writes a cell, quoted where it has to be.</summary>
    public static void Write(TextWriter output, string text, bool forSpreadsheet)
    {
        if (forSpreadsheet && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            output.Write(text);
            return;
        }

        output.Write('"');
        output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
