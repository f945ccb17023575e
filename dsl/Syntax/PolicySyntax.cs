using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A choice for periods that bind in part.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">The choice.</param>
/// <param name="Share">The share of <c>bind from</c>, else null.</param>
public sealed record PolicySyntax(TextSpan Span, PartialPeriodKind Kind, NumberSyntax? Share) : SyntaxNode(Span);
