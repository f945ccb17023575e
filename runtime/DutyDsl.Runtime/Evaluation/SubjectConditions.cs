using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>On which days a condition holds for the subject of a tenure.</summary>
internal sealed class SubjectConditions(Binding binding, RecordIndex index)
{
    private readonly Dictionary<int, (bool[] Kinds, UncertainRecords Uncertain)> activities = [];
    private readonly List<UncertainRecord> uncertain = [];

    /// <summary>The days on which <paramref name="condition"/> holds; null holds always.</summary>
    public DayTruth Days(PlanCondition? condition, int tenure)
    {
        switch (condition)
        {
            case null:
                return DayTruth.Always;
            case PlanCondition.All all:
                var both = DayTruth.Always;
                foreach (var part in all.Parts)
                    both = both.And(Days(part, tenure));
                return both;
            case PlanCondition.Any any:
                var either = DayTruth.Never;
                foreach (var part in any.Parts)
                    either = either.Or(Days(part, tenure));
                return either;
            case PlanCondition.Not not:
                return Days(not.Operand, tenure).Not();
            case PlanCondition.Cell cell:
                return DayTruth.Of(binding.Roles.Satisfies(binding.Roles.Of[tenure], cell.Value));
            case PlanCondition.Holds holds:
                return Holding(holds.Activity, binding.Ledger.Tenures.Subject[tenure]);
            case PlanCondition.Recent recent:
                return Recent(recent, binding.Ledger.Tenures.Subject[tenure]);
            default:
                // A field of a record says nothing of a day.
                return DayTruth.Open;
        }
    }

    private DayTruth Holding(int activity, int subject)
    {
        var (kinds, quarantined) = Activity(activity);
        var records = binding.Ledger.Records;
        var isState = binding.Plan.Activities[activity].Kind == ActivityKind.State;
        var spans = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]])
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

    private DayTruth Recent(PlanCondition.Recent recent, int subject)
    {
        var (kinds, quarantined) = Activity(recent.Activity);
        var records = binding.Ledger.Records;
        var seen = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]])
                seen.Add(Seen(records.Day.Span[record], recent.Within));
        }

        var sure = CoveredBy(seen, recent.Count);
        uncertain.Clear();
        quarantined.Of(subject, -1, uncertain);
        if (uncertain.Count == 0)
            return new DayTruth(sure, sure);
        foreach (var record in uncertain)
            seen.Add(record.Day == UncertainRecord.Unreadable ? new DaySpan(0, DaySet.LastDay) : Seen(record.Day, recent.Within));
        return new DayTruth(sure, CoveredBy(seen, recent.Count));
    }

    private static DaySpan Seen(int day, PlanSpan within) =>
        new(Math.Min(day + 1, DaySet.LastDay), DaysBefore.LastDayThatSees(day, within));

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
