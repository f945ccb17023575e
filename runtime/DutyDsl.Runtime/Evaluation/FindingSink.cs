using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>Collects findings and keeps count of what does not bind and of the records used.</summary>
internal sealed class FindingSink(int capacity, int from, bool listNotBound, bool[]? used)
{
    private Finding[] findings = new Finding[Math.Max(capacity, 16)];
    private int watched = -1;

    public int Count { get; private set; }

    /// <summary>Periods that end before this day are not listed.</summary>
    public int From { get; } = from;

    public long NotBound { get; private set; }

    /// <summary>Whether a clause has used the record watched.</summary>
    public bool IsWatchedUsed { get; private set; }

    public ReadOnlySpan<Finding> Findings => findings.AsSpan(0, Count);

    public Span<Finding> FindingsFrom(int start) => findings.AsSpan(start, Count - start);

    /// <summary>Asks from now on whether a clause uses one record, where not all records used are noted.</summary>
    public void Watch(int record)
    {
        watched = record;
        IsWatchedUsed = false;
    }

    /// <summary>Begins anew; the record watched stays so.</summary>
    public void Clear()
    {
        Count = 0;
        NotBound = 0;
    }

    public void Add(in Finding finding)
    {
        if (Count == findings.Length)
            Array.Resize(ref findings, (int)Math.Min(checked(findings.Length * 2L), Array.MaxLength));
        findings[Count++] = finding;
    }

    public void AddNotBound(BoundClause clause, int tenure, int target, int period) =>
        AddNotBound(clause.Clause.Index, tenure, target, clause.Grid!.First(period), clause.Grid.Last(period));

    public void AddNotBound(int clause, int tenure, int target, int first, int last)
    {
        NotBound++;
        if (listNotBound)
            Add(new Finding(clause, tenure, target, first, last, last, Verdict.NotBound, RequiredCount.None, 0));
    }

    /// <summary>Notes that a clause used a record.</summary>
    public void Use(int record)
    {
        if (used is not null)
            used[record] = true;
        else if (record == watched)
            IsWatchedUsed = true;
    }
}
