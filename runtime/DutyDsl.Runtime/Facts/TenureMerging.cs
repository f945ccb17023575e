namespace DutyDsl.Facts;

/// <summary>One row of the subjects, as read.</summary>
internal readonly record struct TenureRow(int Subject, int Parent, int From, int To, int[] Facets);

/// <summary>Makes tenures of rows: rows of a subject that touch or overlap and agree on every facet and on the parent are one.</summary>
internal static class TenureMerging
{
    public static List<TenureRow> Merge(List<TenureRow> rows)
    {
        rows.Sort(static (a, b) =>
        {
            var bySubject = a.Subject.CompareTo(b.Subject);
            if (bySubject != 0)
                return bySubject;
            var byState = CompareState(a, b);
            return byState != 0 ? byState : a.From.CompareTo(b.From);
        });
        var merged = new List<TenureRow>(rows.Count);
        foreach (var row in rows)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Subject == row.Subject
                && CompareState(last, row) == 0 && row.From <= (long)last.To + 1)
            {
                merged[^1] = last with { To = Math.Max(last.To, row.To) };
            }
            else
            {
                merged.Add(row);
            }
        }

        merged.Sort(static (a, b) =>
        {
            var bySubject = a.Subject.CompareTo(b.Subject);
            if (bySubject != 0)
                return bySubject;
            var byFrom = a.From.CompareTo(b.From);
            if (byFrom != 0)
                return byFrom;
            var byTo = a.To.CompareTo(b.To);
            return byTo != 0 ? byTo : CompareState(a, b);
        });
        return merged;
    }

    private static int CompareState(in TenureRow a, in TenureRow b)
    {
        var byParent = a.Parent.CompareTo(b.Parent);
        return byParent != 0 ? byParent : a.Facets.AsSpan().SequenceCompareTo(b.Facets);
    }
}
