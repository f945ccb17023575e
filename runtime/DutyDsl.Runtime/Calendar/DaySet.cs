namespace DutyDsl.Calendar;

/// <summary>A set of days as spans in order that neither touch nor overlap. Immutable.</summary>
internal sealed class DaySet
{
    /// <summary>The last day there is.</summary>
    public static readonly int LastDay = DateOnly.MaxValue.DayNumber;

    public static readonly DaySet Empty = new([]);

    public static readonly DaySet All = new([new DaySpan(0, LastDay)]);

    private readonly DaySpan[] spans;

    private DaySet(DaySpan[] spans) => this.spans = spans;

    public ReadOnlySpan<DaySpan> Spans => spans;

    public bool IsEmpty => spans.Length == 0;

    /// <summary>The first day; the set must not be empty.</summary>
    public int First => spans[0].First;

    /// <summary>The last day; the set must not be empty.</summary>
    public int Last => spans[^1].Last;

    /// <summary>How many days.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var span in spans)
                length += span.Length;
            return length;
        }
    }

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>; none when they are the wrong way round.</summary>
    public static DaySet Of(int first, int last)
    {
        first = Math.Max(first, 0);
        last = Math.Min(last, LastDay);
        return first > last ? Empty : new DaySet([new DaySpan(first, last)]);
    }

    /// <summary>The days of any of the spans, which may come in any order and overlap.</summary>
    public static DaySet Of(List<DaySpan> parts)
    {
        if (parts.Count == 0)
            return Empty;
        parts.Sort(static (a, b) => a.First.CompareTo(b.First));
        var merged = new List<DaySpan>(parts.Count);
        foreach (var part in parts)
        {
            if (part.First > part.Last)
                continue;
            if (merged.Count > 0 && part.First <= (long)merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, part.Last) };
            else
                merged.Add(part);
        }

        return merged.Count == 0 ? Empty : new DaySet([.. merged]);
    }

    public bool Contains(int day)
    {
        int low = 0, high = spans.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (day < spans[middle].First)
                high = middle - 1;
            else if (day > spans[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    public DaySet Intersect(DaySet other)
    {
        if (ReferenceEquals(this, All) || ReferenceEquals(this, other))
            return other;
        if (ReferenceEquals(other, All))
            return this;
        if (IsEmpty || other.IsEmpty)
            return Empty;
        if (spans.Length == 1 && other.spans.Length == 1)
            return Of(Math.Max(First, other.First), Math.Min(Last, other.Last));
        var common = new List<DaySpan>();
        int i = 0, j = 0;
        while (i < spans.Length && j < other.spans.Length)
        {
            var first = Math.Max(spans[i].First, other.spans[j].First);
            var last = Math.Min(spans[i].Last, other.spans[j].Last);
            if (first <= last)
                common.Add(new DaySpan(first, last));
            if (spans[i].Last < other.spans[j].Last)
                i++;
            else
                j++;
        }

        return common.Count == 0 ? Empty : new DaySet([.. common]);
    }

    public DaySet Union(DaySet other)
    {
        if (IsEmpty)
            return other;
        return other.IsEmpty ? this : Of([.. spans, .. other.spans]);
    }

    public DaySet Complement()
    {
        var rest = new List<DaySpan>();
        var next = 0;
        foreach (var span in spans)
        {
            if (span.First > next)
                rest.Add(new DaySpan(next, span.First - 1));
            next = span.Last + 1;
        }

        if (next <= LastDay)
            rest.Add(new DaySpan(next, LastDay));
        return rest.Count == 0 ? Empty : new DaySet([.. rest]);
    }

    /// <summary>Whether every day of this set is one of <paramref name="other"/>.</summary>
    public bool IsWithin(DaySet other) => ReferenceEquals(this, other) || Intersect(other).Length == Length;

    public bool SameAs(DaySet other) => ReferenceEquals(this, other) || spans.AsSpan().SequenceEqual(other.spans);
}
