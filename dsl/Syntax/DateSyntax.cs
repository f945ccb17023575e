using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A day written as <c>2018-07-18</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Value">The day.</param>
public sealed record DateSyntax(TextSpan Span, CivilDate Value) : SyntaxNode(Span);
