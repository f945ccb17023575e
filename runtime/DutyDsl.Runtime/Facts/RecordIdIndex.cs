using System.Buffers.Binary;

namespace DutyDsl.Facts;

/// <summary>
/// Finds records by id: open addressing, no string. A slot is a hash and a position plus one side by side, so that a look
/// at ten million ids is one miss of the cache and not two.
/// </summary>
internal sealed class RecordIdIndex
{
    private ulong[] slots = new ulong[1024];
    private byte[] bytes = new byte[16 * 1024];
    private long[] ends = new long[1024];
    private int count;

    public int Count => count;

    /// <summary>The position of <paramref name="id"/>; adds it when it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> id, out bool added)
    {
        var hash = Hash(id);
        var slot = Probe(id, hash, out var record);
        added = record < 0;
        if (!added)
            return record;
        Append(id);
        slots[slot] = ((ulong)hash << 32) | (uint)count;
        if (count > slots.Length / 10 * 7)
            Grow();
        return count - 1;
    }

    /// <summary>The position of <paramref name="id"/>, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        Probe(id, Hash(id), out var record);
        return record;
    }

    public ReadOnlySpan<byte> Bytes(int record)
    {
        var start = record == 0 ? 0 : ends[record - 1];
        return bytes.AsSpan((int)start, (int)(ends[record] - start));
    }

    /// <summary>The ids of the records kept, in order.</summary>
    public RecordIds Build(Func<int, bool>? isKept)
    {
        if (isKept is null)
            return new RecordIds(bytes.AsSpan(0, count == 0 ? 0 : (int)ends[count - 1]).ToArray(), ends.AsSpan(0, count).ToArray());
        var keptBytes = new List<byte>();
        var keptEnds = new List<long>();
        for (var i = 0; i < count; i++)
        {
            if (!isKept(i))
                continue;
            keptBytes.AddRange(Bytes(i));
            keptEnds.Add(keptBytes.Count);
        }

        return new RecordIds([.. keptBytes], [.. keptEnds]);
    }

    private void Append(ReadOnlySpan<byte> id)
    {
        var start = count == 0 ? 0 : ends[count - 1];
        if (start + id.Length > bytes.Length)
        {
            if (start + id.Length > Array.MaxLength)
                throw new NotSupportedException("The ids of one ledger may hold at most two gigabytes; split the records.");
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * bytes.Length, start + id.Length)));
        }

        if (count == ends.Length)
            Array.Resize(ref ends, ends.Length * 2);
        id.CopyTo(bytes.AsSpan((int)start));
        ends[count++] = start + id.Length;
    }

    /// <summary>The slot of an id, or the free one it would go to; then <paramref name="record"/> is -1.</summary>
    private int Probe(ReadOnlySpan<byte> id, uint hash, out int record)
    {
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] is not 0 and var entry)
        {
            record = (int)(uint)entry - 1;
            if ((uint)(entry >> 32) == hash && Bytes(record).SequenceEqual(id))
                return slot;
            slot = (slot + 1) & mask;
        }

        record = -1;
        return slot;
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[old.Length * (old.Length < 1 << 20 ? 4 : 2)];
        var mask = slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0)
                continue;
            var slot = (int)(entry >> 32) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = entry;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> id)
    {
        var hash = (ulong)id.Length * 0x9E3779B97F4A7C15UL;
        while (id.Length >= sizeof(ulong))
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(id));
            id = id[sizeof(ulong)..];
        }

        var rest = 0UL;
        foreach (var b in id)
            rest = (rest << 8) | b;
        hash = Fold(Fold(hash ^ rest) + 0xC2B2AE3D27D4EB4FUL);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, 0xD6E8FEB86659FD93UL, out var low);
        return high ^ low;
    }
}
