using System.Text;
using DutyDsl.Facts;

namespace DutyDsl.Data.Csv;

/// <summary>What the distinct cells of a column mean, worked out once for each and found by its bytes.</summary>
internal sealed class CellCache(Func<string, int> resolve)
{
    private readonly RecordIdIndex cells = new();
    private readonly List<int> meanings = [];

    public int this[ReadOnlySpan<byte> cell]
    {
        get
        {
            var position = cells.FindOrAdd(cell, out var added);
            if (added)
                meanings.Add(resolve(Encoding.UTF8.GetString(cell)));
            return meanings[position];
        }
    }
}
