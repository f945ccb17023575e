using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>An act by a day (language 3.12): from 1 January of each year, or from the first day of the clause's validity.</summary>
internal sealed class DatedJudge(KindContext context) : KindJudge(context)
{
    protected override List<Judged> World(Series series, List<Act> acts, bool possible) =>
        Run(series, (PlanDuty.Dated)series.Clause.Clause.Duty, acts, Days(series, possible));

    /// <summary>One finding for each window that binds.</summary>
    public List<Judged> Run(Series series, PlanDuty.Dated duty, List<Act> acts, DaySet days)
    {
        var judged = new List<Judged>();
        foreach (var (first, last) in Windows(series, duty, days))
        {
            var bound = DaySet.Of(first, last).Intersect(days);
            if (bound.IsEmpty || bound.First > AsOf || series.Clause.Asked(bound.Length, last - first + 1) is not { } asked)
                continue;
            var counted = acts.Where(a => bound.Contains(a.Day)).ToList();
            if (duty.Bound.Minimum?.Of is not null || duty.Bound.Maximum?.Of is not null)
            {
                judged.Add(new CountJudge(Context).Judge(series, AsCount(duty), counted, bound, last - first + 1, asked, first, last));
                continue;
            }
            var verdict = series.Clause.IsOpen ? Verdict.Unassessed : asked.Of(asked.Zone((long)counted.Count), AsOf > bound.Last);
            if (verdict == Verdict.Breached)
                verdict = BreachOver(series, bound);
            judged.Add(new Judged(Finding(series, first, last, bound.Last, verdict, asked.Required, counted.Count), Cited(counted)));
        }

        return judged;
    }

    // Shares are counted the same way in any window.
    private static PlanDuty.Recurring AsCount(PlanDuty.Dated duty) => new(
        duty.Activities, duty.Targets, duty.Bound, CountMeasure.Records, -1, "", new PlanPeriod(CalendarUnit.Year, 1, null), null);

    private IEnumerable<(int First, int Last)> Windows(Series series, PlanDuty.Dated duty, DaySet days)
    {
        if (days.IsEmpty)
            yield break;
        if (duty.By is { } by)
        {
            yield return (series.Clause.From, by.DayNumber);
            yield break;
        }

        var to = Math.Min(days.Last, AsOf);
        if (days.First > to)
            yield break;
        for (var year = DateOnly.FromDayNumber(days.First).Year; year <= DateOnly.FromDayNumber(to).Year; year++)
        {
            if ((duty.Years == YearParity.Even && year % 2 != 0) || (duty.Years == YearParity.Odd && year % 2 == 0))
                continue;
            var last = new DateOnly(year, duty.Month, Math.Min(duty.Day, DateTime.DaysInMonth(year, duty.Month))).DayNumber;
            yield return (new DateOnly(year, 1, 1).DayNumber, last);
        }
    }
}
