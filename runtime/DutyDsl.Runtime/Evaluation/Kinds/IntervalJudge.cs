using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// An act at most so long after the last (language 3.5). A record in time closes the interval as met; without one, one
/// breached finding runs from the day after the deadline to the record that starts the next interval.
/// </summary>
internal sealed class IntervalJudge(KindContext context) : KindJudge(context)
{
    private static readonly RequiredCount Once = new(new Fraction(1, 1), false, null, false);

    protected override List<Judged> World(Series series, List<Act> acts, bool possible) =>
        Run(series, (PlanDuty.Interval)series.Clause.Clause.Duty, acts, Days(series, possible), null);

    /// <summary>The findings of an interval duty on some days; <paramref name="start"/> gives the day that starts the first interval, else the last earlier act, else the first day.</summary>
    public List<Judged> Run(Series series, PlanDuty.Interval duty, List<Act> acts, DaySet bound, int? start)
    {
        var judged = new List<Judged>();
        if (duty.ForLength is not null)
            bound = bound.Intersect(Context.Happenings.Stretch(series, duty));
        foreach (var span in bound.Spans)
        {
            if (span.First <= AsOf)
                Run(series, duty, acts, span, start, judged);
        }

        return judged;
    }

    private void Run(Series series, PlanDuty.Interval duty, List<Act> acts, DaySpan bound, int? start, List<Judged> judged)
    {
        if (Context.Lengths.Resolve(duty.Every) is not { } every || (duty.Grace is { } g && Context.Lengths.Resolve(g.Length) is null))
        {
            judged.Add(new Judged(Finding(series, bound.First, Math.Min(bound.Last, AsOf), Math.Min(bound.Last, AsOf), Verdict.Unassessed, Once, 0), []));
            return;
        }

        var next = 0;
        while (next < acts.Count && acts[next].Day < (start is { } given ? given + 1 : bound.First))
            next++;
        var s = start ?? (next > 0 ? acts[next - 1].Day : bound.First);
        while (true)
        {
            var deadline = Deadline(series, duty, s, every);
            var last = duty.Grace is { Kind: not GraceKind.Early } late ? Context.Lengths.After(Math.Min(deadline, DaySet.LastDay), Context.Lengths.Resolve(late.Length)!) : deadline;
            var closing = next < acts.Count ? acts[next] : (Act?)null;
            if (closing is { } inTime && inTime.Day <= last)
            {
                if (inTime.Day > bound.Last)
                    return;
                next = AfterDay(acts, next);
                judged.Add(new Judged(Finding(series, s, Math.Min(deadline, DaySet.LastDay), Math.Min(last, DaySet.LastDay), Verdict.Met, Once, 1), Cited([inTime])));
                s = StartsNext(duty, inTime.Day, deadline);
                continue;
            }

            if (last > bound.Last)
                return;
            if (last >= AsOf)
            {
                judged.Add(new Judged(Finding(series, s, Math.Min(deadline, DaySet.LastDay), Math.Min(last, DaySet.LastDay), Verdict.Pending, Once, 0), []));
                return;
            }

            var from = Math.Max(last + 1, bound.First);
            var to = Math.Min(Math.Min(closing?.Day ?? AsOf, bound.Last), AsOf);
            judged.Add(new Judged(Finding(series, from, Math.Max(from, to), last, BreachOver(series, DaySet.Of(from, Math.Max(from, to))), Once, 0), []));
            if (closing is not { } late2 || late2.Day > bound.Last)
                return;
            s = late2.Day;
            next = AfterDay(acts, next);
        }
    }

    // Several acts of one day close and start one interval.
    private static int AfterDay(List<Act> acts, int position)
    {
        var day = acts[position].Day;
        while (position < acts.Count && acts[position].Day == day)
            position++;
        return position;
    }

    private int Deadline(Series series, PlanDuty.Interval duty, int s, PlanSpan every) => every.Measure >= 0
        ? Context.Amounts.FirstAbove(series, every.Measure, s, every.Count)
        : Context.Lengths.After(s, every, monthEndsKept: duty.MonthEndsKept);

    // A record within the grace counts as made on the deadline.
    private int StartsNext(PlanDuty.Interval duty, int made, int deadline)
    {
        if (duty.Grace is not { } grace)
            return made;
        if (made > deadline)
            return deadline;
        return grace.Kind != GraceKind.Late && made >= Context.Lengths.Before(deadline, Context.Lengths.Resolve(grace.Length)!) ? deadline : made;
    }
}
