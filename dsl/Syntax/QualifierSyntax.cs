using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What follows the body of a clause; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
public abstract record QualifierSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary><c>where …</c>, <c>evidence …</c> or an attribute alone: what a record must satisfy to count.</summary>
    public sealed record Where(TextSpan Span, ConditionSyntax Condition) : QualifierSyntax(Span);

    /// <summary><c>when …</c>: on which days the clause binds.</summary>
    public sealed record When(TextSpan Span, ConditionSyntax Condition) : QualifierSyntax(Span);

    /// <summary><c>unless …</c>: what excuses a breach.</summary>
    public sealed record Unless(TextSpan Span, ConditionSyntax Condition) : QualifierSyntax(Span);

    /// <summary><c>distinct target</c></summary>
    public sealed record Distinct(TextSpan Span, CountMeasure Measure, NameSyntax? Attribute) : QualifierSyntax(Span);

    /// <summary><c>to superior government</c></summary>
    public sealed record To(TextSpan Span, ImmutableArray<RecipientSyntax> Recipients) : QualifierSyntax(Span);

    /// <summary><c>may delegate to deputy</c></summary>
    public sealed record MayDelegateTo(TextSpan Span, NameSyntax Actor) : QualifierSyntax(Span);

    /// <summary><c>from 2020-01-01</c></summary>
    public sealed record From(TextSpan Span, DateSyntax Date) : QualifierSyntax(Span);

    /// <summary><c>until 2025-12-31</c></summary>
    public sealed record Until(TextSpan Span, DateSyntax Date) : QualifierSyntax(Span);

    /// <summary><c>anchored 2019-04-01</c></summary>
    public sealed record Anchored(TextSpan Span, DateSyntax Date) : QualifierSyntax(Span);

    /// <summary><c>partial periods pro rata</c></summary>
    public sealed record PartialPeriods(TextSpan Span, PolicySyntax Policy) : QualifierSyntax(Span);

    /// <summary><c>as review</c></summary>
    public sealed record As(TextSpan Span, StringSyntax Label) : QualifierSyntax(Span);

    /// <summary><c>overrides main-rule</c></summary>
    public sealed record Overrides(TextSpan Span, StringSyntax Label) : QualifierSyntax(Span);

    /// <summary><c>text "…"</c>: what the source says.</summary>
    public sealed record Quotation(TextSpan Span, StringSyntax Text) : QualifierSyntax(Span);

    /// <summary><c>note "…"</c></summary>
    public sealed record Note(TextSpan Span, StringSyntax Text) : QualifierSyntax(Span);

    /// <summary>An actor whose act counts instead.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Actor">The actor.</param>
    public sealed record By(TextSpan Span, NameSyntax Actor) : QualifierSyntax(Span);

    /// <summary>What an answer and its trigger must share.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Field">The field.</param>
    /// <param name="Attribute">The attribute, or null.</param>
    public sealed record Matching(TextSpan Span, RecordField Field, NameSyntax? Attribute) : QualifierSyntax(Span);

    /// <summary>What moves a deadline.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Most">By how much at most.</param>
    /// <param name="Activity">The act that moves it.</param>
    public sealed record ExtendableBy(TextSpan Span, SpanSyntax Most, NameSyntax Activity) : QualifierSyntax(Span);

    /// <summary>What is still in time.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Length">How much.</param>
    /// <param name="Kind">On which side.</param>
    public sealed record Grace(TextSpan Span, SpanSyntax Length, GraceKind Kind) : QualifierSyntax(Span);

    /// <summary>The first day is counted.</summary>
    /// <param name="Span">Its characters.</param>
    public sealed record CountingFirstDay(TextSpan Span) : QualifierSyntax(Span);

    /// <summary>The end of a month goes to the end of a month.</summary>
    /// <param name="Span">Its characters.</param>
    public sealed record MonthEndsKept(TextSpan Span) : QualifierSyntax(Span);

    /// <summary>A record serves this clause or the other, not both.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Clause">The other.</param>
    public sealed record ExclusiveWith(TextSpan Span, CitationSyntax Clause) : QualifierSyntax(Span);
}
