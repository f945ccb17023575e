using System.Text;

namespace DutyDsl.Facts;

/// <summary>The ids of the records as one block of UTF-8, so that ten million of them are not ten million strings.</summary>
public sealed class RecordIds
{
    private readonly byte[] bytes;
    private readonly long[] ends;

    internal RecordIds(byte[] bytes, long[] ends)
    {
        this.bytes = bytes;
        this.ends = ends;
    }

    /// <summary>How many there are.</summary>
    public int Count => ends.Length;

    /// <summary>An id as the data has it.</summary>
    public string this[int record] => Encoding.UTF8.GetString(Utf8(record));

    /// <summary>An id's bytes.</summary>
    public ReadOnlySpan<byte> Utf8(int record)
    {
        var start = record == 0 ? 0 : ends[record - 1];
        return bytes.AsSpan((int)start, (int)(ends[record] - start));
    }
}
