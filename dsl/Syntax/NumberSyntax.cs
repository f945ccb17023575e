using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A number written out.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Value">Its value.</param>
public sealed record NumberSyntax(TextSpan Span, Rational Value) : SyntaxNode(Span);
