using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>
/// The sections as types: articles at the top, paragraphs and items inside, chapters beside the articles and only where
/// something stands in them directly. A section opened again goes on where it was.
/// </summary>
internal static class SectionTree
{
    /// <summary>The top types of a rulebook, in reading order.</summary>
    public static List<SectionNode> Build(DutyModel model)
    {
        var top = new List<SectionNode>();
        var byKey = new Dictionary<string, SectionNode>(StringComparer.Ordinal);
        var nodes = new SectionNode[model.Sections.Count];
        var chaptersOf = model.Sections
            .Where(static s => s.Kind == SectionKind.Article)
            .GroupBy(static s => s.Label, StringComparer.Ordinal)
            .ToDictionary(
                static g => g.Key,
                g => g.Select(s => s.Parent < 0 ? "" : model.Sections[s.Parent].Label).Distinct(StringComparer.Ordinal).Count(),
                StringComparer.Ordinal);
        for (var i = 0; i < model.Sections.Count; i++)
        {
            var section = model.Sections[i];
            var parent = section.Parent < 0 ? null : nodes[section.Parent];
            if (parent?.Symbol?.Kind == SectionKind.Chapter && !(section.Kind == SectionKind.Article && chaptersOf[section.Label] > 1))
                parent = null;
            var chapter = parent?.Symbol?.Kind == SectionKind.Chapter ? parent : null;
            var citation = (parent is null ? "" : parent.Citation + ", ") + section.Kind.ToString().ToLowerInvariant() + " " + section.Label;
            if (!byKey.TryGetValue(citation, out var node))
            {
                node = new SectionNode(section, citation) { TypeName = TypeName(chapter?.Symbol) + TypeName(section) };
                byKey.Add(citation, node);
                (parent is null || chapter is not null ? top : parent.Children).Add(node);
            }
            else if (node.Symbol is { Title.IsEmpty: true })
            {
                node.Symbol = section;
            }

            nodes[i] = node;
        }

        var general = new SectionNode(null, "before every section") { TypeName = "General" };
        SectionNode At(int section) => section < 0 ? general : nodes[section];
        for (var c = 0; c < model.Clauses.Count; c++)
            At(model.Clauses[c].Section).Clauses.Add((c, ""));
        for (var s = 0; s < model.Statements.Count; s++)
            At(model.Statements[s].Section).Statements.Add(s);
        if (general.Clauses.Count > 0)
            top.Insert(0, general);
        top.RemoveAll(static node => node.Symbol?.Kind == SectionKind.Chapter && node.Clauses.Count + node.Statements.Count + node.Children.Count == 0);
        return top;
    }

    private static string TypeName(SectionSymbol? section) => section is null
        ? ""
        : section.Kind + string.Concat(section.Label.Select(static c => char.IsLetterOrDigit(c) ? c : '_'));
}
