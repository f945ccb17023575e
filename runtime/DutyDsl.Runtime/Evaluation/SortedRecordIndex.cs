using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The records of a ledger that matter, sorted once.</summary>
internal sealed class SortedRecordIndex : RecordIndex
{
    private readonly int[] bySubject;
    private readonly int[] subjectStarts;
    private readonly int[] byTarget;
    private readonly int[] targetStarts;

    public SortedRecordIndex(Ledger ledger, bool[] relevant, int asOf, bool withTargets)
    {
        (subjectStarts, bySubject) = Sort(ledger, ledger.Records.Subject.Span, relevant, asOf);
        (targetStarts, byTarget) = withTargets
            ? Sort(ledger, ledger.Records.Target.Span, relevant, asOf)
            : (new int[ledger.Subjects.Count + 1], []);
    }

    public override ReadOnlySpan<int> OfSubject(int subject) => bySubject.AsSpan(subjectStarts[subject]..subjectStarts[subject + 1]);

    public override ReadOnlySpan<int> OfTarget(int target) => byTarget.AsSpan(targetStarts[target]..targetStarts[target + 1]);

    private static (int[] Starts, int[] Records) Sort(Ledger ledger, ReadOnlySpan<int> keys, bool[] relevant, int asOf)
    {
        var activities = ledger.Records.Activity.Span;
        var days = ledger.Records.Day.Span;
        var starts = new int[ledger.Subjects.Count + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= 0 && activities[i] >= 0 && relevant[activities[i]] && days[i] <= asOf)
                starts[keys[i] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var next = starts.ToArray();
        var sorted = new long[starts[^1]];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= 0 && activities[i] >= 0 && relevant[activities[i]] && days[i] <= asOf)
                sorted[next[keys[i]]++] = ((long)days[i] << 32) | (uint)i;
        }

        for (var key = 0; key + 1 < starts.Length; key++)
        {
            if (starts[key + 1] - starts[key] > 1)
                sorted.AsSpan(starts[key]..starts[key + 1]).Sort();
        }

        var records = new int[sorted.Length];
        for (var i = 0; i < records.Length; i++)
            records[i] = (int)sorted[i];
        return (starts, records);
    }
}
