using DutyDsl.Calendar;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// Lengths counted in declared periods: forward they end with the last day of the n-th period after the one that holds
/// the day, backward they begin with the first day of the n-th before it.
/// </summary>
internal static class DeclaredPeriods
{
    public static int After(Binding binding, int calendar, int day, int count)
    {
        var grid = Around(binding, calendar, day, count);
        var period = grid.Count == 0 ? -1 : grid.IndexOf(day) + count;
        return period >= 0 && period < grid.Count ? grid.Last(period) : DaySet.LastDay;
    }

    public static int Before(Binding binding, int calendar, int day, int count)
    {
        var grid = Around(binding, calendar, day, count);
        var period = grid.Count == 0 ? -1 : grid.IndexOf(day) - count;
        return period >= 0 ? grid.First(period) : 0;
    }

    // A table is taken whole; years are laid as far as they are asked for.
    private static PeriodGrid Around(Binding binding, int calendar, int day, int count)
    {
        var declared = binding.Plan.Calendars[calendar];
        var years = declared.Kind == CalendarKind.Years ? (count + 2) * 366 : DaySet.LastDay;
        return PeriodGrid.Covering(
            new PlanPeriod(CalendarUnit.Year, 1, null, calendar), declared, Math.Max(day - years, 366), Math.Min((long)day + years, DaySet.LastDay - 366) is var to ? (int)to : 0)
            ?? PeriodGrid.Empty;
    }
}
