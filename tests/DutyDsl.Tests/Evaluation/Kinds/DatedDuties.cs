using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class DatedDuties
{
    private static readonly PlanDuty.Dated ByMarch = new([Rules.Research], [], Rules.AtLeast(1), null, 3, 31, YearParity.Every);

    [Theory]
    [InlineData("2022-03-31", "Pending")]
    [InlineData("2022-04-01", "Breached")]
    public void Without_the_act_it_is_pending_to_the_day(string asOf, string verdict) =>
        Assert.Equal([$"W 2022-01-01..2022-03-31 {verdict} >=1 0 due 2022-03-31 []"], Findings(ByMarch, W(), asOf));

    [Theory]
    [InlineData("2021-12-31", "Breached >=1 0 due 2022-03-31 []")]
    [InlineData("2022-01-01", "Met >=1 1 due 2022-03-31 [R]")]
    [InlineData("2022-03-31", "Met >=1 1 due 2022-03-31 [R]")]
    [InlineData("2022-04-01", "Breached >=1 0 due 2022-03-31 []")]
    public void An_act_counts_from_new_year_to_the_day(string date, string expected) => Assert.Equal(
        ["W 2022-01-01..2022-03-31 " + expected],
        Findings(ByMarch, W(from: "2021-06-01").Record("R", "W", "research", date), "2022-12-31"));

    [Fact]
    public void A_window_held_in_part_does_not_bind() => Assert.Empty(Findings(ByMarch, W(from: "2022-01-02"), "2022-12-31"));

    [Fact]
    public void Only_even_years_bind_where_the_duty_says_so() => Assert.Equal(
        ["W 2022-01-01..2022-03-31 Breached >=1 0 due 2022-03-31 []", "W 2024-01-01..2024-03-31 Pending >=1 0 due 2024-03-31 []"],
        Findings(ByMarch with { Years = YearParity.Even }, W(), "2024-02-01"));

    [Fact]
    public void A_date_of_its_own_counts_from_the_first_day_of_the_clause() => Assert.Equal(
        ["W 2022-01-01..2022-06-30 Met >=1 1 due 2022-06-30 [R]"],
        Findings(ByMarch with { By = Rules.Day("2022-06-30") }, W().Record("R", "W", "research", "2022-06-30"), "2022-07-01"));

    [Fact]
    public void A_quarantined_act_opens_the_breach() => Assert.Equal(
        ["W 2022-01-01..2022-03-31 Undetermined >=1 0 due 2022-03-31 []"],
        Findings(ByMarch, W().Quarantined("W", "research", "2022-03-31"), "2022-12-31"));
}
