using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns conditions into their meaning; bracketed parts of the same kind are one.</summary>
internal sealed class ConditionBinder(SymbolBinder symbols, TimeBinder times, DiagnosticBag diagnostics, CitationResolver? resolver = null)
{
    /// <summary>The condition of a record (<c>where</c>), or of a day when <paramref name="ofDay"/> names the qualifier.</summary>
    public Condition Bind(ConditionSyntax syntax, SourceFile file, Keyword? ofDay) => syntax switch
    {
        ConditionSyntax.All all => All(all.Parts.Select(p => Bind(p, file, ofDay))),
        ConditionSyntax.Any any => Any(any.Parts.Select(p => Bind(p, file, ofDay))),
        ConditionSyntax.Not not => Bind(not.Operand, file, ofDay) is var operand && operand is NotCondition twice ? twice.Operand : new NotCondition(operand),
        ConditionSyntax.Facet facet => new CellCondition(symbols.Cell(facet.Cell)),
        ConditionSyntax.Holds holds => new HoldsCondition(symbols.PositionOf(holds.Name)),
        ConditionSyntax.Recent recent => new RecentCondition(
            recent.Count is null ? 1 : (int)recent.Count.Value.Numerator,
            symbols.PositionOf(recent.Activity),
            times.Use(recent.Within)),
        ConditionSyntax.Since since => new SinceCondition(
            since.Count is null ? 1 : (int)since.Count.Value.Numerator, symbols.PositionOf(since.Activity), times.Happening(since.Happening, file)),
        ConditionSyntax.Amounts amounts => Amounts(amounts, file),
        ConditionSyntax.Verdicts verdicts => Verdicts(verdicts, file),
        ConditionSyntax.Field field => Field(field, file, ofDay),
        _ => throw new InvalidOperationException($"no meaning for {syntax.GetType().Name}"),
    };

    /// <summary>All of the parts; a single one stands for itself.</summary>
    public static Condition All(IEnumerable<Condition> parts)
    {
        ImmutableArray<Condition> flat = [.. parts.SelectMany(static p => p is AllCondition inner ? inner.Parts.Items : [p])];
        return flat.Length == 1 ? flat[0] : new AllCondition(flat);
    }

    /// <summary>One of the parts; a single one stands for itself.</summary>
    public static Condition Any(IEnumerable<Condition> parts)
    {
        ImmutableArray<Condition> flat = [.. parts.SelectMany(static p => p is AnyCondition inner ? inner.Parts.Items : [p])];
        return flat.Length == 1 ? flat[0] : new AnyCondition(flat);
    }

    // Findings depend on clauses; a clause that depended on findings could go round in circles.
    private VerdictCondition Verdicts(ConditionSyntax.Verdicts verdicts, SourceFile file)
    {
        if (resolver is null)
        {
            diagnostics.Add(DutyRules.NotYetStated, file, verdicts.Span, Words.FindingCondition);
            return new VerdictCondition(verdicts.Breached, verdicts.AllOf, default, default);
        }

        return new VerdictCondition(
            verdicts.Breached,
            verdicts.AllOf,
            verdicts.Citations.SelectMany(c => resolver.Clauses(c, file)).Distinct().OrderBy(static c => c).ToEquatableArray(),
            verdicts.Citations.Select(CitationResolver.Canonical).ToEquatableArray());
    }

    private AmountCondition Amounts(ConditionSyntax.Amounts amounts, SourceFile file)
    {
        times.CheckUnits(amounts.Left, amounts.Right, file);
        return new AmountCondition(times.Amount(amounts.Left), amounts.Comparison, times.Amount(amounts.Right));
    }

    private FieldCondition Field(ConditionSyntax.Field field, SourceFile file, Keyword? ofDay)
    {
        if (ofDay is { } keyword)
        {
            var entry = KeywordTable.Entry(keyword);
            var text = file.Text.Substring(field.Span.Start, field.Span.Length);
            diagnostics.Add(
                DutyRules.FieldOutsideWhere,
                file,
                field.Span,
                BilingualWords.Same(field.Attribute?.Text ?? text),
                new BilingualText(entry.English.Split('|')[0], entry.Chinese.Split('|')[0]));
        }

        var values = field.Values.IsEmpty ? ImmutableArray.Create("yes") : [.. field.Values.Select(static v => v.Value)];
        return new FieldCondition(field.Kind, field.Attribute is null ? -1 : symbols.PositionOf(field.Attribute), field.Comparison, values);
    }
}
