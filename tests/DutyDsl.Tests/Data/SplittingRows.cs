using System.Text;
using System.Text.Unicode;
using DutyDsl.Data.Csv;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class SplittingRows
{
    private static readonly byte[] Alphabet = [.. "ab,,\"\"\n\n\r "u8, 0xE6, 0x9D, 0x8E, 0, 0xFF];

    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("\uFEFFa,b", "1:a|b")]
    [InlineData("\n\r\n\ra\n\n", "4:a")]
    [InlineData("a,\n,\n", "1:a| 2:|")]
    [InlineData("\"\"\n", "1:")]
    [InlineData("\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d")]
    [InlineData("\"a\r\nb\nc\",d\ne", "1:a\r\nb\nc|d 4:e")]
    [InlineData("\"\"\"\"", "1:\"")]
    [InlineData("a\u2028b,c\u0085\n", "1:a\u2028b|c\u0085")]
    [InlineData("a,\"b\nc,d\n", "1:a!UnclosedQuote 2:c|d")]
    [InlineData("a,\"b\nc,\"d\ne\n", "1:a!StrayQuote 2:c!UnclosedQuote 3:e")]
    [InlineData("a,b\"c\nd", "1:a!StrayQuote 2:d")]
    [InlineData("a,\"b\"c\nd", "1:a!StrayQuote 2:d")]
    [InlineData("a,\"", "1:a!UnclosedQuote")]
    [InlineData("\"a\nb\",\"c\"d\ne", "1:!StrayQuote 2:!StrayQuote 3:e")]
    public void A_file_becomes_rows_and_faults_by_line(string text, string rows)
    {
        Assert.Equal(rows, string.Join(' ', Rows(new MemoryStream(Encoding.UTF8.GetBytes(text)), 1000)));
    }

    [Fact]
    public void Rows_are_those_of_the_plain_definition_however_the_bytes_arrive()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = AnyText(random);
            var expected = Plainly(bytes);
            Assert.Equal(expected, Rows(new MemoryStream(bytes), 100));
            Assert.Equal(expected, Rows(new Trickle(bytes, random.Next(1, 8)), 62));
        }
    }

    [Fact]
    public void A_row_that_does_not_fit_is_cut_and_the_next_line_is_read()
    {
        var random = new Random(2);
        for (var i = 0; i < 50_000; i++)
        {
            byte[] bytes = [.. AnyText(random), .. "\nlast,row"u8];
            using var reader = new CsvReader(new Trickle(bytes, random.Next(1, 8)), 12);
            var line = 0;
            while (reader.Read())
            {
                Assert.True(reader.Line > line, "rows go forward");
                line = reader.Line;
            }

            // The last line is a row of its own, unless a quoted cell that fits holds it.
            Assert.InRange(line, 1, 1 + LineEnds(bytes));
            if (!bytes.Contains((byte)'"'))
                Assert.Equal(FormattableString.Invariant($"{1 + LineEnds(bytes)}:last|row"), Row(reader));
        }
    }

    private static byte[] AnyText(Random random)
    {
        var bytes = new byte[random.Next(61)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = Alphabet[random.Next(Alphabet.Length)];
        return bytes;
    }

    private static List<string> Rows(Stream stream, int longestRow)
    {
        using var reader = new CsvReader(stream, longestRow);
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Row(reader));
        return rows;
    }

    private static string Row(CsvReader reader)
    {
        var fields = Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.Latin1.GetString(reader.Field(i)));
        var text = reader.Fault == RowFault.None
            ? string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i))))
            : string.Join('|', fields) + "!" + reader.Fault;
        return FormattableString.Invariant($"{reader.Line}:{text}");
    }

    private static int LineEnds(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n' || (bytes[i] == (byte)'\r' && (i + 1 == bytes.Length || bytes[i + 1] != (byte)'\n')))
                count++;
        }

        return count;
    }

    /// <summary>The rows as the documentation of the reader defines them, with the whole file in memory.</summary>
    private static List<string> Plainly(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.StartsWith("ï»¿", StringComparison.Ordinal))
            text = text[3..];
        var rows = new List<string>();
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var fields = new List<(string Text, int End)>();
            RowFault fault;
            do
            {
                fault = Field(text, ref at, fields);
            }
            while (fault == RowFault.None && at < text.Length && text[at++] == ',');
            if (fault == RowFault.None && at > start && at == text.Length && text[^1] == ',' && fields[^1].End == at - 1)
                fields.Add(("", at));
            var end = fields.Count > 0 ? fields[^1].End : start;
            if (fault != RowFault.None)
            {
                end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var found ? start + found : text.Length;
                fields.RemoveAll(field => field.End > end);
                at = Math.Min(end + 1, text.Length);
            }

            if (at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n')
                at++;
            var row = text[start..end];
            if (fault == RowFault.None && !Utf8.IsValid(Encoding.Latin1.GetBytes(row)))
                fault = RowFault.InvalidUtf8;
            if (row.Length > 0)
            {
                var joined = string.Join('|', fields.Select(static field => field.Text));
                rows.Add(FormattableString.Invariant(
                    $"{line}:{(fault == RowFault.None ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(joined)) : joined + "!" + fault)}"));
            }

            line += LineEnds(Encoding.Latin1.GetBytes(text[start..at]));
        }

        return rows;
    }

    private static RowFault Field(string text, ref int at, List<(string Text, int End)> fields)
    {
        var value = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; ; at++)
            {
                if (at == text.Length)
                    return RowFault.UnclosedQuote;
                if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
                    break;
                if (text[at] == '"')
                    at++;
                value.Append(text[at]);
            }

            at++;
            if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                return RowFault.StrayQuote;
        }
        else
        {
            for (; at < text.Length && text[at] is not (',' or '\r' or '\n'); at++)
            {
                if (text[at] == '"')
                    return RowFault.StrayQuote;
                value.Append(text[at]);
            }
        }

        fields.Add((value.ToString(), at));
        return RowFault.None;
    }

    /// <summary>A stream that gives only a few bytes at a time, as a network does.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
