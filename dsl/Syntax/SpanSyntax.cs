using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A length of time: <c>12 months</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Count">How many units.</param>
/// <param name="Unit">The unit.</param>
public sealed record SpanSyntax(TextSpan Span, NumberSyntax Count, CalendarUnit Unit) : SyntaxNode(Span);
