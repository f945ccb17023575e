using DutyDsl.Evaluation;
using DutyDsl.Facts;

namespace DutyDsl.Accountability;

/// <summary>
/// The records accountability rules read, by the tenure they belong to: the tenures that hold their day, else the last
/// one begun before it, so that what comes to light after a transfer still finds its official.
/// </summary>
internal sealed class CaseFacts
{
    private readonly List<int>[] byTenure;
    private readonly Ledger ledger;

    public CaseFacts(Binding binding, bool[] relevant)
    {
        ledger = binding.Ledger;
        byTenure = new List<int>[ledger.Tenures.Count];
        var records = ledger.Records;
        for (var record = 0; record < records.Count; record++)
        {
            var activity = records.Activity.Span[record];
            if (activity >= 0 && relevant[activity] && records.Day.Span[record] <= binding.AsOf)
                Assign(record, records.Subject.Span[record], records.Day.Span[record]);
        }

        foreach (var list in byTenure)
            list?.Sort((a, b) => records.Day.Span[a] != records.Day.Span[b] ? records.Day.Span[a].CompareTo(records.Day.Span[b]) : a.CompareTo(b));
    }

    /// <summary>The records of a tenure, by day.</summary>
    public IReadOnlyList<int> Of(int tenure) => byTenure[tenure] ?? (IReadOnlyList<int>)[];

    /// <summary>The cases those records name, ascending, after -1 for none.</summary>
    public IReadOnlyList<int> Cases(int tenure)
    {
        var cases = new SortedSet<int> { -1 };
        foreach (var record in Of(tenure))
            cases.Add(CaseOf(record));
        return [.. cases];
    }

    public int CaseOf(int record) => ledger.Records.Case.IsEmpty ? -1 : ledger.Records.Case.Span[record];

    /// <summary>Whether a record speaks in a case: it names that case or none.</summary>
    public bool SpeaksIn(int record, int @case) => CaseOf(record) is var own && (own < 0 || own == @case);

    private void Assign(int record, int subject, int day)
    {
        var (first, last) = (ledger.Subjects.FirstTenure[subject], ledger.Subjects.FirstTenure[subject + 1]);
        var latest = -1;
        var held = false;
        for (var tenure = first; tenure < last; tenure++)
        {
            if (ledger.Tenures.From[tenure] > day)
                break;
            latest = tenure;
            if (ledger.Tenures.To[tenure] < day)
                continue;
            held = true;
            (byTenure[tenure] ??= []).Add(record);
        }

        if (!held && latest >= 0)
            (byTenure[latest] ??= []).Add(record);
    }
}
