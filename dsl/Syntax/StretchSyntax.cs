using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A stretch of time that moves with the records: <c>in any 12 months</c>, <c>since rest</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Any">Its length, or null.</param>
/// <param name="Since">The act that begins it anew, or null.</param>
/// <param name="Where">What that act's record must satisfy, or null.</param>
public sealed record StretchSyntax(TextSpan Span, SpanSyntax? Any, NameSyntax? Since, ConditionSyntax? Where) : SyntaxNode(Span);
