using System.Globalization;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Tests.Evaluation;
using Xunit;

namespace DutyDsl.Tests.Calendar;

public class PeriodGrids
{
    [Theory]
    [InlineData(CalendarUnit.Day, "2024-02-28", "2024-03-01", "2024-02-28..2024-02-28 2024-02-29..2024-02-29 2024-03-01..2024-03-01")]
    [InlineData(CalendarUnit.Week, "2023-12-31", "2024-01-01", "2023-12-25..2023-12-31 2024-01-01..2024-01-07")]
    [InlineData(CalendarUnit.TenDay, "2024-02-10", "2024-03-01", "2024-02-01..2024-02-10 2024-02-11..2024-02-20 2024-02-21..2024-02-29 2024-03-01..2024-03-10")]
    [InlineData(CalendarUnit.HalfMonth, "2023-02-15", "2023-03-01", "2023-02-01..2023-02-15 2023-02-16..2023-02-28 2023-03-01..2023-03-15")]
    [InlineData(CalendarUnit.Month, "2023-12-31", "2024-02-29", "2023-12-01..2023-12-31 2024-01-01..2024-01-31 2024-02-01..2024-02-29")]
    [InlineData(CalendarUnit.Quarter, "2023-12-31", "2024-01-01", "2023-10-01..2023-12-31 2024-01-01..2024-03-31")]
    [InlineData(CalendarUnit.HalfYear, "2024-06-30", "2024-07-01", "2024-01-01..2024-06-30 2024-07-01..2024-12-31")]
    [InlineData(CalendarUnit.Year, "2023-12-31", "2024-01-01", "2023-01-01..2023-12-31 2024-01-01..2024-12-31")]
    public void A_calendar_unit_has_the_calendars_periods(CalendarUnit unit, string from, string to, string periods) =>
        Assert.Equal(periods, Periods(new PlanPeriod(unit, 1, null), from, to));

    [Theory]
    [InlineData(CalendarUnit.Year, 2, "2018-01-01", "2019-12-31", "2020-01-01", "2018-01-01..2019-12-31 2020-01-01..2021-12-31")]
    [InlineData(CalendarUnit.Year, 2, "2018-01-01", "2017-05-05", "2017-05-05", "2016-01-01..2017-12-31")]
    [InlineData(CalendarUnit.Month, 1, "2023-01-31", "2023-02-28", "2023-03-31", "2023-02-28..2023-03-30 2023-03-31..2023-04-29")]
    [InlineData(CalendarUnit.Month, 1, "2024-01-31", "2024-02-28", "2024-02-29", "2024-01-31..2024-02-28 2024-02-29..2024-03-30")]
    [InlineData(CalendarUnit.Week, 2, "2024-01-01", "2024-01-14", "2024-01-15", "2024-01-01..2024-01-14 2024-01-15..2024-01-28")]
    [InlineData(CalendarUnit.TenDay, 2, "2024-01-01", "2024-01-20", "2024-01-21", "2024-01-01..2024-01-20 2024-01-21..2024-02-10")]
    [InlineData(CalendarUnit.TenDay, 1, "2024-01-05", "2024-01-14", "2024-01-15", "2024-01-05..2024-01-14 2024-01-15..2024-01-24")]
    [InlineData(CalendarUnit.HalfMonth, 1, "2024-01-05", "2024-01-19", "2024-01-20", "2024-01-05..2024-01-19 2024-01-20..2024-02-03")]
    public void An_anchor_is_the_first_day_of_one_of_the_periods(CalendarUnit unit, int count, string anchor, string from, string to, string periods) =>
        Assert.Equal(periods, Periods(new PlanPeriod(unit, count, Rules.Day(anchor)), from, to));

    [Fact]
    public void The_first_and_last_days_there_are_belong_to_periods()
    {
        Assert.Equal("0001-01-01..0001-12-31", Periods(new PlanPeriod(CalendarUnit.Year, 1, null), "0001-01-01", "0001-01-02"));
        Assert.Equal("9999-12-27..9999-12-31", Periods(new PlanPeriod(CalendarUnit.Week, 1, null), "9999-12-30", "9999-12-31"));
    }

    [Fact]
    public void Every_day_is_in_exactly_the_period_the_grid_says()
    {
        foreach (var unit in Enum.GetValues<CalendarUnit>().Where(static u => u >= CalendarUnit.Day))
        {
            for (var count = 1; count <= 3; count++)
            {
                var from = Rules.Day("2019-11-17").DayNumber;
                var grid = PeriodGrid.Covering(new PlanPeriod(unit, count, count == 1 ? null : Rules.Day("2020-02-29")), from, from + 900, from);
                Assert.InRange(from, grid.First(0), grid.Last(0));
                for (var day = from; day <= from + 900; day++)
                    Assert.InRange(day, grid.First(grid.IndexOf(day)), grid.Last(grid.IndexOf(day)));
            }
        }
    }

    [Theory]
    [InlineData(3, 1, 5, 31, "2023-01-01", "2023-12-31", "2023-03-01..2023-05-31")]
    [InlineData(11, 15, 2, 29, "2023-01-01", "2023-12-31", "2023-01-01..2023-02-28 2023-11-15..2023-12-31")]
    [InlineData(11, 15, 2, 29, "2024-01-01", "2024-12-31", "2024-01-01..2024-02-29 2024-11-15..2024-12-31")]
    [InlineData(2, 29, 3, 31, "2023-01-01", "2023-12-31", "2023-02-28..2023-03-31")]
    [InlineData(3, 1, 5, 31, "2023-06-01", "2023-06-30", "")]
    [InlineData(5, 1, 5, 1, "2022-01-01", "2023-12-31", "2022-05-01..2022-05-01 2023-05-01..2023-05-01")]
    public void A_season_keeps_its_days_of_every_year(int fromMonth, int fromDay, int toMonth, int toDay, string first, string last, string days) =>
        Assert.Equal(days, Text(SeasonDays.Within(new PlanSeason(fromMonth, fromDay, toMonth, toDay), Rules.Day(first).DayNumber, Rules.Day(last).DayNumber)));

    [Theory]
    [InlineData("2023-01-01", 30, CalendarUnit.Day, "2023-01-31")]
    [InlineData("2023-02-28", 1, CalendarUnit.Month, "2023-03-31")]
    [InlineData("2023-01-31", 1, CalendarUnit.Month, "2023-02-28")]
    [InlineData("2024-02-29", 12, CalendarUnit.Month, "2025-02-28")]
    [InlineData("2023-01-01", 36, CalendarUnit.Hour, "2023-01-02")]
    public void A_day_is_seen_as_long_as_it_is_not_before_the_length_counted_back(string day, int count, CalendarUnit unit, string last) =>
        Assert.Equal(Rules.Day(last).DayNumber, DaysBefore.LastDayThatSees(Rules.Day(day).DayNumber, new PlanSpan(new Fraction(count, 1), unit)));

    private static string Periods(PlanPeriod period, string from, string to)
    {
        var grid = PeriodGrid.Covering(period, Rules.Day(from).DayNumber, Rules.Day(to).DayNumber, Rules.Day(from).DayNumber);
        return string.Join(' ', Enumerable.Range(0, grid.Count).Select(i => Span(grid.First(i), grid.Last(i))));
    }

    private static string Text(DaySet days) => string.Join(' ', days.Spans.ToArray().Select(static s => Span(s.First, s.Last)));

    private static string Span(int first, int last) => string.Create(
        CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber(first):yyyy-MM-dd}..{DateOnly.FromDayNumber(last):yyyy-MM-dd}");
}
