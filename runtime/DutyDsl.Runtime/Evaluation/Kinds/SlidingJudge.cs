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
        var last = Math.Min(days.Last, AsOf);
        var length = duty.Any is null ? null : Context.Lengths.Resolve(duty.Any);
        var asked = series.Clause.Whole;
        if (series.Clause.IsOpen || (duty.Any is not null && length is null))
        {
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Unassessed, asked.Required, 0), []));
            return judged;
        }

        var restarts = Restarts(series, duty);
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
            var amount = Amount(duty, stretch);
            most = Math.Max(most, amount ?? most);
            if (amount is null)
                judged.Add(new Judged(Finding(series, stretch[0].Day, act.Day, act.Day, Verdict.Undetermined, asked.Required, 0), Cited(stretch)));
            else if (asked.Zone(amount.Value) > 0)
                judged.Add(new Judged(Finding(series, stretch[0].Day, act.Day, act.Day, BreachOn(series, act.Day), asked.Required, amount.Value), Cited(stretch)));
        }

        if (judged.Count == 0)
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Met, asked.Required, most), []));
        return judged;
    }

    protected override bool IsSettled(in Finding finding) => finding.Verdict is Verdict.Breached or Verdict.Excused or Verdict.Unassessed;

    private bool IsBefore(in Act old, in Act act, PlanSpan length) => Lengths.IsOfClock(length)
        ? old.Earliest <= act.Earliest - Lengths.Ticks(length)
        : old.Day <= Context.Lengths.Before(act.Day, length);

    private decimal? Amount(PlanDuty.Sliding duty, List<Act> stretch)
    {
        if (duty.Measure == CountMeasure.Records)
            return stretch.Count;
        if (duty.Measure != CountMeasure.Quantity)
        {
            var seen = new HashSet<int>();
            return stretch.Count(a => a.Record < 0 || (DistinctValue.Of(Binding.Ledger.Records, duty.Measure, -1, a.Record) is var value && value >= 0 && seen.Add(value)));
        }

        decimal sum = 0;
        foreach (var act in stretch)
        {
            if (act.Record < 0 || Binding.Ledger.Records.Quantity.IsEmpty || Binding.Ledger.Records.Quantity.Span[act.Record] is not { } quantity)
                return null;
            sum += quantity;
        }

        return sum;
    }

    private List<long> Restarts(Series series, PlanDuty.Sliding duty)
    {
        var restarts = new List<long>();
        if (duty.Since < 0)
            return restarts;
        var records = Binding.Ledger.Records;
        foreach (var record in Context.Lookup.Index.OfSubject(Binding.Ledger.Tenures.Subject[series.Tenure]))
        {
            if (Context.Lookup.SubjectConditions.IsOf(duty.Since, record, series.Tenure) == Truth.True && Context.Lookup.RecordConditions.Of(duty.SinceWhere, record, series.Tenure) == Truth.True)
                restarts.Add(Context.Clock.ActOf(records, record).Latest);
        }

        restarts.Sort();
        return restarts;
    }
}
