using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class ComparedAmounts
{
    private static readonly PlanDuty.Amounts TenAYear = new(
        Fold(AmountFold.Sum, Rules.Drill), Comparison.AtMost, Number(10), new PlanPeriod(CalendarUnit.Year, 1, null), false, null);

    private static Facts Drilled(int first, int second) =>
        W().Record("D1", "W", "drill", "2022-02-01", quantity: first).Record("D2", "W", "drill", "2022-12-31", quantity: second);

    [Theory]
    [InlineData(4, 6, "2022-12-31", "Pending <=10 10")]
    [InlineData(4, 6, "2023-01-01", "Met <=10 10")]
    [InlineData(4, 7, "2022-12-31", "Breached <=10 11")]
    public void A_cap_is_judged_when_the_period_is_over_and_breached_when_exceeded(int first, int second, string asOf, string expected) =>
        Assert.Equal([$"W 2022-01-01..2022-12-31 {expected} due 2022-12-31 [D1 D2]"], Findings(TenAYear, Drilled(first, second), asOf)[..1]);

    [Fact]
    public void A_condition_on_a_reading_is_open_from_a_quarantined_reading_on()
    {
        var clause = Asks(new PlanDuty.Never([Rules.Research], [], [])) with
        {
            Unless = new PlanCondition.Amounts(Fold(AmountFold.Latest, Rules.Drill), Comparison.MoreThan, Number(0)),
        };
        var facts = W().Record("D1", "W", "drill", "2022-02-01", quantity: 4).Record("R", "W", "research", "2022-03-01");

        Assert.Equal(["W 2022-03-01..2022-03-01 Excused <=0 1 due 2022-03-01 [R]"], Findings(clause, facts, "2022-12-31"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-01 Undetermined <=0 1 due 2022-03-01 [R]"],
            Findings(clause, facts.Quarantined("W", "drill", "2022-02-15"), "2022-12-31"));
    }

    [Fact]
    public void A_quarantined_amount_opens_what_is_met_and_leaves_what_is_exceeded()
    {
        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Undetermined <=10 10 due 2022-12-31 [D1 D2]"],
            Findings(TenAYear, Drilled(4, 6).Quarantined("W", "drill", "2022-03-01"), "2023-01-01")[..1]);
        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Breached <=10 11 due 2022-12-31 [D1 D2]"],
            Findings(TenAYear, Drilled(4, 7).Quarantined("W", "drill", "2022-03-01"), "2023-01-01")[..1]);
    }

    [Fact]
    public void Only_records_that_satisfy_the_condition_are_added_up()
    {
        var hazards = Asks(TenAYear) with { Where = Rules.ResultIs(1) };
        var facts = W().Record("D1", "W", "drill", "2022-02-01", quantity: 9, result: 1).Record("D2", "W", "drill", "2022-03-01", quantity: 9, result: 0);

        Assert.Equal(["W 2022-01-01..2022-12-31 Met <=10 9 due 2022-12-31 [D1]"], Findings(hazards, facts, "2023-01-01")[..1]);
    }

    [Fact]
    public void A_limit_that_is_still_growing_is_not_yet_exceeded()
    {
        var relative = TenAYear with { Right = Fold(AmountFold.Sum, Rules.Inspection) };
        var facts = W().Record("D", "W", "drill", "2022-02-01", quantity: 5).Record("I", "W", "inspection", "2022-03-01", quantity: 4);

        Assert.Equal(["W 2022-01-01..2022-12-31 Pending  5 due 2022-12-31 [D I]"], Findings(relative, facts, "2022-06-01"));
        Assert.Equal(["W 2022-01-01..2022-12-31 Breached  5 due 2022-12-31 [D I]"], Findings(relative, facts, "2023-01-01")[..1]);
    }

    [Theory]
    [InlineData(100, 110, "Met")]
    [InlineData(100, 109, "Breached")]
    [InlineData(-100, -90, "Breached")]
    [InlineData(0, 10, "Undetermined")]
    public void Growth_is_relative_to_the_period_before_and_open_from_nothing(int before, int now, string verdict)
    {
        var growth = new PlanDuty.Amounts(
            Fold(AmountFold.Growth, Rules.Drill), Comparison.AtLeast,
            Number(0) with { Value = new Fraction(1, 10) }, new PlanPeriod(CalendarUnit.Year, 1, null), false, null);
        var facts = W().Record("M1", "W", "drill", "2022-12-01", quantity: before).Record("M2", "W", "drill", "2023-12-01", quantity: now);

        Assert.StartsWith($"W 2023-01-01..2023-12-31 {verdict} ", Findings(growth, facts, "2024-01-01")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_latest_reading_without_an_amount_leaves_the_amount_open()
    {
        var latest = TenAYear with { Left = Fold(AmountFold.Latest, Rules.Drill) };
        var facts = W().Record("M1", "W", "drill", "2022-02-01", quantity: 5).Record("M2", "W", "drill", "2022-03-01");

        Assert.Equal(["W 2022-01-01..2022-12-31 Undetermined <=10 0 due 2022-12-31 [M1 M2]"], Findings(latest, facts, "2023-01-01")[..1]);
    }
}
