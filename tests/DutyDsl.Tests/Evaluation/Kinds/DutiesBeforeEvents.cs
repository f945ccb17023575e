using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class DutiesBeforeEvents
{
    private static PlanDuty.Before Before(BeforeKind kind, int? days) =>
        new([Rules.Research], [], kind, days is { } n ? Span(n, CalendarUnit.Day) : null, OnTour, []);

    private static Facts Tour(string research) =>
        W().Record("T", "W", "inspection tour", "2022-03-11").Record("R", "W", "research", research);

    [Theory]
    [InlineData("2022-03-01", "Met >=1 1 due 2022-03-01 [R]")]
    [InlineData("2022-03-02", "Breached >=1 0 due 2022-03-01 []")]
    public void At_least_so_long_before(string research, string expected) => Assert.Equal(
        ["W 2022-03-11..2022-03-11 " + expected], Findings(Before(BeforeKind.AtLeast, 10), Tour(research), "2022-03-11"));

    [Theory]
    [InlineData("2022-02-28", "Breached >=1 0 due 2022-03-11 []")]
    [InlineData("2022-03-01", "Met >=1 1 due 2022-03-11 [R]")]
    [InlineData("2022-03-10", "Met >=1 1 due 2022-03-11 [R]")]
    [InlineData("2022-03-11", "Undetermined >=1 0 due 2022-03-11 [R]")]
    [InlineData("2022-03-12", "Breached >=1 0 due 2022-03-11 []")]
    public void Within_so_long_before(string research, string expected) => Assert.Equal(
        ["W 2022-03-01..2022-03-11 " + expected], Findings(Before(BeforeKind.Within, 10), Tour(research), "2022-03-12"));

    [Fact]
    public void An_event_still_to_come_and_no_event_give_no_finding()
    {
        Assert.Empty(Findings(Before(BeforeKind.AtLeast, 10), Tour("2022-03-01"), "2022-03-10"));
        Assert.Empty(Findings(Before(BeforeKind.Earlier, null), W(), "2022-12-31"));
    }

    [Fact]
    public void A_quarantined_act_opens_the_breach() => Assert.Equal(
        ["W 2022-03-11..2022-03-11 Undetermined >=1 0 due 2022-03-01 []"],
        Findings(Before(BeforeKind.AtLeast, 10), Tour("2022-03-05").Quarantined("W", "research", "2022-02-01"), "2022-03-11"));
}
