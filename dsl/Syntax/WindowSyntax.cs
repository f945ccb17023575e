using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The periods of a count: <c>per quarter</c>, <c>per 2 years</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Count">How many units make a period, or null for one.</param>
/// <param name="Unit">The unit.</param>
public sealed record WindowSyntax(TextSpan Span, NumberSyntax? Count, CalendarUnit Unit) : SyntaxNode(Span);
