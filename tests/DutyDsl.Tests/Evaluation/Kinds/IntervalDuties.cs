using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class IntervalDuties
{
    private static readonly PlanDuty.Interval Quarterly = Every(3, CalendarUnit.Month);

    [Theory]
    [InlineData("2022-08-01", "W 2022-05-01..2022-08-01 Pending >=1 0 due 2022-08-01 []")]
    [InlineData("2022-08-02", "W 2022-08-02..2022-08-02 Breached >=1 0 due 2022-08-01 []")]
    [InlineData("2022-08-20", "W 2022-08-02..2022-08-20 Breached >=1 0 due 2022-08-01 []")]
    public void An_act_on_the_deadline_is_in_time_and_starts_the_next(string asOf, string last)
    {
        var facts = W().Record("R1", "W", "research", "2022-02-01").Record("R2", "W", "research", "2022-05-01");

        Assert.Equal(
        [
            "W 2022-01-01..2022-04-01 Met >=1 1 due 2022-04-01 [R1]",
            "W 2022-02-01..2022-05-01 Met >=1 1 due 2022-05-01 [R2]",
            last,
        ], Findings(Quarterly, facts, asOf));
    }

    [Fact]
    public void A_late_act_ends_the_breach_and_starts_the_next_and_a_second_one_of_its_day_adds_nothing()
    {
        var facts = W().Record("R1", "W", "research", "2022-04-10").Record("R2", "W", "research", "2022-04-10");

        Assert.Equal(
        [
            "W 2022-04-02..2022-04-10 Breached >=1 0 due 2022-04-01 []",
            "W 2022-04-10..2022-07-10 Pending >=1 0 due 2022-07-10 []",
        ], Findings(Quarterly, facts, "2022-05-01"));
    }

    [Fact]
    public void The_first_interval_starts_with_an_act_before_the_tenure()
    {
        Assert.Equal(
            ["W 2021-12-01..2022-03-01 Pending >=1 0 due 2022-03-01 []"],
            Findings(Quarterly, W().Record("R", "W", "research", "2021-12-01"), "2022-02-01"));
    }

    [Fact]
    public void An_interval_the_tenure_cuts_does_not_bind() =>
        Assert.Empty(Findings(Quarterly, W(to: "2022-03-31"), "2022-06-01"));

    [Fact]
    public void An_act_within_the_grace_counts_as_made_on_the_deadline()
    {
        var facts = W().Record("R", "W", "research", "2022-04-11");

        Assert.Equal(
        [
            "W 2022-01-01..2022-04-01 Met >=1 1 due 2022-04-11 [R]",
            "W 2022-04-01..2022-07-01 Pending >=1 0 due 2022-07-11 []",
        ], Findings(Every(3, CalendarUnit.Month, new PlanGrace(Span(10, CalendarUnit.Day), GraceKind.Late)), facts, "2022-05-01"));
    }

    [Fact]
    public void A_quarantined_act_opens_the_breach_it_could_close_and_no_other_finding()
    {
        var facts = W().Record("R1", "W", "research", "2022-02-01").Quarantined("W", "research", "2022-04-30");

        Assert.Equal(
        [
            "W 2022-01-01..2022-04-01 Met >=1 1 due 2022-04-01 [R1]",
            "W 2022-05-02..2022-05-10 Undetermined >=1 0 due 2022-05-01 []",
        ], Findings(Quarterly, facts, "2022-05-10"));
    }

    [Fact]
    public void A_quarantined_reading_opens_an_interval_by_measure()
    {
        var hours = Quarterly with { Every = new PlanSpan(new Fraction(100, 1), CalendarUnit.Hour, Measure: Rules.Drill) };
        var facts = W().Record("D1", "W", "drill", "2022-01-01", quantity: 0).Record("D2", "W", "drill", "2022-02-01", quantity: 100)
            .Record("D3", "W", "drill", "2022-03-01", quantity: 101);

        Assert.Equal(["W 2022-03-02..2022-03-05 Breached >=1 0 due 2022-03-01 []"], Findings(hours, facts, "2022-03-05"));
        Assert.Equal(
            ["W 2022-03-02..2022-03-05 Undetermined >=1 0 due 2022-03-01 []"],
            Findings(hours, facts.Quarantined("W", "drill", "2022-01-15"), "2022-03-05"));
    }
}
