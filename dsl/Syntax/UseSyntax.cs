using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary><c>use China.WorkSafety</c>: the vocabulary of another rulebook.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Id">The other rulebook's id.</param>
public sealed record UseSyntax(TextSpan Span, StringSyntax Id) : StatementSyntax(Span);
