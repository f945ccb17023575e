using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Where every clause of a rulebook will stand, so that a clause can cite one that comes later.</summary>
internal sealed class ClauseIndex
{
    private readonly List<(ImmutableArray<(SectionKind Kind, string Label)> Path, string Label)> clauses = [];

    public ClauseIndex(RulebookDraft rulebook)
    {
        // What is wrong with the sections is reported when they are bound.
        var sections = new SectionBinder(new DiagnosticBag());
        for (var i = 0; i < rulebook.Files.Count; i++)
        {
            sections.BeginFile();
            foreach (var statement in rulebook.Trees[i].Statements)
            {
                if (statement is SectionSyntax section)
                {
                    sections.Open(section, rulebook.Files[i].Source);
                }
                else if (statement is ClauseSyntax clause)
                {
                    var label = clause.Qualifiers.OfType<QualifierSyntax.As>().FirstOrDefault()?.Label.Value ?? "";
                    for (var n = 0; n < ClauseBinder.CountOf(clause); n++)
                        clauses.Add((sections.Path, label));
                }
            }
        }
    }

    /// <summary>The clauses a citation means, ascending; an error and none when there are none.</summary>
    public ImmutableArray<int> Find(CitationSyntax cite, SourceFile file, DiagnosticBag diagnostics)
    {
        var found = Find(cite);
        if (found.IsEmpty)
        {
            var text = file.Text.Substring(cite.Span.Start, cite.Span.Length);
            diagnostics.Add(DutyRules.UnknownCitation, file, cite.Span, text, BilingualWords.DidYouMean(EditDistance.Nearest(text, Citations())));
        }

        return found;
    }

    private ImmutableArray<int> Find(CitationSyntax cite)
    {
        if (cite is { Path.IsEmpty: true, Label: { } written })
        {
            var label = NameKey.Of(written.Value);
            ImmutableArray<int> labelled = [.. Enumerable.Range(0, clauses.Count).Where(i => clauses[i].Label.Length > 0 && NameKey.Of(clauses[i].Label) == label)];
            if (!labelled.IsEmpty)
                return labelled;
        }

        return cite.Label is { } article ? All([(SectionKind.Article, article.Value), .. Steps(cite)]) : All([.. Steps(cite)]);
    }

    private static IEnumerable<(SectionKind Kind, string Label)> Steps(CitationSyntax cite) => cite.Path.Select(static s => (s.Kind, s.Label));

    private ImmutableArray<int> All(ImmutableArray<(SectionKind Kind, string Label)> path) =>
        [.. Enumerable.Range(0, clauses.Count).Where(i => Holds(clauses[i].Path, path))];

    // The sections named stand among those of the clause, in that order: nothing between two of them needs to be named.
    private static bool Holds(ImmutableArray<(SectionKind Kind, string Label)> sections, ImmutableArray<(SectionKind Kind, string Label)> path)
    {
        var next = 0;
        foreach (var (kind, label) in sections)
        {
            if (next < path.Length && kind == path[next].Kind && NameKey.Of(label) == NameKey.Of(path[next].Label))
                next++;
        }

        return next == path.Length;
    }

    private IEnumerable<string> Citations()
    {
        foreach (var (path, label) in clauses)
        {
            if (label.Length > 0)
                yield return label;
            var article = "";
            foreach (var section in path)
            {
                if (section.Kind == SectionKind.Chapter)
                    yield return "chapter " + section.Label;
                else if (section.Kind == SectionKind.Article)
                    yield return article = section.Label;
                else if (article.Length > 0)
                    yield return article += section.Kind == SectionKind.Paragraph ? " paragraph " + section.Label : "(" + section.Label + ")";
            }
        }
    }
}
