using System.Runtime.CompilerServices;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>
/// The cases kept in <c>tests/conformance</c>, one <c>rules.duty</c> to a folder: each goes from rule text and CSV through front end, reader and engine, and
/// before the judge. A new one is a folder without <c>expected.csv</c>: the failing test prints what came out.
/// </summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var folder in Directory.GetDirectories(Root()).Where(f => File.Exists(Path.Combine(f, "rules.duty"))).Order(StringComparer.Ordinal))
            cases.Add(Path.GetFileName(folder));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_kept_case_comes_out_as_written_down(string name)
    {
        var folder = Path.Combine(Root(), name);
        var expected = Path.Combine(folder, "expected.csv");
        var (result, _) = CaseFolder.Evaluate(folder);
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : "(no expected.csv)", CaseFolder.Csv(result));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_judge_agrees_on_a_kept_case(string name)
    {
        var (result, @case) = CaseFolder.Evaluate(Path.Combine(Root(), name));
        Assert.Equal(AgreementTests.Judged(@case).Select(j => j.ToString()).Order(StringComparer.Ordinal), EngineJudgements.Of(result));
    }

    internal static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "conformance"));
}
