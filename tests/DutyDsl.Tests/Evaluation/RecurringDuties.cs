using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation;

public class RecurringDuties
{
    private static readonly DutyPlan Quarterly = Plan(Clause(CountySecretary, Research, AtLeast(1), CalendarUnit.Quarter));

    [Fact]
    public void A_least_is_met_when_reached_breached_when_its_last_day_is_past_and_pending_until_then()
    {
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "research", "2022-02-10")
            .Record("R2", "W", "调研", "2022-03-31");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Met >=1 2 due 2022-03-31 [R1 R2]",
            "W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Pending >=1 0 due 2022-09-30 []",
        ], Table.Of(Quarterly, facts, "2022-07-01"));
    }

    [Fact]
    public void On_the_last_day_a_least_is_still_pending()
    {
        Assert.Equal(
            ["W 2022-01-01..2022-03-31 Pending >=1 0 due 2022-03-31 []"],
            Table.Of(Quarterly, new Facts().Tenure("W", "2022-01-01"), "2022-03-31"));
    }

    [Theory]
    [InlineData("2021-12-31", 0)]
    [InlineData("2022-01-01", 1)]
    [InlineData("2022-03-31", 1)]
    [InlineData("2022-04-01", 0)]
    public void A_record_counts_from_the_first_to_the_last_day_of_its_period(string date, int counted)
    {
        var facts = new Facts().Tenure("W", "2020-01-01").Record("R", "W", "research", date);

        var first = Table.Of(Quarterly, facts, "2022-06-30")[0];

        Assert.Equal(
            counted == 1 ? "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R]" : "W 2022-01-01..2022-03-31 Breached >=1 0 due 2022-03-31 []",
            first);
    }

    [Fact]
    public void Records_after_the_evaluation_date_do_not_count()
    {
        var facts = new Facts().Tenure("W", "2022-01-01").Record("R", "W", "research", "2022-02-10");

        Assert.Equal(["W 2022-01-01..2022-03-31 Pending >=1 0 due 2022-03-31 []"], Table.Of(Quarterly, facts, "2022-02-09"));
    }

    [Fact]
    public void Kinds_of_an_activity_count_and_wider_activities_do_not()
    {
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "inspection", "2022-01-05")
            .Record("R2", "W", "lead inspection", "2022-01-06");

        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Met >=1 2 due 2022-12-31 [R1 R2]"],
            Table.Of(Plan(Clause(Secretary, Inspection, AtLeast(1), CalendarUnit.Year)), facts, "2022-12-31"));
        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Met >=1 1 due 2022-12-31 [R2]"],
            Table.Of(Plan(Clause(Secretary, LeadInspection, AtLeast(1), CalendarUnit.Year)), facts, "2022-12-31"));
    }

    [Fact]
    public void A_most_is_breached_once_exceeded_and_met_only_when_its_last_day_is_past()
    {
        var plan = Plan(Clause(Secretary, Research, AtMost(1), CalendarUnit.Month));
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "research", "2022-01-01")
            .Record("R2", "W", "research", "2022-03-01")
            .Record("R3", "W", "research", "2022-03-02");

        Assert.Equal(
        [
            "W 2022-01-01..2022-01-31 Met <=1 1 due 2022-01-31 [R1]",
            "W 2022-02-01..2022-02-28 Met <=1 0 due 2022-02-28 []",
            "W 2022-03-01..2022-03-31 Breached <=1 2 due 2022-03-31 [R2 R3]",
        ], Table.Of(plan, facts, "2022-03-02"));
    }

    [Fact]
    public void Between_is_breached_by_too_few_in_the_end_and_by_too_many_at_once()
    {
        var plan = Plan(Clause(Secretary, Research, Between(1, 2), CalendarUnit.Month));
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "research", "2022-02-01")
            .Record("R2", "W", "research", "2022-03-01")
            .Record("R3", "W", "research", "2022-03-02")
            .Record("R4", "W", "research", "2022-03-03");

        Assert.Equal(
        [
            "W 2022-01-01..2022-01-31 Breached 1..2 0 due 2022-01-31 []",
            "W 2022-02-01..2022-02-28 Met 1..2 1 due 2022-02-28 [R1]",
            "W 2022-03-01..2022-03-31 Breached 1..2 3 due 2022-03-31 [R2 R3 R4]",
        ], Table.Of(plan, facts, "2022-03-05"));
    }

    [Fact]
    public void A_record_serves_every_tenure_of_its_subject_that_holds_on_the_day()
    {
        var facts = new Facts()
            .Tenure("W", "2022-01-01", level: "county", parent: "B")
            .Tenure("W", "2022-01-01", level: "city", parent: "C")
            .Record("R", "W", "research", "2022-03-03");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R]",
            "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R]",
        ], Table.Of(Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter)), facts, "2022-03-31"));
    }

    [Fact]
    public void An_empty_facet_satisfies_no_cell()
    {
        Assert.Empty(Table.Of(Quarterly, new Facts().Tenure("W", "2022-01-01", level: ""), "2022-12-31"));
    }

    [Fact]
    public void A_facet_the_data_lack_leaves_those_undetermined_who_satisfy_the_rest()
    {
        var facts = new Facts("level")
            .Tenure("D", "2022-01-01", office: "deputy")
            .Tenure("W", "2022-01-01")
            .Record("R", "W", "research", "2022-03-03");

        Assert.Equal(["W 2022-01-01..2022-03-31 Undetermined >=1 1 due 2022-03-31 [R]"], Table.Of(Quarterly, facts, "2022-03-31"));
    }

    [Fact]
    public void The_validity_of_a_clause_cuts_its_windows_and_moves_no_grid()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with
        {
            From = Day("2022-02-01"),
            Until = Day("2022-12-30"),
            PartialPeriods = CountFully,
        });

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Breached >=1 0 due 2022-03-31 []",
            "W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Breached >=1 0 due 2022-09-30 []",
            "W 2022-10-01..2022-12-31 Breached >=1 0 due 2022-12-30 []",
        ], Table.Of(plan, new Facts().Tenure("W", "2022-01-01"), "2023-12-31"));
    }

    [Fact]
    public void An_open_parameter_leaves_the_duty_unassessed_and_a_value_given_decides_it()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeastFrequency, CalendarUnit.Year));
        var facts = new Facts().Tenure("W", "2022-01-01").Record("R", "W", "research", "2022-05-05");

        Assert.Equal(["W 2022-01-01..2022-12-31 Unassessed  1 due 2022-12-31 [R]"], Table.Of(plan, facts, "2022-12-31"));
        var set = Table.Result(plan, facts.Ledger(), "2022-12-31", false, ("Frequency", "2"));
        Assert.Equal(["W 2022-01-01..2022-12-31 Pending >=2 1 due 2022-12-31 [R]"], Table.Of(set));
        Assert.Equal("2", Assert.Single(set.Parameters).Value);
    }

    [Fact]
    public void Findings_are_in_the_order_of_article_item_clause_subject_tenure_and_period()
    {
        var clause = Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year);
        var plan = Plan(
            clause with { Citation = new PlanCitation("", "10", "", "1") },
            clause with { Citation = new PlanCitation("", "9", "10", "1") },
            clause with { Citation = new PlanCitation("", "9", "2", "1") });
        var facts = new Facts().Tenure("b", "2022-01-01").Tenure("B", "2022-01-01").Tenure("a", "2022-01-01");

        var result = Table.Result(plan, facts.Ledger(), "2022-06-30");

        Assert.Equal(
            ["9(2) B", "9(2) a", "9(2) b", "9(10) B", "9(10) a", "9(10) b", "10 B", "10 a", "10 b"],
            result.Findings.ToArray().Select(f =>
                plan.Clauses[f.Clause].Citation.Section + " " + result.Ledger.Subjects.Id(result.Ledger.Tenures.Subject[f.Tenure])));
    }
}
