using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class SharesSpacingAndFirstThen
{
    private static PlanDuty.Recurring Yearly(PlanBound bound) =>
        (PlanDuty.Recurring)Clause(CountySecretary, Research, bound, CalendarUnit.Year).Duty;

    private static PlanDuty.Recurring HalfOfCommittees =>
        Yearly(new PlanBound(new PlanQuantity(new Fraction(50, 1), -1, new PlanShare(Subordinate(Committee), null)), false, null, false));

    private static Facts ThreeCommittees() => W()
        .Tenure("P1", "2022-01-01", office: "body", parent: "W").Tenure("P2", "2022-01-01", office: "body", parent: "W")
        .Tenure("P3", "2022-01-01", office: "body", parent: "W").Tenure("Other", "2022-01-01", office: "body");

    [Fact]
    public void A_share_counts_targets_in_the_relation_once_each()
    {
        var facts = ThreeCommittees().Record("R1", "W", "research", "2022-02-01", target: "P1").Record("R2", "W", "research", "2022-02-02", target: "P1")
            .Record("R3", "W", "research", "2022-02-03", target: "Other");

        Assert.Equal(["W 2022-01-01..2022-12-31 Breached >=2 1 due 2022-12-31 [R1]"], Findings(HalfOfCommittees, facts, "2023-01-01")[..1]);
        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Met >=2 2 due 2022-12-31 [R1 R4]"],
            Findings(HalfOfCommittees, facts.Record("R4", "W", "research", "2022-12-31", target: "P2"), "2023-01-01")[..1]);
    }

    [Fact]
    public void Records_too_close_to_each_other_count_once()
    {
        var apart = Yearly(AtLeast(2)) with { Apart = Span(3, CalendarUnit.Month) };
        var facts = W().Record("R1", "W", "research", "2022-01-31").Record("R2", "W", "research", "2022-04-29");

        Assert.Equal(["W 2022-01-01..2022-12-31 Breached >=2 1 due 2022-12-31 [R1]"], Findings(apart, facts, "2023-01-01")[..1]);
        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Met >=2 2 due 2022-12-31 [R1 R3]"],
            Findings(apart, facts.Record("R3", "W", "research", "2022-04-30"), "2023-01-01")[..1]);
    }

    [Fact]
    public void A_spaced_count_asks_its_share_of_a_part_of_a_period() => Assert.Equal(
        ["W 2022-01-01..2022-12-31 Met >=1 1 due 2022-12-31 [R]"],
        Findings(
            Asks(Yearly(AtLeast(2)) with { Apart = Span(3, CalendarUnit.Month) }) with { PartialPeriods = ProRata },
            W(from: "2022-09-01").Record("R", "W", "research", "2022-10-01"),
            "2023-01-01")[..1]);

    [Theory]
    [InlineData("2022-03-31", "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R]", "W 2022-03-31..2022-06-30 Pending >=1 0 due 2022-06-30 []")]
    [InlineData("2022-04-10", "W 2022-01-01..2022-03-31 Breached >=1 0 due 2022-03-31 []", "W 2022-04-10..2022-07-10 Pending >=1 0 due 2022-07-10 []")]
    public void What_follows_starts_with_the_act_that_closed_the_first_however_late(string date, string first, string then)
    {
        var duty = new PlanDuty.FirstThen(
            new PlanDuty.Dated([Research], [], AtLeast(1), Day("2022-03-31"), 0, 0, YearParity.Every), Every(3, CalendarUnit.Month));

        Assert.Equal([first, then], Findings(duty, W().Record("R", "W", "research", date), "2022-05-01"));
    }
}
