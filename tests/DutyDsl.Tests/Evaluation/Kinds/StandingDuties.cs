using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class StandingDuties
{
    private static readonly PlanDuty.Standing KeepList = new(Rules.KeepsList, null, []);

    private static readonly PlanDuty.Standing KeepLevel =
        new(Rules.Drill, new PlanBound(new PlanQuantity(new Fraction(0, 1), -1), true, null, false), []);

    [Fact]
    public void Each_run_of_days_without_the_state_is_a_breach()
    {
        var facts = W().Record("L1", "W", "duty list", "2022-01-01", until: "2022-03-31").Record("L2", "W", "duty list", "2022-04-02", until: "2022-06-30");

        Assert.Equal(
        [
            "W 2022-04-01..2022-04-01 Breached >=1 0 due 2022-04-01 []",
            "W 2022-07-01..2022-07-02 Breached >=1 0 due 2022-07-02 []",
        ], Findings(KeepList, facts, "2022-07-02"));
    }

    [Fact]
    public void Without_a_gap_there_is_one_finding_met_so_far() => Assert.Equal(
        ["W 2022-01-01..2022-07-02 Met >=1 1 due 2022-07-02 [L]"],
        Findings(KeepList, W().Record("L", "W", "duty list", "2021-01-01"), "2022-07-02"));

    [Fact]
    public void A_run_that_could_be_filled_is_undetermined() => Assert.Equal(
        ["W 2022-01-01..2022-07-02 Undetermined >=1 0 due 2022-07-02 []"],
        Findings(KeepList, W().Quarantined("W", "duty list", "2022-01-01"), "2022-07-02"));

    [Fact]
    public void A_measure_has_the_value_of_its_latest_reading_and_none_before_the_first()
    {
        var facts = W().Record("M1", "W", "drill", "2022-02-01", quantity: 0).Record("M2", "W", "drill", "2022-03-01", quantity: 1);

        Assert.Equal(
        [
            "W 2022-01-01..2022-01-31 Undetermined >0 0 due 2022-01-31 []",
            "W 2022-02-01..2022-02-28 Breached >0 0 due 2022-02-28 []",
        ], Findings(KeepLevel, facts, "2022-07-02"));
        Assert.Equal(["W 2022-01-01..2022-07-02 Undetermined >0 0 due 2022-07-02 []"], Findings(KeepLevel, W(), "2022-07-02"));
    }

    [Theory]
    [InlineData("2023-03-01", "2022-06-01", "Met >=1 1")]
    [InlineData("2023-02-28", "2022-06-01", "Breached >=1 0")]
    [InlineData("", "2023-03-01", "Pending >=1 0")]
    [InlineData("", "2023-03-02", "Unassessed >=1 0")]
    public void A_record_is_kept_as_long_as_its_column_says(string keptUntil, string asOf, string expected) => Assert.Equal(
        [$"W 2022-03-01..2023-03-01 {expected} due 2023-03-01 [R]"],
        Findings(
            new PlanDuty.Retention(Rules.Research, Span(1, CalendarUnit.Year), null),
            W().Record("R", "W", "research", "2022-03-01", keptUntil: keptUntil),
            asOf));
}
