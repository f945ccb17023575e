using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary><c>example "…"</c>: the <c>given</c> and <c>expect</c> statements after it belong to it.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Name">Its name.</param>
public sealed record ExampleSyntax(TextSpan Span, StringSyntax Name) : StatementSyntax(Span);
