using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A statement that binds nobody: <c>purpose "…"</c>, <c>untranslated "…" because "…"</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">Which.</param>
/// <param name="Texts">What it says.</param>
/// <param name="Reasons">For <see cref="StatementKind.Untranslated"/> why; else empty.</param>
public sealed record RemarkSyntax(TextSpan Span, StatementKind Kind, ImmutableArray<StringSyntax> Texts, ImmutableArray<StringSyntax> Reasons) : StatementSyntax(Span);
