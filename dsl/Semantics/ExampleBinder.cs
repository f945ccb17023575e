using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns examples into their meaning, after all clauses and rules, because expectations cite them.</summary>
internal sealed class ExampleBinder(SymbolBinder symbols, RulebookSettings settings, CitationResolver resolver, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceLocation> names = new(StringComparer.Ordinal);

    /// <summary>The example that <paramref name="parts"/> belong to; null when nothing can be made of it.</summary>
    public ExampleSymbol? Bind(ExampleSyntax syntax, SourceFile file, IReadOnlyList<StatementSyntax> parts)
    {
        var location = file.LocationOf(syntax.Name.Span);
        if (names.TryGetValue(NameKey.Of(syntax.Name.Value), out var first))
        {
            diagnostics.Add(DutyRules.DoubledName, location, [first], BilingualWords.Same(syntax.Name.Value), Words.AnExample, BilingualWords.Same(first.ToString()));
            return null;
        }

        names.Add(NameKey.Of(syntax.Name.Value), location);
        if (parts.Any(static p => p is SkippedSyntax))
            return null;
        if (!parts.Any(static p => p is ExpectSyntax))
        {
            diagnostics.Add(DutyRules.EmptyExample, file, syntax.Name.Span, syntax.Name.Value);
            return null;
        }

        var ids = new HashSet<string>(parts.OfType<GivenSyntax.Subject>().Select(static s => s.Id.Value), StringComparer.Ordinal);
        return new ExampleSymbol(
            syntax.Name.Value,
            parts.OfType<GivenSyntax>().Select(g => Given(g, file, ids)).OfType<ExampleGiven>().ToEquatableArray(),
            parts.OfType<ExpectSyntax>().Select(e => Expectation(e, file, ids)).ToEquatableArray());
    }

    private ExampleGiven? Given(GivenSyntax syntax, SourceFile file, HashSet<string> ids)
    {
        switch (syntax)
        {
            case GivenSyntax.Subject subject:
                return Subject(subject, file, ids);
            case GivenSyntax.Parameter parameter:
                return new ParameterGiven(symbols.PositionOf(parameter.Name), parameter.Value.Value);
            case GivenSyntax.Rating rating:
                Known(rating.By, file, ids);
                _ = resolver.Clauses(rating.Citation, file);
                return new RatingGiven(rating.By.Value, rating.Date.Value, rating.Until?.Value, CitationResolver.Canonical(rating.Citation), rating.Verdict);
            default:
                return Record((GivenSyntax.Record)syntax, file, ids);
        }
    }

    private SubjectGiven? Subject(GivenSyntax.Subject syntax, SourceFile file, HashSet<string> ids)
    {
        var from = Part(syntax.Parts, Keyword.ExampleFrom)?.Date?.Value ?? settings.Effective;
        var to = Part(syntax.Parts, Keyword.ExampleTo)?.Date;
        var under = Part(syntax.Parts, Keyword.ExampleUnder)?.Id;
        if (under is not null)
            Known(under, file, ids);
        if (to is not null && to.Value < from)
            diagnostics.Add(DutyRules.WrongValue, file, to.Span, BilingualWords.Same(to.Value.ToString()), new BilingualText("the tenure would end before it begins", "任期会在开始之前结束"));
        var cells = syntax.Cells.Select(symbols.Cell).ToList();
        var kind = symbols.FirstCase(symbols.PositionOf(syntax.Actor), cells);
        if (kind is null)
        {
            diagnostics.Add(
                DutyRules.ImpossibleActor,
                file,
                syntax.Actor.Span,
                BilingualWords.Same(syntax.Actor.Text),
                new BilingualText("the cells that follow exclude it", "与其后的维度取值相互排斥"));
            return null;
        }

        var values = Enumerable.Repeat(-1, symbols.Facets.Count).ToArray();
        foreach (var constraint in kind.Constraints)
            values[constraint.Facet] = constraint.Values[0];
        return new SubjectGiven(syntax.Id.Value, values.ToEquatableArray(), from, to?.Value, under?.Value ?? "");
    }

    private RecordGiven? Record(GivenSyntax.Record syntax, SourceFile file, HashSet<string> ids)
    {
        var by = Part(syntax.Parts, Keyword.ExampleBy)?.Id;
        var on = Part(syntax.Parts, Keyword.ExampleOn);
        var of = Part(syntax.Parts, Keyword.ExampleOf)?.Id;
        if (by is not null)
            Known(by, file, ids);
        if (of is not null)
            Known(of, file, ids);
        if ((by is null && ids.Count != 1) || on is null)
        {
            diagnostics.Add(DutyRules.IncompleteGiven, file, syntax.Activity.Span, BilingualWords.Same(syntax.Activity.Text), on is null
                ? new BilingualText("when: add 'on' and a date", "何时：请加“于”和日期")
                : new BilingualText("whose it is: add 'by' and an id", "属于谁：请加“由”和标识"));
            return null;
        }

        var where = Part(syntax.Parts, Keyword.Where);
        var attributes = where is null ? [] : where.Where.SelectMany(c => Values(c, file)).ToList();
        return new RecordGiven(
            symbols.PositionOf(syntax.Activity),
            by?.Value ?? ids.First(),
            on.Dates.Select(static d => d.Value).ToEquatableArray(),
            Part(syntax.Parts, Keyword.Until)?.Date?.Value,
            of?.Value ?? "",
            Part(syntax.Parts, Keyword.Case)?.Id?.Value ?? "",
            Part(syntax.Parts, Keyword.Quantity)?.Number?.Value,
            attributes.ToEquatableArray())
        {
            Recipient = where?.Recipient?.Value ?? "",
            KeptUntil = where?.KeptUntil?.Value,
        };
    }

    // A record has values, not conditions: only equal to one value says which.
    private List<AttributeGiven> Values(ConditionSyntax condition, SourceFile file)
    {
        switch (condition)
        {
            case ConditionSyntax.All all:
                return [.. all.Parts.SelectMany(p => Values(p, file))];
            case ConditionSyntax.Field { Kind: RecordField.Attribute, Comparison: Comparison.Equal, Values.Length: <= 1 } field:
                return [new AttributeGiven(symbols.PositionOf(field.Attribute!), field.Values.IsEmpty ? "yes" : field.Values[0].Value)];
            case ConditionSyntax.Not { Operand: ConditionSyntax.Field { Kind: RecordField.Attribute, Values.IsEmpty: true } field }:
                return [new AttributeGiven(symbols.PositionOf(field.Attribute!), "no")];
            default:
                diagnostics.Add(
                    DutyRules.WrongValue,
                    file,
                    condition.Span,
                    BilingualWords.Same(file.Text.Substring(condition.Span.Start, condition.Span.Length)),
                    new BilingualText("a given record has one value for each attribute: 'score = 3 and in person'", "已知的记录每个属性只有一个值，如“得分 = 3 并且 亲自”"));
                return [];
        }
    }

    private ExampleExpectation Expectation(ExpectSyntax syntax, SourceFile file, HashSet<string> ids)
    {
        Known(syntax.For, file, ids);
        var text = string.Join(" ", file.Text.Substring(syntax.Span.Start, syntax.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (syntax is ExpectSyntax.Outcome outcome)
        {
            return new OutcomeExpectation(
                text, outcome.Denied, outcome.Kind, resolver.Rules(outcome.By, file).ToEquatableArray(), outcome.For.Value, outcome.Case?.Value ?? "", outcome.At.Value);
        }

        var finding = (ExpectSyntax.Finding)syntax;
        if (finding.Of is not null)
            Known(finding.Of, file, ids);
        var clauses = resolver.Exactly(resolver.Clauses(finding.Citation, file), finding.Citation);
        var timing = resolver.TimingOf(clauses, finding.Citation);
        if (finding.Clause is { } clause && !clauses.IsEmpty)
            clauses = resolver.Narrow(clauses, clause, file);
        return new FindingExpectation(
            text, clauses.ToEquatableArray(), finding.For.Value, finding.Of?.Value ?? "", finding.Verdicts.ToEquatableArray(), finding.At.Value)
        {
            Timing = timing,
        };
    }

    private void Known(StringSyntax id, SourceFile file, HashSet<string> ids)
    {
        if (ids.Contains(id.Value))
            return;
        diagnostics.Add(
            DutyRules.UnknownName,
            file,
            id.Span,
            id.Value,
            new BilingualText("subject of the example", "示例中的对象"),
            BilingualWords.DidYouMean(EditDistance.Nearest(id.Value, ids)));
    }

    private static GivenPartSyntax? Part(ImmutableArray<GivenPartSyntax> parts, Keyword word) => parts.FirstOrDefault(p => p.Word == word);
}
