using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.2: periods and lengths of time.</summary>
public static class Periods
{
    /// <summary>
    /// 3.2: day, week (Monday), ten-day, half-month, month, quarter, half-year, year are the calendar's; n of a unit is
    /// a grid from the anchor. Here: the period in which a day lies, both ends included.
    /// </summary>
    public static (Day First, Day Last) Around(Day day, PeriodGrid grid)
    {
        var first = grid.Anchor is { } anchor ? GridStart(day, grid, Of(anchor)) : CalendarStart(day, grid.Unit);
        return (first.Start, first.Next.Plus(-1));
    }

    /// <summary>3.2: the periods that lie at least partly in [from, to], in order.</summary>
    public static ImmutableList<(Day First, Day Last)> Between(Day from, Day to, PeriodGrid grid)
    {
        var periods = ImmutableList.CreateBuilder<(Day, Day)>();
        for (var day = from; day <= to;)
        {
            var period = Around(day, grid);
            periods.Add(period);
            day = period.Last.Plus(1);
        }

        return periods.ToImmutable();
    }

    /// <summary>3.2: a season cuts each period to its days; its end may be before its start, and 29 February stands for the last day of February.</summary>
    public static bool InSeason(Day day, Season? season)
    {
        if (season is null)
            return true;
        var from = SeasonDay(day.Year, season.FromMonth, season.FromDay);
        var to = SeasonDay(day.Year, season.ToMonth, season.ToDay);
        return from <= to ? from <= day && day <= to : day >= from || day <= to;
    }

    /// <summary>3.2 and 3.9: the day that lies a length of time before another; months clamp, half a month is 15 days.</summary>
    public static Day Before(Day day, Span span)
    {
        var (months, days) = span.Unit switch
        {
            CalendarUnit.Day => (0, 1),
            CalendarUnit.Week => (0, 7),
            CalendarUnit.TenDay => (0, 10),
            CalendarUnit.HalfMonth => (0, 15),
            CalendarUnit.Month => (1, 0),
            CalendarUnit.Quarter => (3, 0),
            CalendarUnit.HalfYear => (6, 0),
            CalendarUnit.Year => (12, 0),
            _ => throw new NotSupportedException($"{span.Unit} compares instants, and records of this kind have days"),
        };
        var doubled = 2 * span.Count.Numerator * months / span.Count.Denominator;
        return day.PlusMonths((int)-(doubled / 2)).Plus((int)-((doubled % 2 * 15) + (span.Count.Numerator * days / span.Count.Denominator)));
    }

    public static Day Of(CivilDate date) => Day.Of(date.Year, date.Month, date.Day);

    private static Day SeasonDay(int year, int month, int day) =>
        Day.Of(year, month, month == 2 && day == 29 ? Day.LengthOfMonth(year, 2) : day);

    private static (Day Start, Day Next) CalendarStart(Day day, CalendarUnit unit)
    {
        var (year, month) = (day.Year, day.Month);
        switch (unit)
        {
            case CalendarUnit.Day:
                return (day, day.Plus(1));
            case CalendarUnit.Week:
                return (day.Plus(-day.Weekday), day.Plus(7 - day.Weekday));
            case CalendarUnit.TenDay:
            case CalendarUnit.HalfMonth:
                int[] starts = unit == CalendarUnit.TenDay ? [1, 11, 21] : [1, 16];
                var first = starts.Last(s => s <= day.DayOfMonth);
                var next = starts.FirstOrDefault(s => s > day.DayOfMonth);
                return (Day.Of(year, month, first), next > 0 ? Day.Of(year, month, next) : Day.Of(year, month, 1).PlusMonths(1));
            default:
                var length = Months(unit);
                var start = Day.Of(year, ((month - 1) / length * length) + 1, 1);
                return (start, start.PlusMonths(length));
        }
    }

    private static (Day Start, Day Next) GridStart(Day day, PeriodGrid grid, Day anchor)
    {
        if (grid.Unit is CalendarUnit.TenDay or CalendarUnit.HalfMonth)
            return GroupedStart(day, grid, anchor);
        Day Start(int n) => grid.Unit switch
        {
            CalendarUnit.Day => anchor.Plus(n * grid.Count),
            CalendarUnit.Week => anchor.Plus(n * grid.Count * 7),
            _ => anchor.PlusMonths(n * grid.Count * Months(grid.Unit)),
        };
        var k = 0;
        while (Start(k) > day)
            k--;
        while (Start(k + 1) <= day)
            k++;
        return (Start(k), Start(k + 1));
    }

    /// <summary>3.2: parts of a month have no common length, so n of them are n of the calendar's, counted on from the anchor's.</summary>
    private static (Day Start, Day Next) GroupedStart(Day day, PeriodGrid grid, Day anchor)
    {
        var start = CalendarStart(anchor, grid.Unit).Start;
        Day Forward(Day from)
        {
            for (var i = 0; i < grid.Count; i++)
                from = CalendarStart(from, grid.Unit).Next;
            return from;
        }

        while (start > day)
        {
            for (var i = 0; i < grid.Count; i++)
                start = CalendarStart(start.Plus(-1), grid.Unit).Start;
        }

        while (Forward(start) <= day)
            start = Forward(start);
        return (start, Forward(start));
    }

    private static int Months(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.HalfYear => 6,
        _ => 12,
    };
}
