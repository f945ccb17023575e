using System.Globalization;
using DutyDsl.Semantics;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Coverage;

/// <summary>What is missing: sections that state nothing, and differences from the source.</summary>
internal static class CoverageGaps
{
    public static List<Phrase> Find(IReadOnlyList<RulebookCoverage> rulebooks, SourceText? source)
    {
        var gaps = new List<Phrase>();
        if (rulebooks.All(static rulebook => rulebook.Articles == 0))
            gaps.Add(Texts.GapNoRulebook);
        foreach (var section in rulebooks.SelectMany(static rulebook => rulebook.Sections).Where(static section => section.IsGap))
            gaps.Add(Texts.GapEmpty(section.Rulebook, section.Citation));
        if (source is null)
            return gaps;
        var sections = rulebooks.SelectMany(static rulebook => rulebook.Sections).ToList();
        var articles = sections.Where(static section => section.Kind == SectionKind.Article).Select(static section => section.Article).ToHashSet(StringComparer.Ordinal);
        var items = sections.Where(static section => section.Kind == SectionKind.Item).Select(static section => section.Article + "(" + section.Label + ")").ToHashSet(StringComparer.Ordinal);
        foreach (var article in source.Articles.Where(article => !articles.Contains(Text(article.Article))))
            gaps.Add(Texts.GapUnstated(article.Line, Text(article.Article)));
        foreach (var item in source.Items.Where(item => articles.Contains(Text(item.Article)) && !items.Contains(Cited(item))))
            gaps.Add(Texts.GapUnstated(item.Line, Cited(item)));
        var inSource = source.Articles.Select(static article => Text(article.Article)).ToHashSet(StringComparer.Ordinal);
        var itemsInSource = source.Items.Select(Cited).ToHashSet(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (section.Kind == SectionKind.Article && !inSource.Contains(section.Article))
                gaps.Add(Texts.GapUnknown(section.Citation));
            else if (section.Kind == SectionKind.Item && inSource.Contains(section.Article) && !itemsInSource.Contains(section.Article + "(" + section.Label + ")"))
                gaps.Add(Texts.GapUnknown(section.Citation));
        }

        foreach (var (clause, quotation) in rulebooks.SelectMany(static rulebook => rulebook.Quotations))
        {
            if (!source.Holds(quotation))
                gaps.Add(Texts.GapQuotation(clause, quotation));
        }

        return gaps;
    }

    private static string Cited(SourceSection item) => Text(item.Article) + "(" + Text(item.Item) + ")";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
