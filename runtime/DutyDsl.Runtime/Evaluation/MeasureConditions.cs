using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>What conditions ask of the readings of measures.</summary>
internal sealed class MeasureConditions(Binding binding, RecordIndex index)
{
    /// <summary>The days on which two amounts compare as asked: the value of a day is the latest reading's. Before the first reading, and from a quarantined one on, it is open.</summary>
    public DayTruth Days(PlanCondition.Amounts asked, int subject)
    {
        var edges = new SortedSet<int> { 0 };
        foreach (var amount in (ReadOnlySpan<PlanAmount>)[asked.Left, asked.Right])
        {
            if (amount.Fold == AmountFold.Latest)
            {
                foreach (var (day, _) in Readings(amount.Activity, subject))
                    edges.Add(day);
            }
        }

        var starts = edges.ToArray();
        var sure = new List<DaySpan>();
        var open = new List<DaySpan>();
        for (var i = 0; i < starts.Length; i++)
        {
            var span = new DaySpan(starts[i], i + 1 < starts.Length ? starts[i + 1] - 1 : DaySet.LastDay);
            if (ValueOn(asked.Left, subject, starts[i]) is not { } left || ValueOn(asked.Right, subject, starts[i]) is not { } right)
                open.Add(span);
            else if (Holds(asked.How, left.CompareTo(right)))
                sure.Add(span);
        }

        var quarantined = DaySet.Of([.. Quarantined(asked.Left, subject), .. Quarantined(asked.Right, subject)]);
        var holding = DaySet.Of(sure);
        return new DayTruth(
            holding.Intersect(quarantined.Complement()), holding.Union(DaySet.Of(open)).Union(quarantined));
    }

    private List<DaySpan> Quarantined(PlanAmount amount, int subject)
    {
        if (amount.Fold != AmountFold.Latest || binding.Ledger.UncertainRecords.IsEmpty)
            return [];
        var found = new List<UncertainRecord>();
        new UncertainRecords(binding.Ledger, binding.KindsOf(amount.Activity), binding.AsOf).Of(subject, -1, found);
        return found.ConvertAll(static u => new DaySpan(u.Day == UncertainRecord.Unreadable ? 0 : u.Day, DaySet.LastDay));
    }

    private decimal? ValueOn(PlanAmount amount, int subject, int day)
    {
        switch (amount.Fold)
        {
            case AmountFold.Constant:
                return (decimal)amount.Value.Numerator / amount.Value.Denominator;
            case AmountFold.Parameter:
                return binding.Parameter(amount.Parameter) is { } text && ExactNumbers.TryParse(text, out var number)
                    ? (decimal)number.Numerator / number.Denominator
                    : null;
            default:
                decimal? latest = null;
                foreach (var (on, value) in Readings(amount.Activity, subject))
                    latest = on <= day ? value : latest;
                return latest;
        }
    }

    private static bool Holds(Comparison how, int compared) => how switch
    {
        Comparison.Equal => compared == 0,
        Comparison.AtLeast => compared >= 0,
        Comparison.AtMost => compared <= 0,
        Comparison.MoreThan => compared > 0,
        _ => compared < 0,
    };

    /// <summary>The last day before a measure reads more than a length above its value on a day.</summary>
    public int LastDayWithin(int day, PlanSpan within, int subject)
    {
        decimal? start = null;
        foreach (var (on, value) in Readings(within.Measure, subject))
        {
            if (value is not { } reading)
                continue;
            if (on <= day || start is null)
                start = reading;
            else if (ExactNumbers.Compare(reading - start.Value, within.Count) > 0)
                return on - 1;
        }

        return DaySet.LastDay;
    }

    private List<(int Day, decimal? Value)> Readings(int measure, int subject)
    {
        var kinds = binding.KindsOf(measure);
        var records = binding.Ledger.Records;
        var readings = new List<(int, decimal?)>();
        foreach (var record in InOrder(index.OfSubject(subject).ToArray()))
        {
            if (kinds[records.Activity.Span[record]])
                readings.Add((records.Day.Span[record], records.Quantity.IsEmpty ? null : records.Quantity.Span[record]));
        }

        return readings;
    }

    // The order of the file decides nothing: of one moment the ids do, as among acts.
    private int[] InOrder(int[] found)
    {
        var records = binding.Ledger.Records;
        long Moment(int record) => records.Instant.IsEmpty ? 0 : records.Instant.Span[record];
        Array.Sort(found, (a, b) => records.Day.Span[a] != records.Day.Span[b] ? records.Day.Span[a].CompareTo(records.Day.Span[b])
            : Moment(a) != Moment(b) ? Moment(a).CompareTo(Moment(b))
            : records.Ids.Utf8(a).SequenceCompareTo(records.Ids.Utf8(b)));
        return found;
    }
}
