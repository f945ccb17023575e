using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A bound on a count; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
public abstract record BoundSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary><c>&gt;= 2</c>, <c>at most 3</c>; a bare <c>2 times</c> is at least two.</summary>
    public sealed record Compared(TextSpan Span, Comparison Comparison, QuantitySyntax Quantity) : BoundSyntax(Span);

    /// <summary><c>between 2 and 4</c></summary>
    public sealed record Between(TextSpan Span, QuantitySyntax Least, QuantitySyntax Most) : BoundSyntax(Span);
}
