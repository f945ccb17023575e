using System.Text;

namespace DutyDsl.Data.Ingest;

/// <summary>
/// Accepted records that another row of their id contradicts. They are taken back when all files are read, so that the
/// order of rows and files makes no difference.
/// </summary>
internal sealed class ContradictedRecords
{
    private readonly Dictionary<int, HashSet<ulong>> contents = [];
    private readonly Dictionary<int, string> firstContradiction = [];
    private readonly Dictionary<string, (FileIngest File, int Line)> brokenIds = new(StringComparer.Ordinal);

    /// <summary>The contradicted records and where the first row that contradicts each stands.</summary>
    public IReadOnlyDictionary<int, string> First => firstContradiction;

    /// <summary>The readable ids of quarantined rows and where the first of each stands.</summary>
    public IReadOnlyDictionary<string, (FileIngest File, int Line)> BrokenIds => brokenIds;

    /// <summary>Notes a row that contradicts a record; false when an equal row did already.</summary>
    public bool Add(int record, ulong content, string place)
    {
        if (!contents.TryGetValue(record, out var known))
        {
            contents.Add(record, known = []);
            firstContradiction.Add(record, place);
        }

        return known.Add(content);
    }

    /// <summary>Notes a row that is quarantined although its id can be read.</summary>
    public void AddBroken(ReadOnlySpan<byte> id, FileIngest file, int line) =>
        brokenIds.TryAdd(Encoding.UTF8.GetString(id), (file, line));
}
