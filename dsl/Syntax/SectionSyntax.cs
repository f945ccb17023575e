using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The head of a section: <c>article 5 "…"</c>, 第五条, （三）.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">Its level.</param>
/// <param name="Label">Its label; Chinese numerals are digits here.</param>
/// <param name="Titles">Its heading.</param>
public sealed record SectionSyntax(TextSpan Span, SectionKind Kind, string Label, ImmutableArray<StringSyntax> Titles) : StatementSyntax(Span);
