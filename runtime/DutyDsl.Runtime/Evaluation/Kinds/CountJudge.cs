using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// Counts in periods that plain counting does not cover: shares of targets or of an amount (language 3.15), spacing,
/// and one of two timings.
/// </summary>
internal sealed class CountJudge(KindContext context) : KindJudge(context)
{
    protected override List<Judged> World(Series series, List<Act> acts, bool possible) =>
        Run(series, (PlanDuty.Recurring)series.Clause.Clause.Duty, acts, Days(series, possible));

    /// <summary>One finding for each period that binds.</summary>
    public List<Judged> Run(Series series, PlanDuty.Recurring duty, List<Act> acts, DaySet days)
    {
        var judged = new List<Judged>();
        if (days.IsEmpty || days.First > AsOf)
            return judged;
        var grid = Binding.GridOf(duty.Period, days.First);
        for (var p = grid.IndexOf(days.First); p < grid.Count; p++)
        {
            var whole = duty.Season is { } season
                ? SeasonDays.Within(season, grid.First(p), grid.Last(p))
                : DaySet.Of(grid.First(p), grid.Last(p));
            var bound = whole.Intersect(days);
            if (bound.IsEmpty || bound.First > AsOf || series.Clause.Asked(bound.Length, whole.Length) is not { } asked)
                continue;
            judged.Add(Judge(series, duty, acts.Where(a => bound.Contains(a.Day)).ToList(), bound, whole.Length, asked, grid.First(p), grid.Last(p)));
        }

        return judged;
    }

    /// <summary>The finding of one window: what its days ask, what of the acts counts.</summary>
    public Judged Judge(Series series, PlanDuty.Recurring duty, List<Act> acts, DaySet bound, int wholeDays, Requirement plain, int start, int end)
    {
        var minimum = Number(series, duty.Bound.Minimum, bound, wholeDays);
        var maximum = Number(series, duty.Bound.Maximum, bound, wholeDays);
        var required = duty.Bound.Minimum?.Of is null && duty.Bound.Maximum?.Of is null
            ? plain.Required
            : new RequiredCount(minimum.Value, duty.Bound.MinimumExcluded, maximum.Value, duty.Bound.MaximumExcluded);
        var (actual, counted) = Count(series, duty, acts, bound, wholeDays);
        if (minimum.IsOpen || maximum.IsOpen)
            return new Judged(Finding(series, start, end, bound.Last, Verdict.Unassessed, required, actual ?? 0), Cited(counted));
        if (actual is not { } amount || minimum.IsUnknown || maximum.IsUnknown)
            return new Judged(Finding(series, start, end, bound.Last, Verdict.Undetermined, required, actual ?? 0), Cited(counted));
        var asked = new Requirement(required, duty.Measure != CountMeasure.Quantity);
        var verdict = asked.Of(asked.Zone(amount), AsOf > bound.Last);
        if (verdict == Verdict.Breached)
            verdict = BreachOver(series, bound);
        return new Judged(Finding(series, start, end, bound.Last, verdict, required, amount), Cited(counted));
    }

    private (decimal? Actual, List<Act> Counted) Count(Series series, PlanDuty.Recurring duty, List<Act> acts, DaySet bound, int wholeDays)
    {
        var records = Binding.Ledger.Records;
        if ((duty.Bound.Minimum?.Of?.Target ?? duty.Bound.Maximum?.Of?.Target) is { } share)
        {
            var owed = Owed(series, share, bound, wholeDays);
            var seen = new HashSet<int>();
            var first = acts.Where(a => a.Record < 0 || (!records.Target.IsEmpty && records.Target.Span[a.Record] is var t && t >= 0
                && owed.Exists(o => Binding.Ledger.Tenures.Subject[o.Target] == t && o.Days.Possible.Contains(a.Day)) && seen.Add(t))).ToList();
            return (first.Count, first);
        }

        if (duty.Measure == CountMeasure.Quantity)
        {
            decimal sum = 0;
            foreach (var act in acts)
            {
                if (act.Record < 0 || records.Quantity.IsEmpty || records.Quantity.Span[act.Record] is not { } quantity)
                    return (null, acts);
                sum += quantity;
            }

            return (sum, acts);
        }

        if (duty.Measure != CountMeasure.Records)
        {
            var seen = new HashSet<int>();
            var attribute = duty.DistinctAttribute < 0 ? -1 : Binding.AttributeOf[duty.DistinctAttribute];
            acts = acts.Where(a => a.Record < 0 || (DistinctValue.Of(records, duty.Measure, attribute, a.Record) is var v && v >= 0 && seen.Add(v))).ToList();
        }

        return duty.Apart is { } apart && Context.Lengths.Resolve(apart) is { } distance ? Spaced(acts, distance) : (acts.Count, acts);
    }

    // Taking each earliest record that keeps the distance from the last one taken gives the most there can be.
    private (decimal? Actual, List<Act> Counted) Spaced(List<Act> acts, PlanSpan distance)
    {
        var taken = new List<Act>();
        foreach (var act in acts)
        {
            if (taken.Count == 0 || (Lengths.IsOfClock(distance)
                ? act.Earliest >= taken[^1].Earliest + Lengths.Ticks(distance)
                : act.Day >= Context.Lengths.After(taken[^1].Day, distance)))
            {
                taken.Add(act);
            }
        }

        return (taken.Count, taken);
    }

    // The targets of a share are those the window binds for, under the policy for parts of it.
    private List<(int Target, DayTruth Days)> Owed(Series series, PlanTarget target, DaySet bound, int wholeDays)
    {
        var owed = new List<(int, DayTruth)>();
        foreach (var pair in Context.Lookup.Relations.Of([target], series.Tenure))
        {
            var days = pair.Days.Possible.Intersect(bound);
            if (!days.IsEmpty && series.Clause.Asked(days.Length, wholeDays) is not null)
                owed.Add((pair.Target, pair.Days));
        }

        return owed;
    }

    private (Fraction? Value, bool IsOpen, bool IsUnknown) Number(Series series, PlanQuantity? quantity, DaySet bound, int wholeDays)
    {
        if (quantity is null)
            return (null, false, false);
        var value = quantity.Value;
        if (quantity.Parameter >= 0)
        {
            if (Binding.Parameter(quantity.Parameter) is not { } text || !ExactNumbers.TryParse(text, out value))
                return (null, true, false);
        }

        switch (quantity.Of)
        {
            case { Target: { } target }:
                var owed = Context.Lookup.Relations.Of([target], series.Tenure);
                if (owed.Any(pair => pair.Days.Possible.Intersect(bound) is { IsEmpty: false } days
                    && (pair.Certain != Truth.True || !pair.Days.Sure.Intersect(bound).SameAs(days))))
                    return (null, false, true);
                var targets = Owed(series, target, bound, wholeDays).Count;
                return (new Fraction(ExactNumbers.CeilingShare(new Fraction(value.Numerator * targets, value.Denominator), 1, 100), 1), false, false);
            case { Amount: { } amount }:
                return Context.Amounts.Value(amount, series, bound, DaySet.Empty) is { } total && ExactNumbers.TryOf(total.Numerator / total.Denominator, out var exact)
                    ? (ExactNumbers.Times(exact, value, 100), false, false)
                    : (null, false, true);
            default:
                return (value, false, false);
        }
    }
}
