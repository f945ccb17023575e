using DutyDsl.Duties;

namespace DutyDsl.Calendar;

/// <summary>The day a length of time after another.</summary>
internal static class DaysAfter
{
    /// <summary>The day <paramref name="span"/> after <paramref name="day"/>: months are added and clamp to the month's end, half a month is fifteen days, parts of a day are left out.</summary>
    public static int Of(int day, PlanSpan span)
    {
        if (span.Unit >= CalendarUnit.Month)
        {
            var per = PeriodGrid.MonthsOf(span.Unit);
            var (months, rest) = Int128.DivRem((Int128)span.Count.Numerator * per, span.Count.Denominator);
            var days = (int)(rest * 30 / span.Count.Denominator);
            return Math.Min(CivilMonths.Add(day, (long)months) + days, DaySet.LastDay);
        }

        var length = span.Unit switch
        {
            CalendarUnit.Minute => (decimal)span.Count.Numerator / span.Count.Denominator / 1440,
            CalendarUnit.Hour => (decimal)span.Count.Numerator / span.Count.Denominator / 24,
            CalendarUnit.Day => (decimal)span.Count.Numerator / span.Count.Denominator,
            CalendarUnit.Week => 7 * (decimal)span.Count.Numerator / span.Count.Denominator,
            CalendarUnit.TenDay => 10 * (decimal)span.Count.Numerator / span.Count.Denominator,
            _ => 15 * (decimal)span.Count.Numerator / span.Count.Denominator,
        };
        return (int)Math.Min(day + Math.Floor(length), DaySet.LastDay);
    }
}
