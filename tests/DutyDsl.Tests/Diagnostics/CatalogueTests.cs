using System.Runtime.CompilerServices;
using DutyDsl.Diagnostics;
using Xunit;

namespace DutyDsl.Tests.Diagnostics;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() =>
        Assert.Equal(
            DutyRules.All.Select(r => r.Id),
            Directory.GetFiles(Path.Combine(Root(), "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_page_says_what_to_avoid_what_to_prefer_and_why() => Assert.All(DutyRules.All, rule =>
    {
        var page = File.ReadAllText(Path.Combine(Root(), rule.HelpPage));
        Assert.StartsWith($"# {rule.Id}: {rule.TitleEnglish}\n\n{rule.TitleChinese} · {rule.Severity.ToString().ToLowerInvariant()}\n\n## Avoid\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Prefer\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Why\n", page, StringComparison.Ordinal);
    });

    [Fact]
    public void Ids_are_unique_and_both_languages_use_the_same_arguments()
    {
        Assert.Equal(DutyRules.All.Length, DutyRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(DutyRules.All, rule => Assert.Equal(Arguments(rule.MessageEnglish), Arguments(rule.MessageChinese)));
    }

    internal static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    private static string Arguments(string message) =>
        string.Join(",", Enumerable.Range(0, 9).Where(i => message.Contains("{" + i + "}", StringComparison.Ordinal)));
}
