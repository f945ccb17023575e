using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A length: so many units, or what a parameter says.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Count">How many units; null when a parameter gives the length.</param>
/// <param name="Unit">The unit, when it is built in.</param>
public sealed record SpanSyntax(TextSpan Span, NumberSyntax? Count, CalendarUnit Unit) : SyntaxNode(Span)
{
    /// <summary>The parameter that gives the length, or null.</summary>
    public NameSyntax? Parameter { get; init; }

    /// <summary>The calendar, period or measure that counts as the unit, or null.</summary>
    public NameSyntax? Counted { get; init; }
}
