using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class ResponseDuties
{
    private static readonly PlanDuty.Response ThreeDays = Within(3, CalendarUnit.Day);

    private static Facts Accident(string at = "") => W().Record("A", "W", "accident", "2022-03-01", instant: at);

    [Theory]
    [InlineData("2022-02-28", "Breached >=1 0 due 2022-03-04 []")]
    [InlineData("2022-03-01", "Met >=1 1 due 2022-03-04 [R]")]
    [InlineData("2022-03-04", "Met >=1 1 due 2022-03-04 [R]")]
    [InlineData("2022-03-05", "Breached >=1 0 due 2022-03-04 []")]
    public void An_answer_counts_from_the_trigger_to_the_last_day(string date, string expected) =>
        Assert.Equal(["W 2022-03-01..2022-03-04 " + expected], Findings(ThreeDays, Accident().Record("R", "W", "research", date), "2022-03-10"));

    [Theory]
    [InlineData("2022-03-04", "Pending")]
    [InlineData("2022-03-05", "Breached")]
    public void Without_an_answer_it_is_pending_to_the_last_day(string asOf, string verdict) =>
        Assert.Equal([$"W 2022-03-01..2022-03-04 {verdict} >=1 0 due 2022-03-04 []"], Findings(ThreeDays, Accident(), asOf));

    [Fact]
    public void Without_a_trigger_there_is_no_finding() => Assert.Empty(Findings(ThreeDays, W(), "2022-03-05"));

    [Theory]
    [InlineData("2022-03-01T09:59:00+08:00", "Breached >=1 0 due 2022-03-01 []")]
    [InlineData("2022-03-01T11:00:00+08:00", "Met >=1 1 due 2022-03-01 [R]")]
    [InlineData("2022-03-01T11:00:01+08:00", "Breached >=1 0 due 2022-03-01 []")]
    [InlineData("", "Undetermined >=1 0 due 2022-03-01 [R]")]
    public void Hours_compare_instants_and_a_bare_date_may_be_any_of_its_day(string at, string expected)
    {
        var facts = Accident("2022-03-01T10:00:00+08:00").Record("R", "W", "research", "2022-03-01", instant: at);

        Assert.Equal(["W 2022-03-01..2022-03-01 " + expected], Findings(Within(1, CalendarUnit.Hour), facts, "2022-03-05"));
    }

    [Fact]
    public void A_state_that_starts_the_clock_can_excuse_as_well()
    {
        var onCharge = OnAccident with { Happening = new PlanHappening(HappeningKind.StateStart, Rules.Charge, null, -1) };
        var clause = Asks(Within(3, CalendarUnit.Day, onCharge)) with { Unless = new PlanCondition.Holds(Rules.Charge) };
        var facts = W().Record("A", "W", "charge", "2022-03-01", @case: "K1");

        Assert.Equal(["W 2022-03-01..2022-03-04 Excused >=1 0 due 2022-03-04 []"], Findings(clause, facts, "2022-03-10"));
    }

    [Fact]
    public void An_answer_has_the_case_of_what_it_answers()
    {
        var facts = W().Record("A", "W", "accident", "2022-03-01", @case: "K1")
            .Record("R1", "W", "research", "2022-03-02").Record("R2", "W", "research", "2022-03-02", @case: "K2");

        Assert.Equal(["W 2022-03-01..2022-03-04 Breached >=1 0 due 2022-03-04 []"], Findings(ThreeDays, facts, "2022-03-10"));
    }

    [Theory]
    [InlineData("A1", "A2", "R1", "R2")]
    [InlineData("A2", "A1", "R2", "R1")]
    public void Events_of_one_day_have_each_their_own_answer_in_whatever_order_they_are_read(string one, string other, string first, string second)
    {
        string CaseOf(string id) => "K" + id[1];
        var facts = W()
            .Record(one, "W", "accident", "2022-03-01", @case: CaseOf(one)).Record(other, "W", "accident", "2022-03-01", @case: CaseOf(other))
            .Record(first, "W", "research", "2022-03-02", @case: CaseOf(first)).Record(second, "W", "research", "2022-03-02", @case: CaseOf(second));

        Assert.Equal(
        [
            "W 2022-03-01..2022-03-04 Met >=1 1 due 2022-03-04 [R1]",
            "W 2022-03-01..2022-03-04 Met >=1 1 due 2022-03-04 [R2]",
        ], Findings(ThreeDays, facts, "2022-03-10"));
    }

    [Fact]
    public void A_trigger_with_an_open_condition_is_undetermined()
    {
        var hazards = ThreeDays with { Trigger = OnAccident with { Where = Rules.ResultIs(1) } };

        Assert.Equal(["W 2022-03-01..2022-03-04 Undetermined >=1 0 due 2022-03-04 []"], Findings(hazards, Accident(), "2022-03-10"));
        Assert.Empty(Findings(hazards, W().Record("A", "W", "accident", "2022-03-01", result: 0), "2022-03-10"));
    }

    [Fact]
    public void A_trigger_on_a_day_that_may_bind_is_undetermined()
    {
        var charged = Asks(ThreeDays) with { When = new PlanCondition.Holds(Rules.Charge) };

        Assert.Empty(Findings(charged, Accident(), "2022-03-10"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-04 Undetermined >=1 0 due 2022-03-04 []"],
            Findings(charged, Accident().Quarantined("W", "charge", "2022-02-01"), "2022-03-10"));
    }

    [Theory]
    [InlineData("2022-03-04", 2, "2022-03-06")]
    [InlineData("2022-03-04", 9, "2022-03-09")]
    [InlineData("2022-03-05", 2, "2022-03-04")]
    public void An_extension_by_the_deadline_moves_it_by_its_quantity_and_at_most_by_the_limit(string granted, int days, string due)
    {
        var facts = Accident().Record("E", "W", "inspection tour", granted, quantity: days);

        Assert.Equal(
            [$"W 2022-03-01..{due} Breached >=1 0 due {due} []"],
            Findings(Within(3, CalendarUnit.Day, extension: new PlanExtension(Span(5, CalendarUnit.Day), Rules.Tour)), facts, "2022-04-01"));
    }

    [Fact]
    public void A_quarantined_extension_opens_a_breach_and_leaves_what_was_met()
    {
        var extendable = Within(3, CalendarUnit.Day, extension: new PlanExtension(Span(5, CalendarUnit.Day), Rules.Tour));

        Assert.Equal(
            ["W 2022-03-01..2022-03-04 Undetermined >=1 0 due 2022-03-04 []"],
            Findings(extendable, Accident().Quarantined("W", "inspection tour", "2022-03-02"), "2022-04-01"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-04 Met >=1 1 due 2022-03-04 [R]"],
            Findings(extendable, Accident().Record("R", "W", "research", "2022-03-04").Quarantined("W", "inspection tour", "2022-03-02"), "2022-04-01"));
    }
}
