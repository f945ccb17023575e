using System.Globalization;
using System.Text;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using DutyDsl.Tests.Regulations;
using Xunit;

namespace DutyDsl.Tests.Conformance;

/// <summary><c>docs/expressiveness.md</c> is what the rulebooks of the suite say; <c>DUTYDSL_ACCEPT=1</c> writes it anew.</summary>
public sealed class ExpressivenessPage
{
    [Fact]
    public void The_page_shows_the_clauses_as_they_are_stated()
    {
        var page = Repository.PathOf("docs/expressiveness.md");
        if (Environment.GetEnvironmentVariable("DUTYDSL_ACCEPT") == "1")
            File.WriteAllText(page, Write());
        else
            Assert.Equal(Write(), File.ReadAllText(page));
    }

    private static string Write()
    {
        var rows = ClauseFile.All.SelectMany(static f => f.Rows).ToList();
        var unstated = rows.Where(static r => r.Statements.Any(static s => s is RemarkSyntax { Kind: StatementKind.Untranslated })).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # What the language can say

            {rows.Count} clauses of Chinese, United States, EU and UK regulations. {rows.Count - unstated.Count} are stated in full; {(unstated.Count == 0 ? "none is left" : $"{unstated.Count} are left")} `untranslated`, with the reason.
            Each stands with its declarations and examples in a file of `tests/conformance/clauses`; the note names its source.
            Tests run the examples, and take the parts of each clause out one at a time to see that an example then fails.

            """).Append('\n');
        foreach (var file in ClauseFile.All)
        {
            var title = Assert.Single(file.Compilation.Rulebooks).Title.English;
            page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n`{file.Name}`: {file.Rows.Count} rows.\n\n");
            foreach (var row in file.Rows.OrderBy(static r => r.Id, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"### {row.Id}\n\n```duty\n");
                foreach (var statement in row.Statements)
                    page.Append(Clause(file, statement)).Append('\n');
                page.Append("```\n\n");
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    // A statement as written, moved to the left margin.
    private static string Clause(ClauseFile file, StatementSyntax statement) =>
        file.Source.Text.Substring(statement.Span.Start, statement.Span.Length).TrimEnd().Replace("\n  ", "\n", StringComparison.Ordinal);
}
