using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>On which days a condition holds for the subject of a tenure.</summary>
internal sealed class SubjectConditions(Binding binding, RecordIndex index)
{
    private readonly Dictionary<int, (bool[] Kinds, UncertainRecords Uncertain)> activities = [];
    private readonly Dictionary<int, Dictionary<int, PlanCondition?>> countsAs = [];
    private readonly HashSet<(int Activity, int Record)> asking = [];
    private readonly List<UncertainRecord> uncertain = [];
    private readonly MeasureConditions measures = new(binding, index);

    /// <summary>The conditions of records, which those of <c>counts as</c> are.</summary>
    public RecordConditions? Records { get; set; }

    /// <summary>The days on which <paramref name="condition"/> holds; null holds always.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="tenure">Whose.</param>
    /// <param name="joins">Whether a record speaks: it is of the case in question and, where asked for, matches; null: all do.</param>
    public DayTruth Days(PlanCondition? condition, int tenure, Func<int, bool, bool>? joins = null)
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
                return Holding(holds.Activity, tenure, joins);
            case PlanCondition.Recent recent:
                return Recent(recent, tenure, joins);
            case PlanCondition.Since since:
                return Since(since, tenure, joins);
            case PlanCondition.Amounts amounts:
                return measures.Days(amounts, binding.Ledger.Tenures.Subject[tenure]);
            default:
                // A field of a record says nothing of a day.
                return DayTruth.Open;
        }
    }

    /// <summary>
    /// Whether a condition holds for a record on its day. Lengths on the clock compare instants; the record itself is
    /// not one of those a condition looks back at.
    /// </summary>
    public Truth At(PlanCondition? condition, int tenure, in Act act, Func<int, bool, bool> joins)
    {
        switch (condition)
        {
            case PlanCondition.All all:
                var both = Truth.True;
                foreach (var part in all.Parts)
                    both = both.And(At(part, tenure, act, joins));
                return both;
            case PlanCondition.Any any:
                var either = Truth.False;
                foreach (var part in any.Parts)
                    either = either.Or(At(part, tenure, act, joins));
                return either;
            case PlanCondition.Not not:
                return At(not.Operand, tenure, act, joins).Not();
            case PlanCondition.Recent recent when Length(recent.Within) is { } within && Lengths.IsOfClock(within):
                return OnClock(recent, Lengths.Ticks(within), tenure, act, joins);
            case PlanCondition.Since { Happening.Kind: HappeningKind.Record } since when SinceAt(since, tenure, act, joins) is { } decided:
                return decided;
            default:
                return Days(condition, tenure, joins).On(act.Day);
        }
    }

    private Truth OnClock(PlanCondition.Recent recent, long within, int tenure, in Act act, Func<int, bool, bool> joins)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        var (kinds, quarantined) = Activity(recent.Activity);
        int sure = 0, possible = 0;
        foreach (var record in index.OfSubject(subject))
        {
            var counts = Is(recent.Activity, kinds, record, tenure);
            if (counts == Truth.False || !joins(record, true))
                continue;
            var earlier = binding.Clock.ActOf(binding.Ledger.Records, record);
            if (earlier.Earliest >= act.Latest || earlier.Latest < act.Earliest - within)
                continue;
            possible++;
            if (counts == Truth.True && earlier.Latest <= act.Earliest && earlier.Earliest >= act.Latest - within)
                sure++;
        }

        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        return sure >= recent.Count ? Truth.True : possible + uncertain.Count >= recent.Count ? Truth.Unknown : Truth.False;
    }

    // By instants, among earlier records only; null where bare dates leave the order open.
    private Truth? SinceAt(PlanCondition.Since since, int tenure, in Act act, Func<int, bool, bool> joins)
    {
        var (happened, _) = Activity(since.Happening.Activity);
        var (counted, quarantined) = Activity(since.Activity);
        var subject = binding.Ledger.Tenures.Subject[tenure];
        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        if (uncertain.Count > 0)
            return null;
        var last = long.MinValue;
        var lastRecord = -1;
        var earlier = new List<(int Record, Act Act)>();
        foreach (var record in index.OfSubject(subject))
        {
            if (!joins(record, true))
                continue;
            var other = binding.Clock.ActOf(binding.Ledger.Records, record);
            if (other.Earliest >= act.Latest)
                continue;
            if (other.Latest > act.Earliest)
                return null;
            earlier.Add((record, other));
            var own = Is(since.Happening.Activity, happened, record, tenure);
            if (own == Truth.Unknown)
                return null;
            if (own == Truth.True)
                (last, lastRecord) = other.Latest > last ? (other.Latest, record) : (last, lastRecord);
        }

        if (last == long.MinValue)
            return Truth.True;
        var count = 0;
        foreach (var (record, other) in earlier)
        {
            var own = Is(since.Activity, counted, record, tenure);
            if (own == Truth.Unknown || (own == Truth.True && other.Earliest < last && other.Latest >= last && record != lastRecord))
                return null;
            if (own == Truth.True && other.Earliest > last)
                count++;
        }

        return TruthLogic.Of(count >= since.Count);
    }

    /// <summary>Whether a record is of an activity of the plan, itself or by counting as it.</summary>
    public Truth IsOf(int activity, int record, int tenure) => Is(activity, Activity(activity).Kinds, record, tenure);

    // Whether a record is of an activity, itself or by counting as it. A condition that comes back to the same question
    // is left open.
    private Truth Is(int activity, bool[] kinds, int record, int tenure)
    {
        var own = binding.Ledger.Records.Activity.Span[record];
        if (kinds[own])
            return Truth.True;
        if (binding.Plan.CountsAs.IsEmpty)
            return Truth.False;
        if (!countsAs.TryGetValue(activity, out var under))
            countsAs.Add(activity, under = binding.CountsAs(activity));
        if (!under.TryGetValue(own, out var where))
            return Truth.False;
        if (where is null)
            return Truth.True;
        if (Records is null || !asking.Add((activity, record)))
            return Truth.Unknown;
        var truth = Records.Of(where, record, tenure);
        asking.Remove((activity, record));
        return truth;
    }

    private DayTruth Holding(int activity, int tenure, Func<int, bool, bool>? joins)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        var (kinds, quarantined) = Activity(activity);
        var records = binding.Ledger.Records;
        var isState = binding.Plan.Activities[activity].Kind == ActivityKind.State;
        var spans = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (Is(activity, kinds, record, tenure) == Truth.True && joins?.Invoke(record, false) != false)
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

    private DayTruth Recent(PlanCondition.Recent recent, int tenure, Func<int, bool, bool>? joins)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        if (Length(recent.Within) is not { } within)
            return DayTruth.Open;
        var (kinds, quarantined) = Activity(recent.Activity);
        var records = binding.Ledger.Records;
        var seen = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (Is(recent.Activity, kinds, record, tenure) == Truth.True && joins?.Invoke(record, true) != false)
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
        within.Measure >= 0 ? measures.LastDayWithin(day, within, subject)
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

    // True before any happening; from one on, once enough records follow it. What lies on one day may be in either order.
    private DayTruth Since(PlanCondition.Since since, int tenure, Func<int, bool, bool>? joins)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        var (kinds, quarantined) = Activity(since.Activity);
        var records = binding.Ledger.Records;
        var acts = new List<int>();
        foreach (var record in index.OfSubject(subject))
        {
            if (Is(since.Activity, kinds, record, tenure) == Truth.True && joins?.Invoke(record, true) != false)
                acts.Add(records.Day.Span[record]);
        }

        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        var possibleActs = new List<int>(acts);
        foreach (var record in uncertain)
            possibleActs.Add(record.Day == UncertainRecord.Unreadable ? 0 : record.Day);
        possibleActs.Sort();
        var happenings = DaysOf(since.Happening, tenure, joins);
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

        // A period starts after the last day of the one before.
        var edge = since.Happening.Kind == HappeningKind.PeriodStart ? 0 : 1;
        for (var i = 0; i < happenings.Count; i++)
        {
            var from = happenings[i];
            var next = i + 1 < happenings.Count ? happenings[i + 1] : DaySet.LastDay + 1;
            var after = acts.Where(day => day > from).Skip(since.Count - 1).Cast<int?>().FirstOrDefault();
            if (after is { } done && done + 1 <= next - edge)
                sure.Add(new DaySpan(done + 1, next - edge));
            var maybe = anyUnreadable ? from : possibleActs.Where(day => day >= from).Skip(since.Count - 1).Cast<int?>().FirstOrDefault();
            if (maybe is { } could && could <= Math.Min(next, DaySet.LastDay))
                possible.Add(new DaySpan(could, Math.Min(next, DaySet.LastDay)));
        }

        var certain = DaySet.Of(sure);
        return new DayTruth(certain, certain.Union(DaySet.Of(possible)));
    }

    private List<int> DaysOf(PlanHappening happening, int tenure, Func<int, bool, bool>? joins)
    {
        var subject = binding.Ledger.Tenures.Subject[tenure];
        var days = new SortedSet<int>();
        if (happening.Kind == HappeningKind.Record)
        {
            var (kinds, _) = Activity(happening.Activity);
            foreach (var record in index.OfSubject(subject))
            {
                if (Is(happening.Activity, kinds, record, tenure) != Truth.False && joins?.Invoke(record, true) != false)
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
