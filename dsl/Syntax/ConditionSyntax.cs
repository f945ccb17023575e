using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A condition; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
public abstract record ConditionSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Parts joined by <c>and</c>.</summary>
    public sealed record All(TextSpan Span, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span);

    /// <summary>Parts joined by <c>or</c>.</summary>
    public sealed record Any(TextSpan Span, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span);

    /// <summary><c>not</c> and what it denies.</summary>
    public sealed record Not(TextSpan Span, ConditionSyntax Operand) : ConditionSyntax(Span);

    /// <summary>A cell of the bound subject.</summary>
    public sealed record Facet(TextSpan Span, CellSyntax Cell) : ConditionSyntax(Span);

    /// <summary>A field of the record, compared or (yes/no) alone. Values are in canonical form.</summary>
    public sealed record Field(TextSpan Span, RecordField Kind, NameSyntax? Attribute, Comparison Comparison, ImmutableArray<StringSyntax> Values) : ConditionSyntax(Span);

    /// <summary>A state or a fact.</summary>
    public sealed record Holds(TextSpan Span, NameSyntax Name) : ConditionSyntax(Span);

    /// <summary><c>breached any of chapter 2, chapter 3</c></summary>
    public sealed record Verdicts(TextSpan Span, bool Breached, bool AllOf, ImmutableArray<CitationSyntax> Citations) : ConditionSyntax(Span);

    /// <summary><c>3 inspection within 90 days</c></summary>
    public sealed record Recent(TextSpan Span, NumberSyntax? Count, NameSyntax Activity, SpanSyntax Within) : ConditionSyntax(Span);

    /// <summary>So many records of an activity after the last happening.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Count">How many, or null for one.</param>
    /// <param name="Activity">The activity.</param>
    /// <param name="Happening">The happening.</param>
    public sealed record Since(TextSpan Span, NumberSyntax? Count, NameSyntax Activity, HappeningSyntax Happening) : ConditionSyntax(Span);

    /// <summary>Two amounts compared.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Left">One.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Right">The other.</param>
    public sealed record Amounts(TextSpan Span, AmountSyntax Left, Comparison Comparison, AmountSyntax Right) : ConditionSyntax(Span);
}
