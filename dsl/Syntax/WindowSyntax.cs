using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The periods of a count: <c>per 2 years</c>, <c>per term</c>, <c>per case</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Count">How many units, or null for one.</param>
/// <param name="Unit">The unit, when it is built in.</param>
public sealed record WindowSyntax(TextSpan Span, NumberSyntax? Count, CalendarUnit Unit) : SyntaxNode(Span)
{
    /// <summary>The declared period that counts as the unit, or null.</summary>
    public NameSyntax? Period { get; init; }

    /// <summary>Whether each case is a window.</summary>
    public bool IsCase { get; init; }
}
