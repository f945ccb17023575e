using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation;

public class PerTargetDuties
{
    private static readonly DutyPlan Tours = Plan(Clause(Committee, Tour, AtLeast(1), CalendarUnit.Year, 2, "2020-01-01", targets: Subordinate(CountyCommittee)));

    [Fact]
    public void Each_subordinate_is_owed_its_own_and_acts_towards_others_or_none_do_not_count()
    {
        var facts = Bodies().Tenure("C2", "2020-01-01", office: "body", parent: "B")
            .Record("R1", "B", "inspection tour", "2022-05-05", target: "C1")
            .Record("R2", "B", "inspection tour", "2022-06-05")
            .Record("R3", "C1", "inspection tour", "2022-06-05", target: "C2");

        Assert.Equal(
        [
            "B of C1 2022-01-01..2023-12-31 Met >=1 1 due 2023-12-31 [R1]",
            "B of C2 2022-01-01..2023-12-31 Breached >=1 0 due 2023-12-31 []",
        ], Table.Of(Tours, facts, "2024-01-01").Where(static line => line.Contains("2022-01-01..", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_target_that_changes_its_parent_binds_each_parent_on_its_own_days()
    {
        var plan = Plan(Clause(Committee, Tour, AtLeast(1), CalendarUnit.Year, targets: Subordinate(CountyCommittee)) with { PartialPeriods = CountFully });
        var facts = new Facts().Tenure("A", "2020-01-01", office: "body", level: "city").Tenure("B", "2020-01-01", office: "body", level: "city")
            .Tenure("C", "2020-01-01", "2022-06-30", office: "body", parent: "A").Tenure("C", "2022-07-01", office: "body", parent: "B")
            .Record("R1", "A", "inspection tour", "2022-06-30", target: "C").Record("R2", "A", "inspection tour", "2022-07-01", target: "C")
            .Record("R3", "B", "inspection tour", "2022-06-30", target: "C");

        Assert.Equal(
        [
            "A of C 2022-01-01..2022-12-31 Met >=1 1 due 2022-06-30 [R1]",
            "B of C 2022-01-01..2022-12-31 Breached >=1 0 due 2022-12-31 []",
        ], Table.Of(plan, facts, "2023-01-01").Where(static line => line.Contains("2022-01-01..", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_subordinate_reaches_any_depth()
    {
        var plan = Plan(Clause(Committee, Tour, AtLeast(1), CalendarUnit.Year, targets: new PlanTarget(TargetRelation.AllSubordinate, CountyCommittee, -1)));
        var facts = new Facts().Tenure("A", "2022-01-01", office: "body", level: "city")
            .Tenure("B", "2022-01-01", office: "body", level: "city", parent: "A").Tenure("C", "2022-01-01", office: "body", parent: "B")
            .Record("R", "A", "inspection tour", "2022-02-02", target: "C");

        Assert.Equal(
        [
            "A of C 2022-01-01..2022-12-31 Met >=1 1 due 2022-12-31 [R]",
            "B of C 2022-01-01..2022-12-31 Pending >=1 0 due 2022-12-31 []",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void Bodies_above_each_other_in_a_circle_end_and_nobody_is_its_own_target()
    {
        var plan = Plan(Clause(Committee, Tour, AtLeast(1), CalendarUnit.Year, targets: new PlanTarget(TargetRelation.AllSubordinate, Committee, -1)));
        var facts = new Facts().Tenure("A", "2022-01-01", office: "body", parent: "B").Tenure("B", "2022-01-01", office: "body", parent: "A");

        Assert.Equal(
        [
            "A of B 2022-01-01..2022-12-31 Pending >=1 0 due 2022-12-31 []",
            "B of A 2022-01-01..2022-12-31 Pending >=1 0 due 2022-12-31 []",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void The_superior_is_the_parent_and_a_state_names_a_target_while_it_holds()
    {
        var superior = Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year, targets: new PlanTarget(TargetRelation.Superior, Committee, -1));
        var under = Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year, targets: new PlanTarget(TargetRelation.UnderState, Committee, Charge)) with
        {
            PartialPeriods = CountFully,
            Citation = new PlanCitation("", "6", "", "1"),
        };
        var facts = new Facts().Tenure("A", "2022-01-01", office: "body").Tenure("B", "2022-01-01", office: "body").Tenure("W", "2022-01-01", parent: "A")
            .Record("S", "W", "charge", "2022-03-01", target: "B", until: "2022-05-31")
            .Record("R1", "W", "research", "2022-02-28", target: "B").Record("R2", "W", "research", "2022-05-31", target: "B")
            .Record("R3", "W", "research", "2022-02-01", target: "A");

        Assert.Equal(
        [
            "W of A 2022-01-01..2022-12-31 Met >=1 1 due 2022-12-31 [R3]",
            "W of B 2022-01-01..2022-12-31 Met >=1 1 due 2022-05-31 [R2]",
        ], Table.Of(Plan(superior, under), facts, "2022-12-31"));
    }

    [Fact]
    public void Twelve_thousand_targets_and_forty_thousand_records_of_one_body_take_no_square_of_them()
    {
        var facts = Bodies();
        for (var i = 0; i < 12_000; i++)
            facts.Tenure("T" + i, "2020-01-01", office: "body", parent: "B");
        for (var i = 0; i < 44_000; i++)
            facts.Record("R" + i, "B", "inspection tour", "2022-05-05", target: "T" + (i % 11_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var clause = Tours.Clauses[0] with { Where = new PlanCondition.Not(ResultIs(0)) };

        var lines = Table.Of(Table.Result(Plan(clause), facts.Ledger(), "2023-06-01"));

        Assert.Equal(12_001, lines.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    private static Facts Bodies() => new Facts().Tenure("B", "2022-01-01", office: "body", level: "city").Tenure("C1", "2020-01-01", office: "body", parent: "B");
}
