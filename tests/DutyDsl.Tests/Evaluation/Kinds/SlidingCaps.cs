using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class SlidingCaps
{
    private static readonly PlanDuty.Sliding TwoInTwelveMonths =
        new([Rules.Research], [], Rules.AtMost(2), CountMeasure.Records, "", Span(12, CalendarUnit.Month), -1, null);

    private static Facts Three(string third, string target = "") => W()
        .Record("R1", "W", "research", "2022-01-10", target).Record("R2", "W", "research", "2022-06-01", target).Record("R3", "W", "research", third, target);

    [Fact]
    public void The_stretch_leaves_out_its_first_edge() => Assert.Equal(
        ["W 2022-01-01..2023-01-31 Met <=2 2 due 2023-01-31 []"], Findings(TwoInTwelveMonths, Three("2023-01-10"), "2023-01-31"));

    [Fact]
    public void Each_record_with_too_many_in_its_stretch_is_a_breach() => Assert.Equal(
        ["W 2023-01-09..2023-01-09 Breached <=2 3 due 2023-01-09 [R1 R2 R3]"], Findings(TwoInTwelveMonths, Three("2023-01-09"), "2023-01-31"));

    [Fact]
    public void A_restart_empties_the_stretch() => Assert.Equal(
        ["W 2022-01-01..2023-01-31 Met <=2 2 due 2023-01-31 []"],
        Findings(TwoInTwelveMonths with { Since = Rules.Tour }, Three("2022-12-01").Record("T", "W", "inspection tour", "2022-03-01"), "2023-01-31"));

    [Fact]
    public void A_quarantined_record_opens_what_is_met_and_leaves_what_is_breached()
    {
        var twice = W().Record("R1", "W", "research", "2022-01-10").Record("R2", "W", "research", "2022-06-01");

        Assert.Equal(
            ["W 2022-01-01..2022-12-31 Undetermined <=2 2 due 2022-12-31 []"],
            Findings(TwoInTwelveMonths, twice.Quarantined("W", "research", "2022-07-01"), "2022-12-31"));
        Assert.Equal(
            ["W 2022-07-01..2022-07-01 Undetermined <=2 3 due 2022-07-01 [R1 R2]", "W 2022-12-01..2022-12-01 Breached <=2 3 due 2022-12-01 [R1 R2 R3]"],
            Findings(TwoInTwelveMonths, Three("2022-12-01").Quarantined("W", "research", "2022-07-01"), "2022-12-31"));
    }

    [Fact]
    public void Different_targets_are_counted_once_each() => Assert.Equal(
        ["W 2022-01-01..2022-12-31 Met <=2 1 due 2022-12-31 []"],
        Findings(
            TwoInTwelveMonths with { Measure = CountMeasure.DistinctTarget },
            Three("2022-12-01", "P").Tenure("P", "2022-01-01", office: "body"),
            "2022-12-31"));
}
