using Hebei.WorkSafety;

namespace DutyDsl.ConsumerTests;

public sealed class Watching
{
    [Fact]
    public void The_monitor_tells_each_verdict_that_changes()
    {
        var zhao = new CountyPartySecretary("Zhao");
        var ledger = Rulebook.NewLedger().Add(zhao, new DateOnly(2024, 1, 1)).Build();
        var told = new List<string>();

        var monitor = Rulebook.Watch(ledger, new DateOnly(2024, 2, 10), new DateOnly(2024, 12, 31), change => told.Add(change.ToString()));
        Assert.True(monitor.Feed(zhao, Activities.Research, new DateOnly(2024, 2, 10)));
        Assert.False(monitor.Feed(zhao, Activities.AnnualAssessment, new DateOnly(2024, 2, 10)));
        monitor.AdvanceTo(new DateOnly(2024, 7, 1));

        Assert.Equal(
            [
                "5(3) clause 2, Zhao, 2024-01-01..2024-03-31: Pending to Met",
                "5(3) clause 2, Zhao, 2024-04-01..2024-06-30: NotBound to Breached",
                "5(3) clause 2, Zhao, 2024-07-01..2024-09-30: NotBound to Pending",
            ],
            told.Where(static line => line.StartsWith("5(3)", StringComparison.Ordinal)));
    }
}
