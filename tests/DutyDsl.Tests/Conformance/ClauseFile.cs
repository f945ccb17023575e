using DutyDsl.Duties;
using DutyDsl.Examples;
using DutyDsl.Lowering;
using DutyDsl.Syntax;
using DutyDsl.Tests.Regulations;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Conformance;

/// <summary>A rulebook of <c>tests/conformance/clauses</c>.</summary>
internal sealed class ClauseFile
{
    private readonly IReadOnlyList<SourceFile> tables;

    private ClauseFile(string path)
    {
        Name = Path.GetFileName(path);
        Source = SourceFile.FromBytes(Name, File.ReadAllBytes(path));
        tables = [.. DutyCompilation.TablesOf(Source).Select(t => SourceFile.FromBytes(t, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, t))))];
        Compilation = Compile(Source.Text);
        var statements = Assert.Single(Compilation.Files, f => f.Source.Path == Name).Root.Statements;
        var heads = statements.OfType<SectionSyntax>().ToList();
        Head = Source.Text[..heads[0].Span.Start];
        Rows =
        [
            .. heads.Select((head, i) =>
            {
                var end = i + 1 < heads.Count ? heads[i + 1].Span.Start : Source.Text.Length;
                var own = statements.Where(s => s.Span.Start > head.Span.Start && s.Span.Start < end && s is not (ExampleSyntax or GivenSyntax or ExpectSyntax));
                return new ClauseRow(head.Label, this, new TextSpan(head.Span.Start, end - head.Span.Start), [.. own]);
            }),
        ];
    }

    public string Name { get; }

    public SourceFile Source { get; }

    public DutyCompilation Compilation { get; }

    /// <summary>What stands before the first article: the settings and declarations.</summary>
    public string Head { get; }

    public IReadOnlyList<ClauseRow> Rows { get; }

    /// <summary>All rulebooks of the suite, by name.</summary>
    public static IReadOnlyList<ClauseFile> All { get; } =
        [.. Directory.GetFiles(Repository.PathOf("tests/conformance/clauses"), "*.duty").Order(StringComparer.Ordinal).Select(static p => new ClauseFile(p))];

    /// <summary>Compiles other text with the tables of this file.</summary>
    public DutyCompilation Compile(string text) => DutyCompilation.Create([SourceFile.FromText(Name, text), .. tables]);

    /// <summary>The examples of a compilation without errors.</summary>
    public static IEnumerable<RulebookExample> Examples(DutyCompilation compilation)
    {
        var model = Assert.Single(compilation.Rulebooks);
        return model.Examples.Count == 0 ? [] : RulebookExample.Parse(DutyPlan.Parse(PlanWriter.Write(model)), ExampleWriter.Write(model));
    }
}
