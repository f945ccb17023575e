using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>How many findings of a group have each verdict; worse groups come first.</summary>
internal sealed class VerdictCounts(string label, int order) : IComparable<VerdictCounts>
{
    private readonly long[] counts = new long[(int)Verdict.NotBound + 1];

    public string Label { get; } = label;

    public long this[Verdict verdict] => counts[(int)verdict];

    /// <summary>All that bind.</summary>
    public long Total => counts.Sum() - counts[(int)Verdict.NotBound];

    public void Add(Verdict verdict) => counts[(int)verdict]++;

    public int CompareTo(VerdictCounts? other)
    {
        if (other is null)
            return -1;
        foreach (var verdict in (Verdict[])[Verdict.Breached, Verdict.Undetermined, Verdict.Pending])
        {
            var more = other[verdict].CompareTo(this[verdict]);
            if (more != 0)
                return more;
        }

        return order.CompareTo(other.Order);
    }

    private int Order => order;
}
