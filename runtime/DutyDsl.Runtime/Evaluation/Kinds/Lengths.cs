using DutyDsl.Calendar;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>Adds lengths of time to days and instants: months clamp to the month's end, calendars skip days off.</summary>
internal sealed class Lengths(Binding binding, Clock clock)
{
    private readonly Dictionary<int, CountingDays> calendars = [];

    /// <summary>The length a span stands for, its parameter put in; null while the parameter is open.</summary>
    /// <exception cref="ArgumentException">The parameter's value is no length of time.</exception>
    public PlanSpan? Resolve(PlanSpan span)
    {
        if (span.Parameter < 0)
            return span;
        if (binding.Parameter(span.Parameter) is not { } text)
            return null;
        return SpanText.TryParse(text, out var parsed)
            ? parsed
            : throw new ArgumentException(
                $"Parameter {binding.Plan.Parameters[span.Parameter].Symbol.Name} is '{text}'; a length of time is needed, as 12 months or 30 days.");
    }

    /// <summary>Whether a length is counted on the clock rather than in days.</summary>
    public static bool IsOfClock(PlanSpan span) => span is { Calendar: < 0, Measure: < 0, Unit: CalendarUnit.Hour or CalendarUnit.Minute };

    /// <summary>The last day of a length that starts on <paramref name="day"/>, which is not counted unless asked for.</summary>
    public int After(int day, PlanSpan span, bool countFirstDay = false, bool monthEndsKept = false)
    {
        if (span.Calendar >= 0)
        {
            return binding.Plan.Calendars[span.Calendar].Kind == CalendarKind.Days
                ? Calendar(span.Calendar).After(day, WholeUnits(span), countFirstDay)
                : DeclaredPeriods.After(binding, span.Calendar, day, WholeUnits(span));
        }

        var last = DaysAfter.Of(day, span);
        if (monthEndsKept && span.Unit >= CalendarUnit.Month && IsMonthEnd(day) && last < DaySet.LastDay)
        {
            // The months go to the end of a month; the days of half a month come after.
            var months = span.Count.Numerator * PeriodGrid.MonthsOf(span.Unit) / span.Count.Denominator;
            var date = DateOnly.FromDayNumber(CivilMonths.Add(day, months));
            last += DateTime.DaysInMonth(date.Year, date.Month) - date.Day;
        }

        return countFirstDay ? last - 1 : last;
    }

    /// <summary>The day that lies a length before <paramref name="day"/>.</summary>
    public int Before(int day, PlanSpan span)
    {
        if (span.Calendar >= 0)
        {
            return binding.Plan.Calendars[span.Calendar].Kind == CalendarKind.Days
                ? Calendar(span.Calendar).Before(day, WholeUnits(span))
                : DeclaredPeriods.Before(binding, span.Calendar, day, WholeUnits(span));
        }

        if (span.Unit >= CalendarUnit.Month)
        {
            var (months, rest) = Int128.DivRem((Int128)span.Count.Numerator * PeriodGrid.MonthsOf(span.Unit), span.Count.Denominator);
            return CivilMonths.Add(day, -(long)months) - (int)(rest * 30 / span.Count.Denominator);
        }

        return Math.Max(day - DaysAfter.Of(0, span), 0);
    }

    /// <summary>A length on the clock, in ticks.</summary>
    public static long Ticks(PlanSpan span) => checked((long)(
        (decimal)span.Count.Numerator * (span.Unit == CalendarUnit.Hour ? TimeSpan.TicksPerHour : TimeSpan.TicksPerMinute) / span.Count.Denominator));

    public int DayOf(long ticks) => clock.DayOf(ticks);

    private CountingDays Calendar(int calendar)
    {
        if (!calendars.TryGetValue(calendar, out var days))
            calendars.Add(calendar, days = new CountingDays(binding.Plan.Calendars[calendar]));
        return days;
    }

    private static int WholeUnits(PlanSpan span) => (int)(span.Count.Numerator / span.Count.Denominator);

    private static bool IsMonthEnd(int day) => day < DaySet.LastDay && DateOnly.FromDayNumber(day + 1).Day == 1;
}
