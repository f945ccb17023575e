using DutyDsl.Parsing;
using DutyDsl.Tests.Diagnostics;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Parsing;

public sealed class DocumentationTests
{
    [Fact]
    public void The_page_of_keywords_is_written_from_the_table() =>
        Assert.Equal(KeywordPage.Write(), File.ReadAllText(Path.Combine(CatalogueTests.Root(), "docs", "keywords.md")));

    [Fact]
    public void Every_snippet_of_the_reference_compiles_without_an_error()
    {
        var snippets = File.ReadAllText(Path.Combine(CatalogueTests.Root(), "docs", "language.md")).Split("```duty\n").Skip(1).Select(s => s.Split("```")[0]).ToList();
        Assert.Equal(8, snippets.Count);
        Assert.All(snippets, snippet => Assert.Equal(
            "",
            string.Join("\n", DutyCompilation.Create([SourceFile.FromText("language.md", snippet)]).Diagnostics.Where(d => d.Rule.Severity == DutyDsl.Diagnostics.DutySeverity.Error))));
    }
}
