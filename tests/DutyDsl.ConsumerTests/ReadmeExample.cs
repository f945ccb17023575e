using Hebei.WorkSafety;

namespace DutyDsl.ConsumerTests;

/// <summary>The ten lines of C# the README shows.</summary>
public sealed class ReadmeExample
{
    [Fact]
    public void Ten_lines_judge_one_secretary_by_one_clause_of_Hebei()
    {
        var (console, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);

        // The README shows the using above and the lines from here.
        var wang = new CountyPartySecretary("Wang");
        var ledger = Rulebook.NewLedger()
            .Add(wang, from: new DateOnly(2024, 1, 1))
            .Record(wang, Activities.Research, on: new DateOnly(2024, 2, 10))
            .Build();

        foreach (var finding in Article5.Item3.CountyPartySecretaryResearch.Evaluate(wang, ledger, asOf: new DateOnly(2024, 8, 1)))
            Console.WriteLine(finding);
        // To here.

        Console.SetOut(console);

        Assert.Equal(
            """
            5(3) clause 2, Wang, 2024-01-01..2024-03-31: Met (required >=1, actual 1)
            5(3) clause 2, Wang, 2024-04-01..2024-06-30: Breached (required >=1, actual 0)
            5(3) clause 2, Wang, 2024-07-01..2024-09-30: Pending (required >=1, actual 0)

            """,
            output.ToString(),
            ignoreLineEndingDifferences: true);
    }
}
