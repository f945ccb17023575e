using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A text, or a word that stands for itself: an id, a label.</summary>
/// <param name="Span">Its characters, quotation marks included.</param>
/// <param name="Value">The text without quotation marks.</param>
public sealed record StringSyntax(TextSpan Span, string Value) : SyntaxNode(Span);
