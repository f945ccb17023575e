using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Takes a set of files through all stages: statements, names of all files, trees, models.</summary>
internal sealed class CompilationBuilder(IEnumerable<SourceFile> files)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly SortedDictionary<string, RulebookDraft> rulebooks = new(StringComparer.Ordinal);

    public DutyCompilation Build()
    {
        var parser = new DutyParser(diagnostics);
        var all = files.ToList();
        // Two files may show the same path when they are named twice; the first is read.
        var tables = all.Where(DutyCompilation.IsTable).GroupBy(static f => f.Path, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        foreach (var table in tables.Values)
            parser.Report(table);
        List<DraftFile> drafts = [.. all.Where(static f => !DutyCompilation.IsTable(f)).OrderBy(static f => f.Path, StringComparer.Ordinal).Select(parser.Draft)];
        foreach (var draft in drafts)
            Gather(draft);
        foreach (var rulebook in rulebooks.Values)
            ResolveUses(rulebook);
        var order = DependencyOrder.Sort(rulebooks.Values, static r => [.. r.Uses.Select(static u => u.Rulebook)], ReportCircle);
        foreach (var rulebook in order)
            SeeNames(rulebook);
        var trees = Parse(parser, drafts);
        var models = ImmutableArray.CreateBuilder<DutyModel>();
        foreach (var rulebook in rulebooks.Values.Where(static r => r.Name.Length > 0))
            models.Add(new Binder(rulebook, tables, diagnostics).Bind());
        if (!diagnostics.HasErrors)
            new VocabularyWarnings(diagnostics).Check(rulebooks.Values);
        return new DutyCompilation(
            trees,
            models.ToImmutable(),
            diagnostics.ToSorted(),
            Locations(static r => r.ClauseLocations),
            Locations(static r => r.StatementLocations),
            Locations(static r => r.RuleLocations),
            Locations(static r => r.ExampleLocations),
            rulebooks.Values.ToImmutableDictionary(static r => r.Name, static r => r.ExpectationLocations.ToImmutableArray(), StringComparer.Ordinal));
    }

    private ImmutableDictionary<string, ImmutableArray<SourceLocation>> Locations(Func<RulebookDraft, List<SourceLocation>> of) =>
        rulebooks.Values.ToImmutableDictionary(static r => r.Name, r => of(r).ToImmutableArray(), StringComparer.Ordinal);

    // Files without a rulebook line share a nameless one, so that their names are known and only the line is missing.
    private void Gather(DraftFile draft)
    {
        var name = draft.RulebookId ?? "";
        if (!rulebooks.TryGetValue(name, out var rulebook))
            rulebooks.Add(name, rulebook = new RulebookDraft(name));
        rulebook.Files.Add(draft);
        rulebook.Own.AddRange(draft.Declarations.OfType<Declaration>());
        rulebook.Own.AddRange(draft.OtherDeclarations);
    }

    private void ResolveUses(RulebookDraft rulebook)
    {
        foreach (var draft in rulebook.Files)
        {
            foreach (var statement in draft.Statements)
            {
                if (KeywordTable.LineWord(statement.Tokens, 0, KeywordRoles.Statement)?.Keyword != Keyword.Use)
                    continue;
                var id = Terminals.Id(statement.At(KeywordTable.Match(Keyword.Use, statement.Tokens, 0)));
                statement.Restart();
                if (!id.WasSuccessful)
                    continue;
                if (rulebooks.TryGetValue(id.Value.Value, out var used))
                {
                    rulebook.Uses.Add((used, draft.Source, id.Value.Span));
                    continue;
                }

                diagnostics.Add(
                    DutyRules.UnknownRulebook,
                    draft.Source,
                    id.Value.Span,
                    id.Value.Value,
                    BilingualWords.DidYouMean(EditDistance.Nearest(id.Value.Value, rulebooks.Keys.Where(k => k != rulebook.Name && k.Length > 0))));
            }
        }
    }

    private void ReportCircle(IReadOnlyList<RulebookDraft> circle)
    {
        var (_, file, span) = circle[0].Uses.Find(u => ReferenceEquals(u.Rulebook, circle[1 % circle.Count]));
        diagnostics.Add(
            DutyRules.Circle,
            file,
            span,
            new BilingualText("Rulebook " + circle[0].Name, "规则 " + circle[0].Name),
            BilingualWords.Same(string.Join(" → ", circle.Append(circle[0]).Select(static r => r.Name))));
    }

    private void SeeNames(RulebookDraft rulebook)
    {
        var seen = new HashSet<Declaration>();
        foreach (var (used, _, _) in rulebook.Uses)
            rulebook.Visible.AddRange(used.Visible.Where(seen.Add));
        rulebook.Visible.AddRange(rulebook.Own.Where(seen.Add));
        new NameChecks(diagnostics).Check(rulebook);
    }

    private ImmutableArray<DutyFile> Parse(DutyParser parser, List<DraftFile> drafts)
    {
        var roots = new Dictionary<DraftFile, FileSyntax>();
        foreach (var rulebook in rulebooks.Values)
        {
            var scope = new NameScope(rulebook.Visible);
            foreach (var draft in rulebook.Files)
            {
                roots[draft] = parser.Parse(draft, scope);
                rulebook.Trees.Add(roots[draft]);
            }
        }

        return [.. drafts.Select(d => new DutyFile(d.Source, roots[d], d.RulebookId ?? ""))];
    }
}
