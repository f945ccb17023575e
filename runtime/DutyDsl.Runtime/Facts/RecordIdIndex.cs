using System.Numerics;

namespace DutyDsl.Facts;

/// <summary>Finds records by id: open addressing over positions, eight bytes a slot, no string.</summary>
internal sealed class RecordIdIndex
{
    private int[] slots = new int[1024];
    private uint[] hashes = new uint[1024];
    private byte[] bytes = new byte[16 * 1024];
    private long[] ends = new long[1024];
    private int count;

    public int Count => count;

    /// <summary>The position of <paramref name="id"/>; adds it when it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> id, out bool added)
    {
        var hash = Hash(id);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] != 0)
        {
            if (hashes[slot] == hash && Bytes(slots[slot] - 1).SequenceEqual(id))
            {
                added = false;
                return slots[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        added = true;
        Append(id);
        slots[slot] = count;
        hashes[slot] = hash;
        if (count > slots.Length / 10 * 7)
            Grow();
        return count - 1;
    }

    /// <summary>The position of <paramref name="id"/>, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var hash = Hash(id);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (hashes[slot] == hash && Bytes(slots[slot] - 1).SequenceEqual(id))
                return slots[slot] - 1;
        }

        return -1;
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

    private void Grow()
    {
        var oldSlots = slots;
        var oldHashes = hashes;
        slots = new int[oldSlots.Length * 2];
        hashes = new uint[slots.Length];
        var mask = slots.Length - 1;
        for (var i = 0; i < oldSlots.Length; i++)
        {
            if (oldSlots[i] == 0)
                continue;
            var slot = (int)oldHashes[i] & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = oldSlots[i];
            hashes[slot] = oldHashes[i];
        }
    }

    private static uint Hash(ReadOnlySpan<byte> id)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in id)
            hash = (hash ^ b) * 0x100000001B3UL;
        hash ^= hash >> 32;
        return BitOperations.RotateLeft((uint)hash * 0x9E3779B1u, 15);
    }
}
