using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A statement that could not be understood; a diagnostic says why.</summary>
/// <param name="Span">Its characters.</param>
public sealed record SkippedSyntax(TextSpan Span) : StatementSyntax(Span);
