using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary><c>between 1 March and 31 December</c></summary>
/// <param name="Span">Its characters.</param>
/// <param name="FromMonth">The first day's month.</param>
/// <param name="FromDay">The first day.</param>
/// <param name="ToMonth">The last day's month.</param>
/// <param name="ToDay">The last day.</param>
public sealed record SeasonSyntax(TextSpan Span, int FromMonth, int FromDay, int ToMonth, int ToDay) : SyntaxNode(Span);
