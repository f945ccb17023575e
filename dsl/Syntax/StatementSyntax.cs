using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A statement; one subtype for each form.</summary>
/// <param name="Span">Its characters, without the comment and line end after it.</param>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span);
