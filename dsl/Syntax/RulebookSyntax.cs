using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The line that opens a file: <c>rulebook Hebei.WorkSafety</c> and its settings.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Id">The rulebook's id.</param>
/// <param name="Settings">The settings in the order written.</param>
public sealed record RulebookSyntax(TextSpan Span, StringSyntax Id, ImmutableArray<SettingSyntax> Settings) : StatementSyntax(Span);
