using System.Text;
using DutyDsl.Data.Messages;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>Finds subjects by the bytes of their ids, so that a record needs no string.</summary>
internal sealed class SubjectIndex(LedgerBuilder builder)
{
    private readonly RecordIdIndex ids = new();
    private readonly List<int> positions = [];
    private readonly Dictionary<int, string> quarantinedAt = [];
    private readonly Dictionary<(string Column, string Id), BilingualName> unknown = [];

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

    /// <summary>Why the id in a column of the records names no subject; made once for each id, since one missing row often costs many records.</summary>
    public BilingualName UnknownReason(string column, ReadOnlySpan<byte> id)
    {
        var key = (column, Encoding.UTF8.GetString(id));
        if (!unknown.TryGetValue(key, out var reason))
        {
            reason = RowMessages.UnknownSubject(column, Shown.Cell(id), QuarantinedAt(id), Nearest(id));
            unknown.Add(key, reason);
        }

        return reason;
    }

    private string? QuarantinedAt(ReadOnlySpan<byte> id) =>
        ids.Find(id) is >= 0 and var index && quarantinedAt.TryGetValue(positions[index], out var place) ? place : null;

    // The id a person meant who left spaces around it.
    private string? Nearest(ReadOnlySpan<byte> id)
    {
        var trimmed = id.Trim(" \t"u8);
        return trimmed.Length < id.Length && FindKnown(trimmed) >= 0 ? Shown.Cell(trimmed) : null;
    }
}
