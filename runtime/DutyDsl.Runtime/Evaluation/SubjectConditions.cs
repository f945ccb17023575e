using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>On which days a condition holds for the subject of a tenure.</summary>
internal sealed class SubjectConditions(Binding binding, RecordIndex index)
{
    private readonly Dictionary<int, (bool[] Kinds, UncertainRecords Uncertain)> activities = [];
    private readonly List<UncertainRecord> uncertain = [];

    /// <summary>The days on which <paramref name="condition"/> holds; null holds always.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="tenure">Whose.</param>
    /// <param name="joins">Which records speak: those of the case in question; null: all.</param>
    public DayTruth Days(PlanCondition? condition, int tenure, Func<int, bool>? joins = null)
    {
        switch (condition)
        {
            case null:
                return DayTruth.Always;
            case PlanCondition.All all:
                var both = DayTruth.Always;
                foreach (var part in all.Parts)
                    both = both.And(Days(part, tenure, joins));
                return both;
            case PlanCondition.Any any:
                var either = DayTruth.Never;
                foreach (var part in any.Parts)
                    either = either.Or(Days(part, tenure, joins));
                return either;
            case PlanCondition.Not not:
                return Days(not.Operand, tenure, joins).Not();
            case PlanCondition.Cell cell:
                return DayTruth.Of(binding.Roles.Satisfies(binding.Roles.Of[tenure], cell.Value));
            case PlanCondition.Holds holds:
                return Holding(holds.Activity, binding.Ledger.Tenures.Subject[tenure], joins);
            case PlanCondition.Recent recent:
                return Recent(recent, binding.Ledger.Tenures.Subject[tenure], joins);
            case PlanCondition.Since since:
                return Since(since, binding.Ledger.Tenures.Subject[tenure], joins);
            case PlanCondition.Amounts amounts:
                return Amounts(amounts, binding.Ledger.Tenures.Subject[tenure]);
            default:
                // A field of a record says nothing of a day.
                return DayTruth.Open;
        }
    }

