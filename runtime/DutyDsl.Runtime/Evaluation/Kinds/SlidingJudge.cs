using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// A bound on every stretch of time (language 3.16): each record with too much in the stretch that ends with it is a
/// breached finding; with none, one finding met so far. A restarting record empties the stretch.
/// </summary>
internal sealed class SlidingJudge(KindContext context) : KindJudge(context)
{
    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Sliding)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        var days = Days(series, possible);
        if (days.IsEmpty || days.First > AsOf)
            return judged;
        var last = days.Intersect(DaySet.Of(0, AsOf)).Last;
        var length = duty.Any is null ? null : Context.Lengths.Resolve(duty.Any);
        var asked = series.Clause.Whole;
        if (series.Clause.IsOpen || (duty.Any is not null && length is null))
        {
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Unassessed, asked.Required, 0), []));
            return judged;
        }

        // Fewest count where every restart that may have been was; most where none of them was.
        var restarts = Restarts(series, duty, possible ? Truth.True : Truth.Unknown);
        var next = 0;
        var stretch = new List<Act>();
        decimal most = 0;
        foreach (var act in acts)
        {
            if (!days.Contains(act.Day))
                continue;
            while (next < restarts.Count && restarts[next] <= act.Earliest)
            {
                stretch.Clear();
                next++;
            }

            stretch.Add(act);
            if (length is not null)
                stretch.RemoveAll(old => IsBefore(old, act, length));
            var (amount, isOpen) = Amount(duty, stretch);
            most = Math.Max(most, amount);
            if (isOpen && asked.Zone(amount) <= 0)
                judged.Add(new Judged(Finding(series, act.Day, act.Day, act.Day, Verdict.Undetermined, asked.Required, 0), Cited(stretch)));
            else if (asked.Zone(amount) > 0)
                judged.Add(new Judged(Finding(series, act.Day, act.Day, act.Day, BreachOn(series, act.Day), asked.Required, amount), Cited(stretch)));
        }

        if (judged.Count == 0)
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Met, asked.Required, most), []));
        return judged;
    }

    protected override bool IsSoFar(in Finding finding) => finding.Verdict == Verdict.Met;

    protected override bool IsSettled(in Finding finding) => finding.Verdict is Verdict.Breached or Verdict.Excused or Verdict.Unassessed;

    private bool IsBefore(in Act old, in Act act, PlanSpan length) => Lengths.IsOfClock(length)
        ? old.Earliest <= act.Earliest - Lengths.Ticks(length)
        : old.Day <= Context.Lengths.Before(act.Day, length);

    // What is not known of an amount can only add to it.
    private (decimal Amount, bool IsOpen) Amount(PlanDuty.Sliding duty, List<Act> stretch)
    {
        if (duty.Measure == CountMeasure.Records)
            return (stretch.Count, false);
        if (duty.Measure != CountMeasure.Quantity)
        {
            var seen = new HashSet<int>();
            return (stretch.Count(a => a.Record < 0 || (DistinctValue.Of(Binding.Ledger.Records, duty.Measure, -1, a.Record) is var value && value >= 0 && seen.Add(value))), false);
        }

        decimal sum = 0;
        var open = false;
        foreach (var act in stretch)
        {
            if (act.Record >= 0 && !Binding.Ledger.Records.Quantity.IsEmpty && Binding.Ledger.Records.Quantity.Span[act.Record] is { } quantity)
                sum += quantity;
            else
                open = true;
        }

        return (sum, open);
    }

    private List<long> Restarts(Series series, PlanDuty.Sliding duty, Truth least)
    {
        var restarts = new List<long>();
        if (duty.Since < 0)
            return restarts;
        var records = Binding.Ledger.Records;
        foreach (var record in Context.Lookup.Index.OfSubject(Binding.Ledger.Tenures.Subject[series.Tenure]))
        {
            if (Context.Lookup.SubjectConditions.IsOf(duty.Since, record, series.Tenure).And(Context.Lookup.RecordConditions.Of(duty.SinceWhere, record, series.Tenure)) is var restarting
                && (restarting == Truth.True || restarting == least))
                restarts.Add(Context.Clock.ActOf(records, record).Latest);
        }

        restarts.Sort();
        return restarts;
    }
}
