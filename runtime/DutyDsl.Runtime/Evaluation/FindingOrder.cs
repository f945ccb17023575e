using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Findings come out by clause and tenure, which is nearly their order: only tenures of one subject that begin on one
/// day, and tenures of one target, have to be put among each other.
/// </summary>
internal static class FindingOrder
{
    /// <summary>Puts the findings from <paramref name="start"/> on, which are those of one clause and tenure, in their place.</summary>
    public static void Restore(Ledger ledger, FindingSink sink, int start, int tenure)
    {
        var tenures = ledger.Tenures;
        if (sink.Count == start)
            return;
        var findings = sink.Findings;
        while (start > 0 && findings[start - 1] is var before && before.Clause == findings[start].Clause
            && tenures.Subject[before.Tenure] == tenures.Subject[tenure] && tenures.From[before.Tenure] == tenures.From[tenure])
        {
            start--;
        }

        var part = sink.FindingsFrom(start);
        for (var i = 1; i < part.Length; i++)
        {
            if (Compare(tenures, part[i - 1], part[i]) > 0)
            {
                part.Sort((a, b) => Compare(tenures, a, b));
                return;
            }
        }
    }

    /// <summary>Puts the findings of a clause, which begin at <paramref name="start"/>, by its timings, each of which has an id of its own.</summary>
    public static void ByTiming(FindingSink sink, int start)
    {
        var part = sink.FindingsFrom(start);
        part.ToArray().OrderBy(static f => f.Timing).ToArray().CopyTo(part);
    }

    private static int Compare(TenureTable tenures, in Finding a, in Finding b)
    {
        var left = a.Target < 0 ? -1 : tenures.Subject[a.Target];
        var right = b.Target < 0 ? -1 : tenures.Subject[b.Target];
        if (left != right)
            return left.CompareTo(right);
        if (a.Start != b.Start)
            return a.Start.CompareTo(b.Start);
        if (a.Tenure != b.Tenure)
            return a.Tenure.CompareTo(b.Tenure);
        if (a.Target != b.Target)
            return a.Target.CompareTo(b.Target);
        // Of several that start on one day, whatever the order in which their records were read.
        if (a.End != b.End)
            return a.End.CompareTo(b.End);
        if (a.Due != b.Due)
            return a.Due.CompareTo(b.Due);
        return a.Verdict != b.Verdict ? a.Verdict.CompareTo(b.Verdict) : a.Actual.CompareTo(b.Actual);
    }
}