    private DayTruth Holding(int activity, int subject, Func<int, bool>? joins)
    {
        var (kinds, quarantined) = Activity(activity);
        var records = binding.Ledger.Records;
        var isState = binding.Plan.Activities[activity].Kind == ActivityKind.State;
        var spans = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && joins?.Invoke(record) != false)
                spans.Add(new DaySpan(records.Day.Span[record], isState && !records.Until.IsEmpty ? records.Until.Span[record] : DaySet.LastDay));
        }

        var sure = DaySet.Of(spans);
        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        if (uncertain.Count == 0)
            return new DayTruth(sure, sure);
        var possible = new List<DaySpan>();
        foreach (var record in uncertain)
            possible.Add(new DaySpan(record.Day == UncertainRecord.Unreadable ? 0 : record.Day, DaySet.LastDay));
        return new DayTruth(sure, sure.Union(DaySet.Of(possible)));
    }

    private DayTruth Recent(PlanCondition.Recent recent, int subject, Func<int, bool>? joins)
    {
        if (Length(recent.Within) is not { } within)
            return DayTruth.Open;
        var (kinds, quarantined) = Activity(recent.Activity);
        var records = binding.Ledger.Records;
        var seen = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && joins?.Invoke(record) != false)
                seen.Add(Seen(records.Day.Span[record], within, subject));
        }

        var sure = CoveredBy(seen, recent.Count);
        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        if (uncertain.Count == 0)
            return new DayTruth(sure, sure);
        foreach (var record in uncertain)
            seen.Add(record.Day == UncertainRecord.Unreadable ? new DaySpan(0, DaySet.LastDay) : Seen(record.Day, within, subject));
        return new DayTruth(sure, CoveredBy(seen, recent.Count));
    }

    private DaySpan Seen(int day, PlanSpan within, int subject) => new(
        Math.Min(day + 1, DaySet.LastDay),
        within.Measure >= 0 ? LastDayWithin(day, within, subject)
            : within.Calendar >= 0 ? LastDayWithin(day, within)
            : DaysBefore.LastDayThatSees(day, within));

    // Days are counted back from the day asked about; the last one that still reaches the record.
    private int LastDayWithin(int day, PlanSpan within)
    {
        var calendar = binding.Plan.Calendars[within.Calendar];
        var count = (int)(within.Count.Numerator / within.Count.Denominator);
        if (calendar.Kind != CalendarKind.Days)
            return DeclaredPeriods.After(binding, within.Calendar, day, count);
        var days = new CountingDays(calendar);
        var last = days.After(day, count, false);
        while (last < DaySet.LastDay && days.Before(last + 1, count) <= day)
            last++;
        return last;
    }

    private PlanSpan? Length(PlanSpan span) => span.Parameter < 0 ? span
        : binding.Parameter(span.Parameter) is { } text && SpanText.TryParse(text, out var parsed) ? parsed
        : null;

    // Up to the day before the measure reads more than the length above its value on the day.
    private int LastDayWithin(int day, PlanSpan within, int subject)
    {
        decimal? start = null;
        foreach (var (on, value) in Readings(within.Measure, subject))
        {
            if (on <= day || start is null)
                start = value;
            else if (ExactNumbers.Compare(value - start.Value, within.Count) > 0)
                return on - 1;
        }

        return DaySet.LastDay;
    }

    private List<(int Day, decimal Value)> Readings(int measure, int subject)
    {
        var (kinds, _) = Activity(measure);
        var records = binding.Ledger.Records;
        var readings = new List<(int, decimal)>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && !records.Quantity.IsEmpty && records.Quantity.Span[record] is { } value)
                readings.Add((records.Day.Span[record], value));
        }

        return readings;
    }

    // True before any happening; from one on, once enough records follow it. What lies on one day may be in either order.
    private DayTruth Since(PlanCondition.Since since, int subject, Func<int, bool>? joins)
    {
        var (kinds, quarantined) = Activity(since.Activity);
        var records = binding.Ledger.Records;
        var acts = new List<int>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && joins?.Invoke(record) != false)
                acts.Add(records.Day.Span[record]);
        }

        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        var possibleActs = new List<int>(acts);
        foreach (var record in uncertain)
            possibleActs.Add(record.Day == UncertainRecord.Unreadable ? 0 : record.Day);
        possibleActs.Sort();
        var happenings = DaysOf(since.Happening, subject, joins);
        if (happenings.Count == 0)
            return DayTruth.Always;
        var anyUnreadable = uncertain.Exists(static u => u.Day == UncertainRecord.Unreadable);
        var sure = new List<DaySpan>();
        var possible = new List<DaySpan>();
        if (happenings[0] > 0)
        {
            sure.Add(new DaySpan(0, happenings[0] - 1));
            possible.Add(new DaySpan(0, happenings[0]));
        }

        for (var i = 0; i < happenings.Count; i++)
        {
            var from = happenings[i];
            var next = i + 1 < happenings.Count ? happenings[i + 1] : DaySet.LastDay + 1;
            var after = acts.Where(day => day > from).Skip(since.Count - 1).Cast<int?>().FirstOrDefault();
            if (after is { } done && done + 1 <= next - 1)
                sure.Add(new DaySpan(done + 1, next - 1));
            var maybe = anyUnreadable ? from : possibleActs.Where(day => day >= from).Skip(since.Count - 1).Cast<int?>().FirstOrDefault();
            if (maybe is { } could && could <= Math.Min(next, DaySet.LastDay))
                possible.Add(new DaySpan(could, Math.Min(next, DaySet.LastDay)));
        }

        var certain = DaySet.Of(sure);
        return new DayTruth(certain, certain.Union(DaySet.Of(possible)));
    }

    private List<int> DaysOf(PlanHappening happening, int subject, Func<int, bool>? joins)
    {
        var days = new SortedSet<int>();
        if (happening.Kind == HappeningKind.Record)
        {
            var (kinds, _) = Activity(happening.Activity);
            foreach (var record in index.OfSubject(subject))
            {
                if (kinds[binding.Ledger.Records.Activity.Span[record]] && joins?.Invoke(record) != false)
                    days.Add(binding.Ledger.Records.Day.Span[record]);
            }
        }
        else
        {
            var grid = binding.GridOf(happening.Period!, binding.EarliestTenure);
            for (var period = 0; period < grid.Count; period++)
                days.Add(happening.Kind == HappeningKind.PeriodStart ? grid.First(period) - 1 : grid.Last(period));
        }

        return [.. days];
    }

    // The value of a day is the latest reading's; before the first it is open.
    private DayTruth Amounts(PlanCondition.Amounts asked, int subject)
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

        var certain = DaySet.Of(sure);
        return new DayTruth(certain, certain.Union(DaySet.Of(open)));
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

    /// <summary>The days that at least <paramref name="count"/> of the spans hold.</summary>
    private static DaySet CoveredBy(List<DaySpan> spans, int count)
    {
        if (count <= 0)
            return DaySet.All;
        var steps = new List<(int Day, int Change)>(spans.Count * 2);
        foreach (var span in spans)
        {
            if (span.First > span.Last)
                continue;
            steps.Add((span.First, 1));
            steps.Add((span.Last + 1, -1));
        }

        steps.Sort();
        var covered = new List<DaySpan>();
        var depth = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            depth += steps[i].Change;
            if (depth >= count && i + 1 < steps.Count && steps[i].Day < steps[i + 1].Day)
                covered.Add(new DaySpan(steps[i].Day, steps[i + 1].Day - 1));
        }

        return DaySet.Of(covered);
    }

    private (bool[] Kinds, UncertainRecords Uncertain) Activity(int activity)
    {
        if (!activities.TryGetValue(activity, out var known))
        {
            var kinds = binding.KindsOf(activity);
            activities.Add(activity, known = (kinds, new UncertainRecords(binding.Ledger, kinds, binding.AsOf)));
        }

        return known;
    }
}
