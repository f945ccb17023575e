using System.Buffers.Binary;

namespace DutyDsl.Data.Csv;

/// <summary>
/// A 64-bit hash of what a row says: the sum over its columns of a hash of column and cell, so that the order of columns
/// and empty columns make no difference.
/// </summary>
internal static class ContentHash
{
    private const ulong First = 0x9E3779B97F4A7C15UL;
    private const ulong Second = 0xC2B2AE3D27D4EB4FUL;

    /// <summary>The part of a cell's bytes.</summary>
    public static ulong Of(ulong column, ReadOnlySpan<byte> cell)
    {
        var hash = column ^ ((ulong)cell.Length * First);
        while (cell.Length >= sizeof(ulong))
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell), First);
            cell = cell[sizeof(ulong)..];
        }

        var rest = 0UL;
        foreach (var b in cell)
            rest = (rest << 8) | b;
        return Fold(Fold(hash ^ rest, Second) + column, First);
    }

    /// <summary>The part of a cell whose meaning is a position, whatever its spelling.</summary>
    public static ulong Of(ulong column, int meaning) => Fold(Fold(column ^ ((ulong)meaning + First), Second) + column, First);

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
