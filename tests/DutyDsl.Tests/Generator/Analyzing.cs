using System.Globalization;
using DutyDsl.Generator;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>The analyzer shows each finding where it stands in its file.</summary>
public sealed class Analyzing
{
    [Fact]
    public async Task A_wrong_name_is_shown_in_its_file() => Assert.Equal(
        ["/project/a.duty: (12,24)-(12,31): error DUTY0011: No activity named 'reserch' is declared. Did you mean 'research'?"],
        await Findings(SampleRules.Vocabulary + "article 5\ncounty party secretary: reserch >= 1 per quarter\ndepartment: research >= 1 per year\nparty secretary: lead inspection >= 1 per year\n"));

    [Fact]
    public async Task A_warning_is_shown_too() => Assert.Equal(
        ["/project/a.duty: (11,10)-(11,11): warning DUTY0102: Nothing uses the parameter 'x'."],
        await Findings(SampleRules.Vocabulary + "parameter x = 3\narticle 5\ncounty party secretary: research >= 1 per quarter\ndepartment: research >= 1 per year\nparty secretary: lead inspection >= 1 per year\n"));

    [Fact]
    public async Task Right_rules_have_nothing_to_show() => Assert.Empty(await Findings([.. SampleRules.Files]));

    private static Task<IReadOnlyList<string>> Findings(string text) => Findings([("a.duty", text)]);

    private static async Task<IReadOnlyList<string>> Findings((string Path, string Text)[] rules)
    {
        var compilation = CSharpCompilation.Create("Consumer").WithAnalyzers(
            [new DutyProjectAnalyzer()],
            new AnalyzerOptions([.. rules.Select(static r => new RuleText("/project/" + r.Path, r.Text))]));
        var found = await compilation.GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(static d =>
            $"{d.Location.GetLineSpan()}: {d.Severity.ToString().ToLowerInvariant()} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}
