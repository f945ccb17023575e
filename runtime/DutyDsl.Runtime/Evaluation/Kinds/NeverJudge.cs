using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// A prohibition (language 3.17): every such record is a breached finding of its day, excused where the exception held
/// then; with none, one finding met so far.
/// </summary>
internal sealed class NeverJudge(KindContext context) : KindJudge(context)
{
    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Never)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        var days = Days(series, possible);
        if (days.IsEmpty || days.First > AsOf)
            return judged;
        foreach (var act in acts)
        {
            if (!days.Contains(act.Day))
                continue;
            var verdict = act.Record < 0 ? BreachOn(series, act.Day) : BreachFor(series, Occasion(act), duty.Matching);
            judged.Add(new Judged(Finding(series, act.Day, act.Day, act.Day, verdict, NothingAllowed, 1), Cited([act])));
        }

        if (judged.Count == 0)
        {
            var last = days.Intersect(DaySet.Of(0, AsOf)).Last;
            judged.Add(new Judged(Finding(series, days.First, last, last, Verdict.Met, NothingAllowed, 0), []));
        }

        return judged;
    }

    protected override bool IsSoFar(in Finding finding) => finding.Verdict == Verdict.Met;

    protected override bool IsSettled(in Finding finding) => finding.Verdict is Verdict.Breached or Verdict.Excused;

    private Occasion Occasion(in Act act) => new(
        act.Record,
        act.Day,
        act.Earliest,
        act.Latest,
        Binding.Ledger.Records.Case.IsEmpty ? -1 : Binding.Ledger.Records.Case.Span[act.Record],
        true);

    private static RequiredCount NothingAllowed => new(null, false, new Fraction(0, 1), false);
}
