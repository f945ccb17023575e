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

    protected override bool FindsEachAlone => false;

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
        var reading = every.Measure >= 0 ? Context.Amounts.ReadingOn(series, every.Measure, s) : null;
        while (true)
        {
            var (deadline, last) = every.Measure >= 0 ? Measured(series, duty, s, start: reading, every) : Timed(duty, s, every);
            var closing = next < acts.Count ? acts[next] : (Act?)null;
            if (closing is { } inTime && inTime.Day <= last)
            {
                if (inTime.Day > bound.Last)
                    return;
                judged.Add(new Judged(Finding(series, s, Math.Min(deadline, DaySet.LastDay), Math.Min(last, DaySet.LastDay), Verdict.Met, Once, 1), Cited([inTime])));
                reading = every.Measure < 0 ? null
                    : inTime.Day >= deadline && reading is { } from0 ? from0 + Length(every)
                    : Context.Amounts.ReadingOn(series, every.Measure, inTime.Day);
                s = every.Measure >= 0 ? inTime.Day : StartsNext(duty, inTime.Day, deadline);
                next = After(acts, next, Math.Max(s, inTime.Day));
                if (s > AsOf)
                    return;
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
            reading = every.Measure >= 0 ? Context.Amounts.ReadingOn(series, every.Measure, s) : null;
            next = After(acts, next, s);
        }
    }

    private (int Deadline, int Last) Timed(PlanDuty.Interval duty, int s, PlanSpan every)
    {
        var deadline = Context.Lengths.After(s, every, monthEndsKept: duty.MonthEndsKept);
        return (deadline, duty.Grace is { Kind: not GraceKind.Early } late
            ? Context.Lengths.After(Math.Min(deadline, DaySet.LastDay), Context.Lengths.Resolve(late.Length)!)
            : deadline);
    }

    // Use over the length counts in the next interval, up to what the grace allows.
    private (int Deadline, int Last) Measured(Series series, PlanDuty.Interval duty, int s, decimal? start, PlanSpan every)
    {
        if (start is not { } from)
            return (DaySet.LastDay, DaySet.LastDay);
        var limit = from + Length(every);
        var deadline = Context.Amounts.FirstAbove(series, every.Measure, s, limit);
        return (deadline, duty.Grace is { Kind: not GraceKind.Early } late
            ? Context.Amounts.FirstAbove(series, every.Measure, s, limit + Length(Context.Lengths.Resolve(late.Length)!))
            : deadline);
    }

    private static decimal Length(PlanSpan span) => (decimal)span.Count.Numerator / span.Count.Denominator;

    // What lies on the day that starts an interval, or before it, does not close it.
    private static int After(List<Act> acts, int next, int day)
    {
        while (next < acts.Count && acts[next].Day <= day)
            next++;
        return next;
    }

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
