using DutyDsl.Generator;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>What an edit makes the generator do again. The file that changed is read again; the rest depends on what it means.</summary>
public sealed class Caching
{
    [Fact]
    public void An_unrelated_edit_of_the_code_does_nothing_again()
    {
        var run = GeneratorRun.Of(SampleRules.Files).EditCode("class Unrelated { }");

        Assert.All(PipelineSteps.All, step => Assert.All(run.Reasons(step).Split(", "), static reason => Assert.True(reason is "Cached" or "Unchanged", reason)));
    }

    [Theory]
    [InlineData("a blank line", "\n", "")]
    [InlineData("a comment", "# a remark\n", "")]
    [InlineData("a comment at a clause's end", "", " # why")]
    public void An_edit_without_meaning_writes_nothing_again(string what, string before, string atClause)
    {
        var run = GeneratorRun.Of(SampleRules.Files).Edit(
            "rules/article-5.duty",
            text => before + text.Replace("per quarter", "per quarter" + atClause, StringComparison.Ordinal));

        Assert.Equal((what, "Modified, Cached, Cached"), (what, Sorted(run.Reasons(PipelineSteps.File))));
        // Compiled again to an equal set, so nothing after it was even asked.
        Assert.Equal("Unchanged", run.Reasons(PipelineSteps.RuleSet));
        Assert.Equal("Cached", run.Reasons(PipelineSteps.Rulebook));
        Assert.Equal("Cached, Cached, Cached, Cached", run.Reasons(PipelineSteps.Source));
    }

    [Fact]
    public void An_edit_of_a_clause_writes_the_files_that_hold_it()
    {
        var run = GeneratorRun.Of(SampleRules.Files).Edit(
            "rules/article-5.duty", static text => text.Replace("per quarter", "per half-year", StringComparison.Ordinal));

        Assert.Equal("Modified", run.Reasons(PipelineSteps.Rulebook));
        // The rulebook with its plan and the sections; vocabulary and actors are the same text.
        Assert.Equal("Modified, Unchanged, Unchanged, Modified", run.Reasons(PipelineSteps.Source));
    }

    [Fact]
    public void An_edit_of_one_rulebook_leaves_the_other_alone()
    {
        var other = SampleRules.Vocabulary.Replace("Sample.Duties", "Other.Duties", StringComparison.Ordinal)
            + "article 1\nparty secretary: research\n  >= 1 per year\n";
        var run = GeneratorRun.Of([.. SampleRules.Files, ("other.duty", other)]).Edit(
            "rules/article-10.duty", static text => text.Replace("half-year", "year", StringComparison.Ordinal));

        Assert.Equal("Unchanged, Modified", run.Reasons(PipelineSteps.Rulebook));
        Assert.Equal(
            "Cached, Cached, Cached, Cached, Modified, Unchanged, Unchanged, Modified", run.Reasons(PipelineSteps.Source));
    }

    [Fact]
    public void A_file_renamed_in_place_changes_the_list_of_files_only()
    {
        var before = GeneratorRun.Of(SampleRules.Files);
        var run = before.Rename("rules/article-10.duty", "rules/article-10-departments.duty");

        Assert.Equal("Cached, Cached, Cached, Cached", run.Reasons(PipelineSteps.Source));
        Assert.Equal("Modified", run.Reasons(PipelineSteps.Manifest));
        Assert.Contains("\"rules/article-10-departments.duty\"", run.Sources["DutyDsl.Sources.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_removed_takes_its_clauses_with_it()
    {
        var run = GeneratorRun.Of(SampleRules.Files).Remove("rules/article-10.duty");

        Assert.DoesNotContain("Article10", run.Sources["Sample.Duties.Sections.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"DutyDsl.Sources=2;\"", run.Sources["DutyDsl.Sources.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        Assert.Equal(GeneratorRun.Of(SampleRules.Files).Sources, GeneratorRun.Of(SampleRules.Files.Reverse()).Sources);
    }

    private static string Sorted(string reasons) => string.Join(", ", reasons.Split(", ").OrderDescending(StringComparer.Ordinal));
}
