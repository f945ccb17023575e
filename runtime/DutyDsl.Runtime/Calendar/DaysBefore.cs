using DutyDsl.Duties;

namespace DutyDsl.Calendar;

/// <summary>A length of time looked at from a day backwards: the days from <c>x − D</c> on and before <c>x</c>.</summary>
internal static class DaysBefore
{
    /// <summary>The last day <c>x</c> after <paramref name="day"/> for which <paramref name="day"/> is not before <c>x − D</c>.</summary>
    public static int LastDayThatSees(int day, PlanSpan span)
    {
        var whole = Math.DivRem(span.Count.Numerator, span.Count.Denominator, out var rest);
        if (span.Unit < CalendarUnit.Month)
        {
            var days = span.Unit switch
            {
                CalendarUnit.Minute => (decimal)span.Count.Numerator / span.Count.Denominator / 1440,
                CalendarUnit.Hour => (decimal)span.Count.Numerator / span.Count.Denominator / 24,
                CalendarUnit.Day => (decimal)span.Count.Numerator / span.Count.Denominator,
                CalendarUnit.Week => 7 * (decimal)span.Count.Numerator / span.Count.Denominator,
                CalendarUnit.TenDay => 10 * (decimal)span.Count.Numerator / span.Count.Denominator,
                _ => 15 * (decimal)span.Count.Numerator / span.Count.Denominator,
            };
            return (int)Math.Min(day + Math.Floor(days), DaySet.LastDay);
        }

        // Half a month is fifteen days.
        var months = checked(whole * PeriodGrid.MonthsOf(span.Unit));
        var part = (Int128)rest * PeriodGrid.MonthsOf(span.Unit);
        months += (long)(part / span.Count.Denominator);
        var days15 = (int)(part % span.Count.Denominator * 30 / span.Count.Denominator);
        // x − D clamps, so that several days x can see the same day: take the last. Going forward by D is only near it.
        var last = Math.Min(Math.Min(CivilMonths.Add(day, months), DaySet.LastDay) + days15, DaySet.LastDay);
        while (last > day && CivilMonths.Add(last, -months) - days15 > day)
            last--;
        while (last < DaySet.LastDay && CivilMonths.Add(last + 1, -months) - days15 <= day)
            last++;
        return last;
    }
}
