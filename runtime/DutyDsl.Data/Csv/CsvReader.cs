using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace DutyDsl.Data.Csv;

/// <summary>
/// Reads RFC 4180 rows of UTF-8, forward only, without an object per row. Line ends are <c>\n</c>, <c>\r\n</c> and
/// <c>\r</c>; blank lines are no rows.
/// </summary>
/// <remarks>
/// <para>
/// A CSV library does not do here: the libraries either stop at the first broken row or go on in silence, and none
/// hands out the text and the line of a row that it could not split. An audit needs every row accounted for.
/// </para>
/// <para>
/// A row with a broken quote is the line it begins on, and reading goes on at the next line. So an unclosed quote costs
/// one row and not the rest of the file, at the price that the further lines of a broken cell count as rows of their own.
/// </para>
/// </remarks>
internal sealed class CsvReader : IDisposable
{
    /// <summary>The longest row, in bytes.</summary>
    public const int MaxRowBytes = 1 << 20;

    private static readonly SearchValues<byte> CellEnds = SearchValues.Create(",\"\r\n"u8);

    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private bool[] doubled = new bool[32];
    private byte[] unescaped = [];
    private int position;
    private int length;
    private int rowStart;
    private int rowEnd;
    private int nextLine = 1;
    private bool begun;
    private bool ended;
    private bool skipRest;
    private bool hasQuotes;

    public CsvReader(Stream stream, int longestRow = MaxRowBytes)
    {
        this.stream = stream;
        buffer = GC.AllocateUninitializedArray<byte>(longestRow);
    }

    private enum Split
    {
        Done,
        NeedMore,
        Broken,
    }

    /// <summary>The line the row begins on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells were split off; of a broken row those before the fault.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Why the row cannot be read.</summary>
    public RowFault Fault { get; private set; }

    /// <summary>The bytes of the row without its line end; of a row that is too long only its beginning.</summary>
    public ReadOnlySpan<byte> Row => buffer.AsSpan(rowStart, rowEnd - rowStart);

    /// <summary>The bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>A cell without its quotes; valid until the next call of this method or of <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Field(int index)
    {
        var raw = buffer.AsSpan(starts[index], ends[index] - starts[index]);
        return doubled[index] ? Unescape(raw) : raw;
    }

    /// <summary>Goes to the next row; false at the end of the file.</summary>
    public bool Read()
    {
        if (!begun)
            Begin();
        if (skipRest)
            SkipLine();
        while (true)
        {
            if (position == length && ended)
                return false;
            Fault = RowFault.None;
            var split = SplitRow(out var next);
            if (split == Split.NeedMore)
            {
                if (position > 0 || length < buffer.Length)
                    Fill();
                else
                    return BreakOff(RowFault.TooLong);
                continue;
            }

            if (split == Split.Broken)
            {
                if (TryBreakOff(out var found))
                    return found;
                Fill();
                continue;
            }

            rowStart = position;
            Line = nextLine;
            nextLine += hasQuotes ? LineEnds(buffer.AsSpan(position, next - position)) : next > rowEnd ? 1 : 0;
            position = next;
            if (FieldCount == 1 && rowStart == rowEnd)
                continue;
            if (!Utf8.IsValid(Row))
                Fault = RowFault.InvalidUtf8;
            return true;
        }
    }

    /// <summary>The SHA-256 of the file, after its last row.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }

