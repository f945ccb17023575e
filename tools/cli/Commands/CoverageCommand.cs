using DutyDsl.Tool.Coverage;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Reports;
using DutyDsl.Tool.Rules;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty coverage</c>: every article and item and how it is stated.</summary>
internal sealed class CoverageCommand : DutySubcommand
{
    private readonly PathsArgument rules = RulesArgument();
    private readonly ValueOption source = new("--source", "TEXT", Texts.SourceHelp);

    public CoverageCommand()
        : base("coverage", Texts.CoverageHelp)
    {
        Add(rules);
        Add(source);
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
    [
        ("duty coverage rules/Hebei", Texts.CoverageExample),
        ("duty coverage rules/Hebei --source hebei.txt", Texts.CoverageSourceExample),
    ];

    public override IReadOnlyList<Phrase> Remarks => [Texts.CoverageRemark];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var set = RulebookLoader.Load(arguments.Paths(rules), host);
        RuleErrors.Require(set, host);
        var text = arguments.Value(source) is { } path ? SourceText.Read(path) : null;
        var rulebooks = set.Compilation.Rulebooks.Select(static rulebook => new RulebookCoverage(rulebook)).ToList();
        for (var i = 0; i < rulebooks.Count; i++)
            Write(set.Compilation.Rulebooks[i], rulebooks[i], host);
        var gaps = CoverageGaps.Find(rulebooks, text);
        if (gaps.Count > 0)
        {
            host.Output.WriteLine(host.Say(Texts.GapsHead(gaps.Count)));
            foreach (var gap in gaps)
                host.Output.WriteLine("  " + Shown.OneLine(host.Say(gap)));
            return ExitCode.Found;
        }

        if (text is not null)
            host.Output.WriteLine(host.Say(Texts.NoGaps(text.Articles.Count, text.Items.Count, rulebooks.Sum(static rulebook => rulebook.Quotations.Count()))));
        return ExitCode.Done;
    }

    private static void Write(Semantics.DutyModel rulebook, RulebookCoverage coverage, CommandHost host)
    {
        var title = host.IsChinese
            ? rulebook.Title.Chinese.Length > 0 ? rulebook.Title.Chinese : rulebook.Title.English
            : rulebook.Title.English.Length > 0 ? rulebook.Title.English : rulebook.Title.Chinese;
        host.Output.WriteLine(Shown.OneLine(rulebook.Name + "  " + title).TrimEnd());
        host.Output.WriteLine(host.Say(Texts.CoverageTotals(coverage.Articles, coverage.Items, coverage.Dated, coverage.Assessed, coverage.Untranslated)));
        host.Output.WriteLine();
        var table = new TextTable(host, Texts.ArticleColumn, Texts.ItemColumn, Texts.StatedColumn);
        foreach (var section in coverage.Sections)
            table.Add(section.Article, section.Item, Stated(section, host));
        table.Write();
        host.Output.WriteLine();
        var bare = coverage.WithoutExample.ToList();
        if (bare.Count == 0)
            return;
        host.Output.WriteLine(host.Say(Texts.WithoutExamplesHead(bare.Count)));
        foreach (var clause in bare)
            host.Output.WriteLine("  " + Shown.OneLine(clause));
        host.Output.WriteLine();
    }

    private static string Stated(SectionCoverage section, CommandHost host)
    {
        var parts = section.Stated.Select(host.Say).ToList();
        if (parts.Count == 0)
            return host.Say(section.HasParts ? Texts.InItsParts : Texts.NotStated);
        return string.Join(host.IsChinese ? "；" : "; ", parts);
    }
}
