using System.Text;
using DutyDsl.Data.Messages;
using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>Finds subjects by the bytes of their ids, so that a record needs no string.</summary>
internal sealed class SubjectIndex(LedgerBuilder builder)
{
    private readonly RecordIdIndex ids = new();
    private readonly List<int> positions = [];
    private readonly Dictionary<int, string> quarantinedAt = [];

    /// <summary>The builder's position of an id that occurs in the subjects.</summary>
    public int Intern(ReadOnlySpan<byte> id)
    {
        var index = ids.FindOrAdd(id, out var added);
        if (added)
            positions.Add(builder.Intern(Encoding.UTF8.GetString(id)));
        return positions[index];
    }

    /// <summary>The builder's position of an id with an accepted tenure, or -1.</summary>
    public int FindKnown(ReadOnlySpan<byte> id)
    {
        var index = ids.Find(id);
        return index >= 0 && builder.IsKnown(positions[index]) ? positions[index] : -1;
    }

    public void AddQuarantined(int position, string place) => quarantinedAt.TryAdd(position, place);

    /// <summary>Where the first quarantined row of an id stands, or null.</summary>
    public string? QuarantinedAt(ReadOnlySpan<byte> id) =>
        ids.Find(id) is >= 0 and var index && quarantinedAt.TryGetValue(positions[index], out var place) ? place : null;

    /// <summary>The id a person meant who left spaces around it, or null.</summary>
    public string? Nearest(ReadOnlySpan<byte> id)
    {
        var trimmed = id.Trim(" \t"u8);
        return trimmed.Length < id.Length && FindKnown(trimmed) >= 0 ? Shown.Cell(trimmed) : null;
    }
}
