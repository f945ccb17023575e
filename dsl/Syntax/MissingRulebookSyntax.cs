using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The place where a file should have its rulebook line and has none.</summary>
/// <param name="Span">The empty place before the first statement.</param>
public sealed record MissingRulebookSyntax(TextSpan Span) : StatementSyntax(Span);
