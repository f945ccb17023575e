using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation;

public class PartialPeriods
{
    private static readonly Facts Year2022FromJuly = new Facts().Tenure("W", "2022-07-02");

    [Fact]
    public void Exempt_binds_only_whole_periods_and_counts_the_others()
    {
        var result = Table.Result(Plan(Yearly(4, Exempt)), Year2022FromJuly.Ledger(), "2023-06-30");

        Assert.Equal(["W 2023-01-01..2023-12-31 Pending >=4 0 due 2023-12-31 []"], Table.Of(result));
        Assert.Equal(1, result.NotBound);
    }

    [Fact]
    public void What_does_not_bind_is_listed_on_request() => Assert.Equal(
    [
        "W 2022-01-01..2022-12-31 NotBound  0 due 2022-12-31 []",
        "W 2023-01-01..2023-12-31 Pending >=4 0 due 2023-12-31 []",
    ], Table.Of(Plan(Yearly(4, Exempt)), Year2022FromJuly, "2023-06-30", notBound: true));

    [Fact]
    public void Count_fully_asks_as_much_of_a_part() =>
        Assert.Equal("W 2022-01-01..2022-12-31 Breached >=4 0 due 2022-12-31 []", Table.Of(Plan(Yearly(4, CountFully)), Year2022FromJuly, "2023-01-01")[0]);

    [Fact]
    public void Pro_rata_rounds_a_least_up() =>
        // 183 of 365 days: 4 x 183/365 = 2.005...
        Assert.Equal("W 2022-01-01..2022-12-31 Breached >=3 0 due 2022-12-31 []", Table.Of(Plan(Yearly(4, ProRata)), Year2022FromJuly, "2023-01-01")[0]);

    [Fact]
    public void Pro_rata_rounds_a_most_down_but_not_below_the_least()
    {
        var most = Clause(Secretary, Research, AtMost(3), CalendarUnit.Year) with { PartialPeriods = ProRata };
        var both = Clause(Secretary, Research, Between(3, 3), CalendarUnit.Year) with { PartialPeriods = ProRata };

        Assert.Equal("W 2022-01-01..2022-12-31 Met <=1 0 due 2022-12-31 []", Table.Of(Plan(most), Year2022FromJuly, "2023-01-01")[0]);
        Assert.Equal("W 2022-01-01..2022-12-31 Breached =2 0 due 2022-12-31 []", Table.Of(Plan(both), Year2022FromJuly, "2023-01-01")[0]);
    }

    [Theory]
    [InlineData("2022-07-02", true)]
    [InlineData("2022-07-03", false)]
    public void Bind_from_a_share_binds_fully_from_it_on(string from, bool binds)
    {
        var lines = Table.Of(Plan(Yearly(4, BindFrom(183, 365))), new Facts().Tenure("W", from), "2022-12-31");

        Assert.Equal(binds ? ["W 2022-01-01..2022-12-31 Pending >=4 0 due 2022-12-31 []"] : [], lines);
    }

    [Fact]
    public void The_last_bound_day_is_the_last_of_the_tenure_and_records_outside_it_do_not_count()
    {
        var facts = new Facts().Tenure("W", "2022-02-01", "2022-03-15")
            .Record("R0", "W", "research", "2022-01-31").Record("R1", "W", "research", "2022-02-01")
            .Record("R2", "W", "research", "2022-03-15").Record("R3", "W", "research", "2022-03-16");

        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Breached >=4 2 due 2022-03-15 [R1 R2]"],
            Table.Of(Plan(Yearly(4, CountFully)), facts, "2022-03-16"));
    }

    [Fact]
    public void A_window_that_begins_after_the_evaluation_date_is_not_reported()
    {
        var result = Table.Result(Plan(Yearly(1, CountFully)), Year2022FromJuly.Ledger(), "2022-07-01", notBound: true);

        Assert.Empty(Table.Of(result));
        Assert.Equal(0, result.NotBound);
    }

    [Fact]
    public void A_season_is_the_whole_of_its_period_and_the_period_is_shown_uncut()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter, season: new PlanSeason(11, 1, 2, 29)));
        var facts = new Facts().Tenure("W", "2022-11-01")
            .Record("R1", "W", "research", "2022-10-31").Record("R2", "W", "research", "2023-02-28").Record("R3", "W", "research", "2023-03-01");

        Assert.Equal(
        [
            "W 2022-10-01..2022-12-31 Breached >=1 0 due 2022-12-31 []",
            "W 2023-01-01..2023-03-31 Met >=1 1 due 2023-02-28 [R2]",
        ], Table.Of(plan, facts, "2023-08-01"));
    }

    private static PlanClause Yearly(int least, PlanPartialPeriods policy) =>
        Clause(Secretary, Research, AtLeast(least), CalendarUnit.Year) with { PartialPeriods = policy };
}
