using DutyDsl.Calendar;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>The days a declared calendar counts: Monday to Friday, but for the days its table names.</summary>
internal sealed class CountingDays(PlanCalendar calendar)
{
    private readonly HashSet<int> worked = [.. calendar.WorkedDays.Select(static d => d.DayNumber)];
    private readonly HashSet<int> off = [.. calendar.DaysOff.Select(static d => d.DayNumber)];

    /// <summary>Whether a day counts; day 0 is a Monday.</summary>
    public bool Counts(int day) => worked.Contains(day) || (!off.Contains(day) && day % 7 < 5);

    /// <summary>The <paramref name="count"/>-th counting day after a day; with the first day counted, after the day before it.</summary>
    public int After(int day, int count, bool countFirstDay)
    {
        if (countFirstDay)
            day--;
        while (count > 0 && day < DaySet.LastDay)
        {
            if (Counts(++day))
                count--;
        }

        return day;
    }

    /// <summary>The <paramref name="count"/>-th counting day before a day.</summary>
    public int Before(int day, int count)
    {
        while (count > 0 && day > 0)
        {
            if (Counts(--day))
                count--;
        }

        return day;
    }
}
