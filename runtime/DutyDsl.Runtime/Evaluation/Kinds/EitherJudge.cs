using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// Two timings joined by <c>or</c> (language 3.10): a window of the first that is not met is met if a deadline of the
/// second falls in it and every such finding of the second is met.
/// </summary>
internal sealed class EitherJudge(KindContext context) : KindJudge(context)
{
    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Either)series.Clause.Clause.Duty;
        var days = Days(series, possible);
        var first = Run(series, duty.First, acts, days);
        var second = Run(series, duty.Second, acts, days);
        return first.ConvertAll(judged =>
        {
            var finding = judged.Finding;
            if (finding.Verdict is Verdict.Met or Verdict.Unassessed)
                return judged;
            var inside = second.Where(s => s.Finding.Due >= finding.Start && s.Finding.Due <= finding.End).ToList();
            if (inside.Count == 0)
                return judged;
            if (inside.TrueForAll(static s => s.Finding.Verdict == Verdict.Met))
            {
                return new Judged(
                    finding with { Verdict = Verdict.Met },
                    [.. judged.Counted.Concat(inside.SelectMany(static s => s.Counted)).Distinct()]);
            }

            var open = finding.Verdict == Verdict.Breached && inside.TrueForAll(static s => s.Finding.Verdict is Verdict.Met or Verdict.Undetermined or Verdict.Pending);
            return open ? judged with { Finding = finding with { Verdict = inside.Exists(static s => s.Finding.Verdict == Verdict.Undetermined) ? Verdict.Undetermined : Verdict.Pending } } : judged;
        });
    }

    private List<Judged> Run(Series series, PlanDuty duty, List<Act> acts, DaySet days) => duty switch
    {
        PlanDuty.Recurring recurring => new CountJudge(Context).Run(series, recurring, acts, days),
        PlanDuty.Dated dated => new DatedJudge(Context).Run(series, dated, acts, days),
        PlanDuty.Response response => new ResponseJudge(Context).Run(series, response, acts, days),
        PlanDuty.Interval interval => new IntervalJudge(Context).Run(series, interval, acts, days, null),
        var other => throw new NotSupportedException($"{other.GetType().Name} cannot be one of two timings."),
    };
}
