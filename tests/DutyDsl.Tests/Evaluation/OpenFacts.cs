using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation;

public class OpenFacts
{
    private static readonly DutyPlan Once = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year));

    [Fact]
    public void A_record_whose_condition_reads_an_empty_attribute_leaves_open_what_it_would_change()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with { Where = ResultIs(1) });
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "research", "2022-01-05")
            .Record("R2", "W", "research", "2022-04-05").Record("R3", "W", "research", "2022-04-06", result: 1)
            .Record("R4", "W", "research", "2022-07-05", result: 0);

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Undetermined >=1 0 due 2022-03-31 []",
            "W 2022-04-01..2022-06-30 Met >=1 1 due 2022-06-30 [R3]",
            "W 2022-07-01..2022-09-30 Breached >=1 0 due 2022-09-30 []",
        ], Table.Of(plan, facts, "2022-10-01")[..3]);
    }

    [Theory]
    [InlineData("W", "research", "2022-05-05", "Undetermined")]
    [InlineData("V", "research", "2022-05-05", "Breached")]
    [InlineData("W", "drill", "2022-05-05", "Breached")]
    [InlineData("W", "research", "2023-05-05", "Breached")]
    [InlineData(null, "research", "2022-05-05", "Undetermined")]
    [InlineData("W", null, null, "Undetermined")]
    public void A_quarantined_row_touches_exactly_the_findings_it_could_change(string? subject, string? activity, string? date, string verdict)
    {
        var facts = new Facts().Tenure("W", "2022-01-01", "2022-12-31").Quarantined(subject, activity, date);

        Assert.Equal([$"W 2022-01-01..2022-12-31 {verdict} >=1 0 due 2022-12-31 []"], Table.Of(Once, facts, "2023-06-01"));
    }

    [Fact]
    public void A_met_least_stays_met_and_an_exceeded_most_stays_breached()
    {
        var plan = Plan(
            Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year),
            Clause(Secretary, Research, AtMost(0), CalendarUnit.Year) with { Citation = new PlanCitation("", "6", "", "1") });
        var facts = new Facts().Tenure("W", "2022-01-01").Record("R", "W", "research", "2022-02-02").Quarantined(null, null, null, null);

        Assert.Equal(
        [
            "W 2022-01-01..2022-12-31 Met >=1 1 due 2022-12-31 [R]",
            "W 2022-01-01..2022-12-31 Breached <=0 1 due 2022-12-31 [R]",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void Between_is_open_when_quarantined_rows_could_lead_from_too_few_through_enough()
    {
        var plan = Plan(Clause(Secretary, Research, Between(1, 1), CalendarUnit.Year));
        var facts = new Facts().Tenure("W", "2022-01-01", "2022-12-31").Quarantined("W", "research", null).Quarantined("W", "research", null);

        Assert.Equal(["W 2022-01-01..2022-12-31 Undetermined =1 0 due 2022-12-31 []"], Table.Of(plan, facts, "2023-01-01"));
    }

    [Fact]
    public void A_quarantined_tenure_opens_only_the_windows_cut_by_the_ends_it_could_move()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with { PartialPeriods = CountFully });
        var facts = new Facts().Tenure("W", "2022-02-01", "2022-11-30").QuarantinedTenureOf("W").Record("R", "W", "research", "2022-02-10");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R]",
            "W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Breached >=1 0 due 2022-09-30 []",
            "W 2022-10-01..2022-12-31 Breached >=1 0 due 2022-11-30 []",
        ], Table.Of(plan, facts, "2023-01-01"));
        facts.Record("R2", "W", "research", "2022-12-10");
        Assert.Equal("W 2022-10-01..2022-12-31 Undetermined >=1 0 due 2022-11-30 []", Table.Of(plan, facts, "2023-01-01")[3]);
    }

    [Fact]
    public void A_sum_with_an_unknown_quantity_stands_only_when_more_cannot_change_it()
    {
        var plan = Plan(Clause(Secretary, Drill, AtLeast(20), CalendarUnit.Year, measure: CountMeasure.Quantity));
        var facts = new Facts().Tenure("V", "2022-01-01").Tenure("W", "2022-01-01")
            .Record("R1", "V", "drill", "2022-02-02", quantity: 12.5m).Record("R2", "V", "drill", "2022-03-03", quantity: 7.5m).Record("R3", "V", "drill", "2022-03-03")
            .Record("R4", "W", "drill", "2022-02-02", quantity: 19.99m).Record("R5", "W", "drill", "2022-03-03");

        Assert.Equal(
        [
            "V 2022-01-01..2022-12-31 Met >=20 hours 20.0 due 2022-12-31 [R1 R2]",
            "W 2022-01-01..2022-12-31 Undetermined >=20 hours 19.99 due 2022-12-31 [R4]",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void Distinct_values_count_once_and_an_empty_one_may_be_another()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(2), CalendarUnit.Year, measure: CountMeasure.DistinctCase));
        var facts = new Facts().Tenure("V", "2022-01-01").Tenure("W", "2022-01-01")
            .Record("R1", "V", "research", "2022-02-02", @case: "a").Record("R2", "V", "research", "2022-02-03", @case: "a").Record("R3", "V", "research", "2022-02-04", @case: "b")
            .Record("R4", "W", "research", "2022-02-02", @case: "a").Record("R5", "W", "research", "2022-02-03");

        Assert.Equal(
        [
            "V 2022-01-01..2022-12-31 Met >=2 2 due 2022-12-31 [R1 R3]",
            "W 2022-01-01..2022-12-31 Undetermined >=2 1 due 2022-12-31 [R4]",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void When_binds_only_on_the_days_of_its_state()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with { When = new PlanCondition.Holds(KeepsList) });
        var facts = new Facts().Tenure("W", "2022-01-01").Record("S", "W", "duty list", "2022-04-01", until: "2022-09-29");

        var result = Table.Result(plan, facts.Ledger(), "2022-10-01");

        Assert.Equal(["W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []"], Table.Of(result));
        Assert.Equal(3, result.NotBound);
    }

    [Fact]
    public void Unless_excuses_a_breach_when_it_held_on_every_bound_day()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with { Unless = new PlanCondition.Holds(Accident) });
        var facts = new Facts().Tenure("W", "2022-01-01").Record("F", "W", "accident", "2022-02-01").Record("R", "W", "research", "2022-08-08");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Breached >=1 0 due 2022-03-31 []",
            "W 2022-04-01..2022-06-30 Excused >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Met >=1 1 due 2022-09-30 [R]",
            "W 2022-10-01..2022-12-31 Pending >=1 0 due 2022-12-31 []",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void A_delegates_act_counts_on_the_days_it_is_of_the_same_body()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with { Delegates = [Deputy] });
        var facts = new Facts().Tenure("W", "2022-01-01", parent: "B").Tenure("D", "2022-01-01", "2022-06-30", office: "deputy", parent: "B")
            .Tenure("E", "2022-01-01", office: "deputy", parent: "C")
            .Record("R1", "D", "research", "2022-02-02").Record("R2", "E", "research", "2022-05-05").Record("R3", "D", "research", "2022-07-01");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R1]",
            "W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Breached >=1 0 due 2022-09-30 []",
        ], Table.Of(plan, facts, "2022-10-01")[..3]);
    }

    [Fact]
    public void A_recipient_is_checked_when_the_data_record_it()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter) with
        {
            Recipients = [new PlanRecipient(Committee, "", false), new PlanRecipient(-1, "上级安委会", false)],
        });
        var facts = new Facts().Tenure("B", "2022-01-01", office: "body").Tenure("W", "2022-01-01")
            .Record("R1", "W", "research", "2022-01-05", recipient: "B;elsewhere").Record("R2", "W", "research", "2022-04-05", recipient: "W")
            .Record("R3", "W", "research", "2022-07-05", recipient: "上级安委会").Record("R4", "W", "research", "2022-10-05");

        Assert.Equal(
        [
            "W 2022-01-01..2022-03-31 Met >=1 1 due 2022-03-31 [R1]",
            "W 2022-04-01..2022-06-30 Breached >=1 0 due 2022-06-30 []",
            "W 2022-07-01..2022-09-30 Met >=1 1 due 2022-09-30 [R3]",
            "W 2022-10-01..2022-12-31 Undetermined >=1 0 due 2022-12-31 []",
        ], Table.Of(plan, facts, "2022-12-31"));
    }

    [Fact]
    public void A_rating_covers_its_days_and_the_latest_wins()
    {
        var facts = new Facts().Tenure("W", "2022-01-01")
            .Record("A", "W", "", "2022-06-30", rates: "chapter 2", rating: DutyDsl.Facts.Rating.Met)
            .Record("B", "W", "", "2022-09-30", until: "2022-12-31", rates: "5(3)", rating: DutyDsl.Facts.Rating.Breached);
        string At(string asOf) => Assert.Single(Table.Of(Plan(Assessed(Secretary)), facts, asOf)).Split(' ')[2];

        Assert.Equal(["Unassessed", "Met", "Breached", "Breached", "Met"], new[] { "2022-06-29", "2022-06-30", "2022-09-30", "2022-12-31", "2023-01-01" }.Select(At));
    }

    [Fact]
    public void A_post_without_a_holder_is_a_vacancy_of_the_periods_nobody_was_bound_in()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Quarter));
        var facts = new Facts().Tenure("B", "2021-01-01", office: "body")
            .Tenure("V", "2022-01-01", "2022-04-30", parent: "B").Tenure("W", "2022-08-01", parent: "B");

        var vacancies = Table.Result(plan, facts.Ledger(), "2022-12-31").Vacancies;

        Assert.Equal(
            [("2022-04-01", 61), ("2022-07-01", 31)],
            vacancies.Select(v => (DateOnly.FromDayNumber(v.Start).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), v.DaysWithoutHolder)));
    }
}
