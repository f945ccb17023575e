using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// One timing first, an interval from then on (language 3.10): the interval starts with the record that closed the
/// first, however late, or with the first's last day.
/// </summary>
internal sealed class FirstThenJudge(KindContext context) : KindJudge(context)
{
    protected override bool FindsEachAlone => false;

    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.FirstThen)series.Clause.Clause.Duty;
        var days = Days(series, possible);
        var judged = duty.First switch
        {
            PlanDuty.Response response => new ResponseJudge(Context).Run(series, response, acts, days),
            PlanDuty.Dated dated => new DatedJudge(Context).Run(series, dated, acts, days),
            PlanDuty.Interval interval => new IntervalJudge(Context).Run(series, interval, acts, days, null),
            var other => throw new NotSupportedException($"{other.GetType().Name} cannot come first."),
        };
        if (judged.Count == 0)
            return judged;
        var first = duty.First is PlanDuty.Response ? judged[0] : judged[^1];
        if (first.Finding.Verdict == Verdict.Pending)
            return judged;
        var start = StartOf(series, duty, first, acts, days);
        if (start <= AsOf)
        {
            judged.AddRange(new IntervalJudge(Context).Run(series, duty.Then, acts, days.Intersect(DaySet.Of(start, DaySet.LastDay)), start)
                .Select(j => j with
                {
                    Finding = j.Finding with
                    {
                        Timing = 2,
                        Verdict = first.Finding.Verdict == Verdict.Undetermined && j.Finding.Verdict != Verdict.Unassessed ? Verdict.Undetermined : j.Finding.Verdict,
                    },
                }));
        }

        return judged;
    }

    private int StartOf(Series series, PlanDuty.FirstThen duty, in Judged first, List<Act> acts, DaySet days)
    {
        var finding = first.Finding;
        if (duty.First is PlanDuty.Interval)
        {
            // The stretch of the first interval duty ends with its last record, or with its last day.
            var last = -1;
            foreach (var act in acts)
            {
                if (act.Day <= finding.Due)
                    last = act.Day;
            }

            return last >= 0 ? last : finding.Due;
        }

        // The record that closed the first, however late: of an answer one that belongs to the trigger.
        if (finding.Verdict == Verdict.Met && first.Counted.Length > 0)
            return Binding.Ledger.Records.Day.Span[first.Counted[0]];
        var trigger = duty.First is PlanDuty.Response response ? Context.Happenings.Of(series, response.Trigger, days)[0] : (Occasion?)null;
        foreach (var act in acts)
        {
            if (act.Day > finding.Due
                && (trigger is not { } asked || Joining.Joins(Binding, asked, act.Record, ((PlanDuty.Response)duty.First).Matching) == Truth.True))
                return act.Day;
        }

        return finding.Due;
    }
}
