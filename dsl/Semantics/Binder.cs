using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns the trees of one rulebook into its model.</summary>
internal sealed class Binder(RulebookDraft rulebook, IReadOnlyDictionary<string, SourceFile> tables, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ClauseSymbol, (Citation Citation, SourceLocation Location)> essences = [];
    private readonly Dictionary<RuleSymbol, (Citation Citation, SourceLocation Location)> ruleEssences = [];
    private readonly Dictionary<string, SourceLocation> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Clause, int Rule)> labelled = new(StringComparer.Ordinal);

    public DutyModel Bind()
    {
        var settings = Settings();
        var symbols = new SymbolBinder(rulebook, tables, diagnostics);
        var sections = new SectionBinder(diagnostics);
        var index = new ClauseIndex(rulebook);
        var clauseBinder = new ClauseBinder(symbols, settings, index, diagnostics);
        var clauses = ImmutableArray.CreateBuilder<ClauseSymbol>();
        var countsAs = ImmutableArray.CreateBuilder<CountsAsSymbol>();
        var statements = ImmutableArray.CreateBuilder<StatementSymbol>();
        var rules = new List<(RuleSyntax Syntax, SourceFile File, RuleSymbol Place)>();
        var examples = new List<(ExampleSyntax Syntax, SourceFile File, List<StatementSyntax> Parts)>();
        for (var i = 0; i < rulebook.Files.Count; i++)
        {
            var file = rulebook.Files[i].Source;
            sections.BeginFile();
            List<StatementSyntax>? example = null;
            foreach (var statement in rulebook.Trees[i].Statements)
            {
                switch (statement)
                {
                    case ExampleSyntax syntax:
                        examples.Add((syntax, file, example = []));
                        continue;
                    case SkippedSyntax when example is not null:
                        example.Add(statement);
                        continue;
                    case GivenSyntax or ExpectSyntax when example is not null:
                        example.Add(statement);
                        continue;
                    case GivenSyntax or ExpectSyntax:
                        var entry = KeywordTable.Entry(statement is GivenSyntax ? Keyword.Given : Keyword.Expect);
                        diagnostics.Add(DutyRules.OutsideExample, file, statement.Span, entry.Bare);
                        continue;
                }

                example = null;
                switch (statement)
                {
                    case SectionSyntax section:
                        sections.Open(section, file);
                        break;
                    case RemarkSyntax remark:
                        statements.Add(new StatementSymbol(remark.Kind, sections.Current, BilingualTexts.From(remark.Texts), BilingualTexts.From(remark.Reasons)));
                        rulebook.StatementLocations.Add(file.LocationOf(remark.Span));
                        break;
                    case ClauseSyntax clause:
                        var bound = clauseBinder.Bind(clause, file, sections);
                        foreach (var one in bound)
                        {
                            clauses.Add(one);
                            rulebook.ClauseLocations.Add(file.LocationOf(clause.Span));
                            CheckEssence(clause, one, file);
                        }

                        if (!bound.IsEmpty)
                            CheckLabel(clause.Qualifiers, file, (clauses.Count - bound.Length, -1));
                        break;
                    case RuleSyntax rule:
                        rules.Add((rule, file, PlaceOf(rule, file, sections)));
                        rulebook.RuleLocations.Add(file.LocationOf(rule.Span));
                        CheckLabel(rule.Qualifiers, file, (-1, rules.Count - 1));
                        break;
                    case CountsAsSyntax equal when clauseBinder.CountsAs(equal, file) is { } counts:
                        countsAs.Add(counts);
                        break;
                }
            }
        }

        CheckOneScale();
        var resolver = new CitationResolver(sections.Sections, clauses.ToImmutable(), [.. rules.Select(static r => r.Place)], labelled, diagnostics);
        var boundRules = new RuleBinder(symbols, settings, index, resolver, diagnostics).Bind(rules);
        CheckUnique(boundRules);
        var exampleBinder = new ExampleBinder(symbols, settings, resolver, diagnostics);
        var boundExamples = ImmutableArray.CreateBuilder<ExampleSymbol>();
        foreach (var (syntax, file, parts) in examples)
        {
            if (exampleBinder.Bind(syntax, file, parts) is not { } bound)
                continue;
            boundExamples.Add(bound);
            rulebook.ExampleLocations.Add(file.LocationOf(syntax.Span));
            rulebook.ExpectationLocations.Add([.. parts.OfType<ExpectSyntax>().Select(e => file.LocationOf(e.Span))]);
        }

        return new DutyModel(
            rulebook.Name,
            settings.Title,
            settings.TimeZone,
            settings.Effective,
            settings.Until,
            settings.PartialPeriods,
            rulebook.Uses.Select(static u => u.Rulebook.Name).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            symbols.Facets,
            symbols.Actors,
            symbols.Activities,
            symbols.Attributes,
            symbols.Parameters,
            sections.Sections,
            clauses.ToImmutable(),
            statements.ToImmutable())
        {
            Grounds = symbols.Grounds,
            Sanctions = symbols.Sanctions,
            Rules = boundRules,
            Calendars = symbols.Calendars,
            CountsAs = countsAs.ToImmutable(),
            Repeals = settings.Repeals.ToEquatableArray(),
            Examples = boundExamples.ToImmutable(),
        };
    }

    private RulebookSettings Settings()
    {
        var settings = new RulebookSettings();
        (SourceFile File, TextSpan Span)? first = null;
        var complete = true;
        for (var i = 0; i < rulebook.Files.Count; i++)
        {
            foreach (var statement in rulebook.Trees[i].Statements)
            {
                if (statement is RulebookSyntax syntax)
                {
                    first ??= (rulebook.Files[i].Source, syntax.Id.Span);
                    settings.Add(syntax, rulebook.Files[i].Source, diagnostics);
                }
            }

            // A rulebook line with an error has been reported; what it would have said is not missing.
            complete &= rulebook.Trees[i].Statements.FirstOrDefault() is RulebookSyntax;
        }

        if (first is { } place && complete)
            settings.CheckComplete(rulebook.Name, place.File, place.Span, diagnostics);
        return settings;
    }

    private void CheckEssence(ClauseSyntax syntax, ClauseSymbol clause, SourceFile file)
    {
        var location = file.LocationOf(syntax.Span);
        var essence = ClauseBinder.Essence(clause);
        if (essences.TryGetValue(essence, out var same))
        {
            diagnostics.Add(
                DutyRules.DuplicateClause,
                location,
                [same.Location],
                BilingualWords.Same(same.Citation.ToString()),
                BilingualWords.Same(same.Location.ToString()));
        }
        else
        {
            essences.Add(essence, (clause.Citation, location));
        }
    }

    private void CheckUnique(ImmutableArray<RuleSymbol> rules)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var location = rulebook.RuleLocations[i];
            var essence = RuleBinder.Essence(rules[i]);
            if (ruleEssences.TryGetValue(essence, out var same))
            {
                diagnostics.Add(
                    DutyRules.DuplicateClause,
                    location,
                    [same.Location],
                    BilingualWords.Same(same.Citation.ToString()),
                    BilingualWords.Same(same.Location.ToString()));
            }
            else
            {
                ruleEssences.Add(essence, (rules[i].Citation, location));
            }
        }
    }

    // Sanctions are ordered in one scale: those of two could not be compared.
    private void CheckOneScale()
    {
        var scales = rulebook.Visible.Where(static d => d.Kind == NameKinds.Sanction).GroupBy(static d => d.Syntax);
        foreach (var scale in scales.Skip(1))
        {
            if (rulebook.Own.Contains(scale.First()))
                diagnostics.Add(DutyRules.SaidTwice, scale.First().File, scale.Key!.Span, KeywordTable.Entry(Keyword.Sanctions).English);
        }
    }

    private RuleSymbol PlaceOf(RuleSyntax syntax, SourceFile file, SectionBinder sections)
    {
        var citation = sections.Cite(syntax.Qualifiers.OfType<QualifierSyntax.As>().FirstOrDefault()?.Label.Value);
        if (!sections.InArticle)
            diagnostics.Add(DutyRules.MissingCitation, file, syntax.Span);
        return new RuleSymbol(citation, sections.Current, default, new ImposeRule(-1, -1, -1), default, null, null, default);
    }

    private void CheckLabel(ImmutableArray<QualifierSyntax> qualifiers, SourceFile file, (int Clause, int Rule) owner)
    {
        if (qualifiers.OfType<QualifierSyntax.As>().FirstOrDefault() is not { } label)
            return;
        var key = NameKey.Of(label.Label.Value);
        if (labels.TryGetValue(key, out var first))
        {
            diagnostics.Add(
                DutyRules.DoubledName,
                file.LocationOf(label.Label.Span),
                [first],
                BilingualWords.Same(label.Label.Value),
                new BilingualText("a label", "编号"),
                BilingualWords.Same(first.ToString()));
        }
        else
        {
            labels.Add(key, file.LocationOf(label.Label.Span));
            labelled.Add(key, owner);
        }
    }
}
