using System.Text;
using DutyDsl.Tests.Regulations;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>
/// The generated code as files beside this one, to be read next to the rules they come from. To accept a change, run the
/// tests with DUTYDSL_ACCEPT=1 and read the difference.
/// </summary>
public sealed class Snapshots
{
    [Theory]
    [InlineData("three-clauses")]
    [InlineData("chinese-names")]
    [InlineData("shared-names")]
    public void The_generated_code_is(string name)
    {
        var folder = Path.Combine(Repository.PathOf("tests/DutyDsl.Tests/Generator"), "Snapshots");
        var rules = File.ReadAllText(Path.Combine(folder, name + ".duty"));
        var run = GeneratorRun.Of([(name + ".duty", rules)]);
        Assert.Empty(run.Problems());
        var text = new StringBuilder();
        foreach (var (hint, source) in run.Sources)
            text.Append("// ==== ").Append(hint).Append('\n').Append(WithoutPlan(source));

        var expected = Path.Combine(folder, name + ".cs.txt");
        if (Environment.GetEnvironmentVariable("DUTYDSL_ACCEPT") == "1")
            File.WriteAllText(expected, text.ToString());
        Assert.Equal(File.ReadAllText(expected), text.ToString(), ignoreLineEndingDifferences: true);
    }

    /// <summary>The code without the rows of the plan, which have tests of their own.</summary>
    private static string WithoutPlan(string source) => string.Join('\n', source.Split('\n')
        .Where(static line => !line.StartsWith("        \"", StringComparison.Ordinal)));
}
