using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.2, 3.6: the end of a length of time.</summary>
public static class Lengths
{
    /// <summary>3.6: hours and minutes compare instants.</summary>
    public static bool IsOfInstants(Span span) => span is { Unit: CalendarUnit.Hour or CalendarUnit.Minute, Calendar: < 0, Measure: < 0, Parameter: < 0 };

    /// <summary>The minutes of a length that compares instants.</summary>
    public static long Minutes(Span span) => span.Count.Numerator * (span.Unit == CalendarUnit.Hour ? 60 : 1) / span.Count.Denominator;

    /// <summary>
    /// 3.2: months are added to the anchor and clamp to the month's end, or go from end to end; half a month is 15 days.
    /// 3.6: a calendar's days skip days off.
    /// </summary>
    public static Day After(DutyModel model, Day day, Span span, bool monthEndsKept, bool countFirstDay = false)
    {
        if (countFirstDay)
            return span.Calendar >= 0 ? After(model, day.Plus(-1), span, monthEndsKept) : After(model, day, span, monthEndsKept).Plus(-1);
        if (span.Calendar >= 0)
        {
            for (var left = span.Count.Numerator / span.Count.Denominator; left > 0;)
            {
                day = day.Plus(1);
                left -= IsCounted(model.Calendars[span.Calendar], day) ? 1 : 0;
            }

            return day;
        }

        var (months, days) = Parts(span);
        var then = day.PlusMonths(months);
        if (monthEndsKept && months > 0 && day.Plus(1).DayOfMonth == 1)
            then = then.Plus(Day.LengthOfMonth(then.Year, then.Month) - then.DayOfMonth);
        return then.Plus(days);
    }

    /// <summary>3.2: the same backwards.</summary>
    public static Day Before(DutyModel model, Day day, Span span)
    {
        if (span.Calendar < 0)
            return Periods.Before(day, span);
        for (var left = span.Count.Numerator / span.Count.Denominator; left > 0;)
        {
            day = day.Plus(-1);
            left -= IsCounted(model.Calendars[span.Calendar], day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>2: a calendar's table says which days count; else Monday to Friday do.</summary>
    public static bool IsCounted(CalendarSymbol calendar, Day day)
    {
        foreach (var named in calendar.Days)
        {
            if (Periods.Of(named.Date) == day)
                return named.Counts;
        }

        return day.Weekday < 5;
    }

    private static (int Months, int Days) Parts(Span span)
    {
        var each = span.Unit switch { CalendarUnit.Month => 1, CalendarUnit.Quarter => 3, CalendarUnit.HalfYear => 6, CalendarUnit.Year => 12, _ => 0 };
        if (each > 0)
        {
            var halves = 2 * span.Count.Numerator * each / span.Count.Denominator;
            return ((int)(halves / 2), (int)(halves % 2 * 15));
        }

        var length = span.Unit switch { CalendarUnit.Week => 7, CalendarUnit.TenDay => 10, CalendarUnit.HalfMonth => 15, _ => 1 };
        return (0, (int)(span.Count.Numerator * length / span.Count.Denominator));
    }
}
