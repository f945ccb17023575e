using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A piece of the text as it was understood.</summary>
/// <param name="Span">Its characters.</param>
public abstract record SyntaxNode(TextSpan Span);
