using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Finds what a citation names, once all clauses and rules of the rulebook are known.</summary>
internal sealed class CitationResolver
{
    private readonly EquatableArray<SectionSymbol> sections;
    private readonly ImmutableArray<ClauseSymbol> clauses;
    private readonly ImmutableArray<RuleSymbol> rules;
    private readonly Dictionary<string, (int Clause, int Rule)> labels;
    private readonly DiagnosticBag diagnostics;

    /// <param name="sections">The sections.</param>
    /// <param name="clauses">The clauses.</param>
    /// <param name="rules">The rules, as far as they are known: where they stand is.</param>
    /// <param name="labels">By the key of each <c>as</c> label the clause or the rule it belongs to; the other one is -1.</param>
    /// <param name="diagnostics">Where errors go.</param>
    public CitationResolver(
        EquatableArray<SectionSymbol> sections,
        ImmutableArray<ClauseSymbol> clauses,
        ImmutableArray<RuleSymbol> rules,
        Dictionary<string, (int Clause, int Rule)> labels,
        DiagnosticBag diagnostics)
    {
        this.sections = sections;
        this.clauses = clauses;
        this.rules = rules;
        this.labels = labels;
        this.diagnostics = diagnostics;
    }

    /// <summary>The clauses a citation names, ascending; an error and none when there are none.</summary>
    public ImmutableArray<int> Clauses(CitationSyntax citation, SourceFile file)
    {
        if (Labelled(citation) is { } label && label.Clause >= 0)
            return [.. Series(label.Clause)];
        if (Second(citation) is { } second)
            return [second];
        return In(citation, file, clauses.Select(static c => c.Section), new BilingualText("no clause stands there", "该处没有条款"));
    }

    /// <summary>Of clauses that share a label the one with exactly this id; of others all.</summary>
    public ImmutableArray<int> Exactly(ImmutableArray<int> found, CitationSyntax citation)
    {
        if (found.Length < 2 || citation is not { Path.IsEmpty: true, Label: { } label })
            return found;
        ImmutableArray<int> exact = [.. found.Where(c => NameKey.Of(clauses[c].Citation.Clause) == NameKey.Of(label.Value))];
        return exact.IsEmpty ? found : exact;
    }

    /// <summary>The accountability rules a citation names, ascending; an error and none when there are none.</summary>
    public ImmutableArray<int> Rules(CitationSyntax citation, SourceFile file)
    {
        if (Labelled(citation) is { } label && label.Rule >= 0)
            return [label.Rule];
        return In(citation, file, rules.Select(static r => r.Section), new BilingualText("no accountability rule stands there", "该处没有问责规则"));
    }

    /// <summary>Which timing of <c>first …, then …</c> a citation names: 1 by the clause's label, 2 by its label with <c>.2</c>; 0 for any.</summary>
    public int TimingOf(ImmutableArray<int> found, CitationSyntax citation)
    {
        if (found.Length != 1 || citation is not { Path.IsEmpty: true, Label.Value: { } written } || clauses[found[0]].Body is not FirstThenBody)
            return 0;
        var label = clauses[found[0]].Citation.Clause;
        return NameKey.Of(written) == NameKey.Of(label) ? 1 : NameKey.Of(written) == NameKey.Of(label + ".2") ? 2 : 0;
    }

    /// <summary>Of the clauses of a section the one with a number or label; an error and none when there is none.</summary>
    public ImmutableArray<int> Narrow(ImmutableArray<int> section, StringSyntax clause, SourceFile file)
    {
        ImmutableArray<int> found = [.. section.Where(c => NameKey.Of(clauses[c].Citation.Clause) == NameKey.Of(clause.Value))];
        if (found.IsEmpty)
        {
            diagnostics.Add(
                DutyRules.UnknownName,
                file,
                clause.Span,
                clause.Value,
                new BilingualText("clause of that section", "该条款的款号或编号"),
                BilingualWords.DidYouMean(EditDistance.Nearest(clause.Value, section.Select(c => clauses[c].Citation.Clause))));
        }

        return found;
    }

    /// <summary>The rule with a label; null and an error when there is none.</summary>
    public int? RuleLabelled(StringSyntax label, SourceFile file)
    {
        if (labels.TryGetValue(NameKey.Of(label.Value), out var found))
        {
            if (found.Rule >= 0)
                return found.Rule;
            diagnostics.Add(
                DutyRules.WrongKind,
                file,
                label.Span,
                label.Value,
                new BilingualText("the label of a clause", "条款的编号"),
                new BilingualText("the label of an accountability rule", "问责规则的编号"));
            return null;
        }

        diagnostics.Add(
            DutyRules.UnknownName,
            file,
            label.Span,
            label.Value,
            new BilingualText("rule", "编号"),
            BilingualWords.DidYouMean(EditDistance.Nearest(label.Value, labels.Where(static l => l.Value.Rule >= 0).Select(static l => l.Key))));
        return null;
    }

