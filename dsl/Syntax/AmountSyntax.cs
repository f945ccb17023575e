using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>An amount: <c>sum of fine</c>, <c>safety fund</c>, <c>10000 CNY</c>, a parameter.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Fold">How it is made.</param>
/// <param name="Name">The measure, activity or parameter; null for a number.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="Unit">The unit after the number, or null.</param>
public sealed record AmountSyntax(TextSpan Span, AmountFold Fold, NameSyntax? Name, NumberSyntax? Number, StringSyntax? Unit) : SyntaxNode(Span);
