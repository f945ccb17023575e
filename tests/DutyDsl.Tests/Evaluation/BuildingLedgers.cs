using Xunit;

namespace DutyDsl.Tests.Evaluation;

public class BuildingLedgers
{
    [Fact]
    public void A_ledger_is_whole_when_rows_are_added_after_one_was_built()
    {
        var facts = new Facts().Tenure("Z", "2022-01-01").Record("R1", "Z", "research", "2022-02-01", target: "Z");
        var first = facts.Ledger();
        var second = facts.Tenure("A", "2022-01-01").Record("R2", "A", "research", "2022-02-02", target: "Z").Ledger();

        Assert.Equal(["Z"], first.Records.Subject.ToArray().Select(first.Subjects.Id));
        Assert.Equal(["Z", "A"], second.Records.Subject.ToArray().Select(second.Subjects.Id));
        Assert.Equal(["Z", "Z"], second.Records.Target.ToArray().Select(second.Subjects.Id));
        Assert.Equal(["R1", "R2"], Enumerable.Range(0, second.Records.Count).Select(i => second.Records.Ids[i]));
    }
}