    /// <summary>A citation in its one form, whatever language it is written in.</summary>
    public static string Canonical(CitationSyntax citation)
    {
        var text = citation.Label?.Value ?? "";
        foreach (var step in citation.Path)
        {
            text += step.Kind switch
            {
                SectionKind.Chapter => "chapter " + step.Label,
                SectionKind.Article => (text.Length > 0 ? " " : "") + step.Label,
                SectionKind.Paragraph => (text.Length > 0 ? " " : "") + "paragraph " + step.Label,
                _ => text.Length == 0 || text.StartsWith("chapter", StringComparison.Ordinal) ? " item " + step.Label
                    : text.Contains("paragraph") ? " (" + step.Label + ")" : "(" + step.Label + ")",
            };
        }

        return text.Trim();
    }

    // `c31.2` is one of the clauses of a label, or the interval that follows a first deadline, which is of the same clause.
    private int? Second(CitationSyntax citation)
    {
        if (citation is not { Path.IsEmpty: true, Label.Value: { } written } || written.LastIndexOf('.') is not (> 0 and var dot)
            || !labels.TryGetValue(NameKey.Of(written.Substring(0, dot)), out var owner) || owner.Clause < 0)
        {
            return null;
        }

        foreach (var clause in Series(owner.Clause))
        {
            if (NameKey.Of(clauses[clause].Citation.Clause) == NameKey.Of(written))
                return clause;
        }

        return written.Substring(dot) == ".2" && clauses[owner.Clause].Body is FirstThenBody ? owner.Clause : null;
    }

    // Timings joined by `and` are clauses of one label: c31, c31.2.
    private IEnumerable<int> Series(int first)
    {
        yield return first;
        for (var i = first + 1; i < clauses.Length && clauses[i].Citation.Clause.StartsWith(clauses[first].Citation.Clause + ".", StringComparison.Ordinal)
            && clauses[i].Section == clauses[first].Section && clauses[i].Citation.Clause == clauses[first].Citation.Clause + "." + (i - first + 1).ToString(System.Globalization.CultureInfo.InvariantCulture); i++)
        {
            yield return i;
        }
    }

    private (int Clause, int Rule)? Labelled(CitationSyntax citation) =>
        citation.Label is { } label && citation.Path.IsEmpty && labels.TryGetValue(NameKey.Of(label.Value), out var found) ? found : null;

    private ImmutableArray<int> In(CitationSyntax citation, SourceFile file, IEnumerable<int> homes, BilingualText nothingThere)
    {
        ImmutableArray<CitedSection> path = citation.Label is { } label ? [new CitedSection(SectionKind.Article, label.Value), .. citation.Path] : citation.Path;
        ImmutableArray<int> found = [.. homes.Select((section, i) => (section, i)).Where(h => IsIn(h.section, path)).Select(static h => h.i)];
        if (!found.IsEmpty)
            return found;
        var text = file.Text.Substring(citation.Span.Start, citation.Span.Length);
        if (Enumerable.Range(0, sections.Count).Any(s => IsIn(s, path)))
        {
            diagnostics.Add(DutyRules.WrongValue, file, citation.Span, BilingualWords.Same(text), nothingThere);
            return [];
        }

        var near = citation.Label is null ? null : EditDistance.Nearest(citation.Label.Value, labels.Keys.Concat(sections.Items.Where(static s => s.Kind == SectionKind.Article).Select(static s => s.Label)));
        diagnostics.Add(DutyRules.UnknownName, file, citation.Span, BilingualWords.Same(text), new BilingualText("section or label", "条款或编号"), BilingualWords.DidYouMean(near));
        return [];
    }

    // The steps of the path are found in this order among the sections that hold `section`, from outside to inside.
    private bool IsIn(int section, ImmutableArray<CitedSection> path)
    {
        var step = path.Length - 1;
        for (; section >= 0 && step >= 0; section = sections[section].Parent)
        {
            if (sections[section].Kind == path[step].Kind && NameKey.Of(sections[section].Label) == NameKey.Of(path[step].Label))
                step--;
        }

        return step < 0;
    }
}
