using DutyDsl.Duties;
using Xunit;
using static DutyDsl.Tests.Evaluation.Kinds.Duties;

namespace DutyDsl.Tests.Evaluation.Kinds;

public class Prohibitions
{
    private static readonly PlanDuty.Never NoResearch = new([Rules.Research], [], []);

    private static Facts Done => W().Record("R", "W", "research", "2022-03-01");

    [Fact]
    public void Each_record_is_a_breach_and_none_is_met_so_far()
    {
        Assert.Equal(["W 2022-03-01..2022-03-01 Breached <=0 1 due 2022-03-01 [R]"], Findings(NoResearch, Done, "2022-12-31"));
        Assert.Equal(["W 2022-01-01..2022-12-31 Met <=0 0 due 2022-12-31 []"], Findings(NoResearch, W(), "2022-12-31"));
    }

    [Fact]
    public void A_gate_that_was_open_on_the_day_excuses()
    {
        var gate = Asks(NoResearch) with { Unless = new PlanCondition.Holds(Rules.Charge) };

        Assert.Equal(
            ["W 2022-03-01..2022-03-01 Excused <=0 1 due 2022-03-01 [R]"],
            Findings(gate, Done.Record("C", "W", "charge", "2022-03-01", until: "2022-03-01"), "2022-12-31"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-01 Breached <=0 1 due 2022-03-01 [R]"],
            Findings(gate, Done.Record("C", "W", "charge", "2022-02-01", until: "2022-02-28"), "2022-12-31"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-01 Undetermined <=0 1 due 2022-03-01 [R]"],
            Findings(gate, Done.Quarantined("W", "charge", "2022-02-01"), "2022-12-31"));
    }

    [Fact]
    public void A_prohibition_that_may_bind_is_undetermined_not_absent()
    {
        var charged = Asks(NoResearch) with { When = new PlanCondition.Holds(Rules.Charge) };

        Assert.Empty(Findings(charged, Done, "2022-12-31"));
        Assert.Equal(
            ["W 2022-03-01..2022-03-01 Undetermined <=0 1 due 2022-03-01 [R]"],
            Findings(charged, Done.Quarantined("W", "charge", "2022-02-01"), "2022-12-31"));
    }

    [Fact]
    public void A_quarantined_record_opens_what_is_met() => Assert.Equal(
        ["W 2022-01-01..2022-12-31 Undetermined <=0 0 due 2022-12-31 []"],
        Findings(NoResearch, W().Quarantined("W", "research", "2022-03-01"), "2022-12-31"));
}