    private void Begin()
    {
        begun = true;
        Fill();
        if (buffer.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble))
            position = 3;
    }

    private void Fill()
    {
        buffer.AsSpan(position, length - position).CopyTo(buffer);
        length -= position;
        position = 0;
        while (length < buffer.Length && !ended)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            hash.AppendData(buffer, length, read);
            length += read;
            BytesRead += read;
            ended = read == 0;
        }
    }

    private Split SplitRow(out int next)
    {
        FieldCount = 0;
        hasQuotes = false;
        next = position;
        var data = buffer.AsSpan(0, length);
        var at = position;
        while (true)
        {
            int start, end;
            var hasDoubled = false;
            if (at < length && data[at] == (byte)'"')
            {
                hasQuotes = true;
                start = at + 1;
                end = start;
                while (true)
                {
                    var quote = data[end..].IndexOf((byte)'"');
                    if (quote < 0)
                    {
                        Fault = RowFault.UnclosedQuote;
                        return ended ? Split.Broken : Split.NeedMore;
                    }

                    end += quote;
                    if (end + 1 == length && !ended)
                        return Split.NeedMore;
                    if (end + 1 == length || data[end + 1] != (byte)'"')
                        break;
                    hasDoubled = true;
                    end += 2;
                }

                at = end + 1;
                if (at < length && data[at] is not ((byte)',' or (byte)'\n' or (byte)'\r'))
                {
                    Fault = RowFault.StrayQuote;
                    return Split.Broken;
                }
            }
            else
            {
                start = at;
                var found = data[at..].IndexOfAny(CellEnds);
                if (found < 0 && !ended)
                    return Split.NeedMore;
                end = at = found < 0 ? length : at + found;
                if (at < length && data[at] == (byte)'"')
                {
                    Fault = RowFault.StrayQuote;
                    return Split.Broken;
                }
            }

            Add(start, end, hasDoubled);
            rowEnd = at;
            if (at == length)
            {
                next = at;
                return ended ? Split.Done : Split.NeedMore;
            }

            if (data[at] == (byte)',')
            {
                at++;
                continue;
            }

            if (data[at] == (byte)'\r')
            {
                if (at + 1 == length && !ended)
                    return Split.NeedMore;
                if (at + 1 < length && data[at + 1] == (byte)'\n')
                    at++;
            }

            next = at + 1;
            return Split.Done;
        }
    }

    private void Add(int start, int end, bool hasDoubled)
    {
        if (FieldCount == starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
            Array.Resize(ref ends, starts.Length);
            Array.Resize(ref doubled, starts.Length);
        }

        starts[FieldCount] = start;
        ends[FieldCount] = end;
        doubled[FieldCount++] = hasDoubled;
    }

    /// <summary>Makes the line the broken row begins on the row; false when its end is not in the buffer yet.</summary>
    private bool TryBreakOff(out bool found)
    {
        found = true;
        var line = buffer.AsSpan(position, length - position).IndexOfAny((byte)'\r', (byte)'\n');
        var isWhole = line >= 0 && (buffer[position + line] == (byte)'\n' || position + line + 1 < length);
        if (!isWhole && !ended)
        {
            if (position > 0 || length < buffer.Length)
                return false;
            return BreakOff(RowFault.TooLong);
        }

        return BreakOff(Fault);
    }

    private bool BreakOff(RowFault fault)
    {
        Fault = fault;
        Line = nextLine;
        rowStart = position;
        var line = buffer.AsSpan(position, length - position).IndexOfAny((byte)'\r', (byte)'\n');
        rowEnd = line < 0 ? length : position + line;
        while (FieldCount > 0 && ends[FieldCount - 1] > rowEnd)
            FieldCount--;
        if (line < 0)
        {
            position = length;
            skipRest = !ended;
        }
        else if (rowEnd + 1 == length && !ended)
        {
            position = rowEnd;
            skipRest = true;
        }
        else
        {
            nextLine++;
            position = rowEnd + 1;
            if (buffer[rowEnd] == (byte)'\r' && position < length && buffer[position] == (byte)'\n')
                position++;
        }

        return true;
    }

    private void SkipLine()
    {
        skipRest = false;
        while (true)
        {
            Fill();
            var line = buffer.AsSpan(0, length).IndexOfAny((byte)'\r', (byte)'\n');
            position = line < 0 ? length : line;
            if (line < 0 && !ended)
                continue;
            if (line < 0)
                return;
            if (line + 1 == length)
                Fill();
            nextLine++;
            position++;
            if (buffer[position - 1] == (byte)'\r' && position < length && buffer[position] == (byte)'\n')
                position++;
            return;
        }
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (unescaped.Length < raw.Length)
            unescaped = new byte[Math.Max(raw.Length, 256)];
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            unescaped[count++] = raw[i];
            if (raw[i] == (byte)'"')
                i++;
        }

        return unescaped.AsSpan(0, count);
    }

    /// <summary>How many lines end in the bytes of a row and its line end.</summary>
    private static int LineEnds(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (bytes.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var at)
        {
            count++;
            var isPair = bytes[at] == (byte)'\r' && at + 1 < bytes.Length && bytes[at + 1] == (byte)'\n';
            bytes = bytes[(at + (isPair ? 2 : 1))..];
        }

        return count;
    }
}
