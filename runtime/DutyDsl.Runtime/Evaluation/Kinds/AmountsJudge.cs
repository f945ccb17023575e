using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// A comparison of amounts (language 3.14) in periods, per case, or in sliding windows: judged when the window is over,
/// a cap on a sum as soon as it is exceeded. A missing amount or a zero base decides nothing.
/// </summary>
internal sealed class AmountsJudge(KindContext context) : KindJudge(context)
{
    // The records of the world judged; a quarantined one has an amount nobody knows.
    private List<Act> known = [];

    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Amounts)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        var days = Days(series, possible);
        known = acts;
        if (days.IsEmpty || days.First > AsOf)
            return judged;
        if (duty.PerCase)
            Cases(series, duty, days, judged);
        else if (duty.Any is not null)
            Sliding(series, duty, days, judged);
        else if (duty.Period is { } period)
            Periods(series, duty, days, period, judged);
        else
            judged.Add(Judge(series, duty, DaySet.Of(days.First, Math.Min(days.Last, AsOf)), DaySet.Empty, days.First, Math.Min(days.Last, AsOf), over: true));
        return judged;
    }

    private void Periods(Series series, PlanDuty.Amounts duty, DaySet days, PlanPeriod period, List<Judged> judged)
    {
        var grid = Binding.GridOf(period, days.First);
        for (var p = grid.IndexOf(days.First); p < grid.Count; p++)
        {
            var whole = DaySet.Of(grid.First(p), grid.Last(p));
            var bound = whole.Intersect(days);
            if (bound.IsEmpty || bound.First > AsOf || series.Clause.Asked(bound.Length, whole.Length) is null)
                continue;
            var before = p > 0 ? DaySet.Of(grid.First(p - 1), grid.Last(p - 1)) : Before(period, grid.First(p));
            var found = Judge(series, duty, bound.Intersect(DaySet.Of(0, AsOf)), before, grid.First(p), grid.Last(p), AsOf > bound.Last);
            judged.Add(found with { Finding = found.Finding with { Due = bound.Last } });
        }
    }

    private DaySet Before(PlanPeriod period, int first)
    {
        var grid = Binding.GridOf(period, first - 1);
        var p = grid.IndexOf(first - 1);
        return DaySet.Of(grid.First(p), grid.Last(p));
    }

    private void Cases(Series series, PlanDuty.Amounts duty, DaySet days, List<Judged> judged)
    {
        var records = Binding.Ledger.Records;
        if (records.Case.IsEmpty || duty.Left.Activity < 0)
            return;
        var kinds = Binding.KindsOf(duty.Left.Activity);
        var cases = new SortedDictionary<int, (int First, int Last)>();
        foreach (var record in Context.Lookup.Index.OfSubject(Binding.Ledger.Tenures.Subject[series.Tenure]))
        {
            var day = records.Day.Span[record];
            if (!kinds[records.Activity.Span[record]] || !days.Contains(day) || records.Case.Span[record] < 0)
                continue;
            var @case = records.Case.Span[record];
            cases[@case] = cases.TryGetValue(@case, out var known) ? (known.First, day) : (day, day);
        }

        foreach (var (@case, (first, last)) in cases)
            judged.Add(Judge(series, duty, days.Intersect(DaySet.Of(0, AsOf)), DaySet.Empty, first, last, over: false, @case));
    }

    private void Sliding(Series series, PlanDuty.Amounts duty, DaySet days, List<Judged> judged)
    {
        if (Context.Lengths.Resolve(duty.Any!) is not { } length)
        {
            var end = Math.Min(days.Last, AsOf);
            judged.Add(new Judged(Finding(series, days.First, end, end, Verdict.Unassessed, RequiredCount.None, 0), []));
            return;
        }

        // As with caps on counts: the stretch that ends with each record.
        var last = Math.Min(days.Last, AsOf);
        var records = Binding.Ledger.Records;
        if (duty.Left.Activity < 0)
            return;
        var kinds = Binding.KindsOf(duty.Left.Activity);
        var met = true;
        foreach (var record in Context.Lookup.Index.OfSubject(Binding.Ledger.Tenures.Subject[series.Tenure]).ToArray())
        {
            var day = records.Day.Span[record];
            if (!kinds[records.Activity.Span[record]] || !days.Contains(day))
                continue;
            var first = Context.Lengths.Before(day, length) + 1;
            var result = Judge(series, duty, DaySet.Of(first, day), DaySet.Empty, first, day, over: true);
            if (result.Finding.Verdict == Verdict.Met)
                continue;
            met = false;
            judged.Add(result);
        }

        if (met)
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Met, Required(duty), 0), []));
    }

    private Judged Judge(
        Series series, PlanDuty.Amounts duty, DaySet days, DaySet before, int start, int end, bool over, int @case = -1)
    {
        var required = Required(duty);
        var concerned = known.FindAll(a => days.Contains(a.Day) || before.Contains(a.Day));
        var unknown = concerned.Exists(static a => a.Record < 0);
        Verdict verdict;
        decimal actual = 0;
        try
        {
            var left = Context.Amounts.Value(duty.Left, series, days, before, @case);
            var right = Context.Amounts.Value(duty.Right, series, days, before, @case);
            if (IsOpen(duty.Left) || IsOpen(duty.Right))
            {
                verdict = Verdict.Unassessed;
            }
            else if (left is { } a && right is { } b)
            {
                var holds = AmountFolds.Holds(duty.How, AmountFolds.Compare(a, b));
                actual = decimal.Round(a.Numerator / a.Denominator, 6) / 1.0000000m;
                var cap = IsCap(duty);
                verdict = unknown && !(cap && !holds) ? Verdict.Undetermined
                    : !over ? (cap && !holds ? BreachOver(series, days) : @case >= 0 && holds ? Verdict.Met : @case >= 0 ? BreachOver(series, days) : Verdict.Pending)
                    : holds ? Verdict.Met
                    : BreachOver(series, days);
            }
            else
            {
                verdict = over || @case >= 0 ? Verdict.Undetermined : Verdict.Pending;
            }
        }
        catch (OverflowException)
        {
            verdict = Verdict.Undetermined;
        }

        var cases = Binding.Ledger.Records.Case;
        return new Judged(
            Finding(series, start, end, end, verdict, required, actual),
            Cited(concerned.Where(a => days.Contains(a.Day) && (@case < 0 || (a.Record >= 0 && cases.Span[a.Record] == @case)))));
    }

    protected override bool IsSettled(in Finding finding) =>
        base.IsSettled(finding)
        || (finding.Verdict is Verdict.Breached or Verdict.Excused && IsCap((PlanDuty.Amounts)Binding.Clauses[finding.Clause].Clause.Duty));

    // What is exceeded stays so: sums and largest values only grow, and the limit does not.
    private static bool IsCap(PlanDuty.Amounts duty) =>
        duty.How is Comparison.AtMost or Comparison.LessThan
        && duty.Left.Fold is AmountFold.Sum or AmountFold.Largest
        && duty.Right.Fold is AmountFold.Constant or AmountFold.Parameter;

    private bool IsOpen(PlanAmount amount) => amount.Fold == AmountFold.Parameter && Binding.Parameter(amount.Parameter) is null;

    // Shown where the bound is a number; a bound that is itself an amount differs from window to window.
    private static RequiredCount Required(PlanDuty.Amounts duty)
    {
        if (duty.Right.Fold != AmountFold.Constant)
            return RequiredCount.None;
        return duty.How switch
        {
            Comparison.AtLeast => new RequiredCount(duty.Right.Value, false, null, false),
            Comparison.MoreThan => new RequiredCount(duty.Right.Value, true, null, false),
            Comparison.AtMost => new RequiredCount(null, false, duty.Right.Value, false),
            Comparison.LessThan => new RequiredCount(null, false, duty.Right.Value, true),
            _ => new RequiredCount(duty.Right.Value, false, duty.Right.Value, false),
        };
    }
}
