using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A section, or clauses by their label: <c>chapter 2</c>, <c>5(3)</c>, <c>16 paragraph 2</c>, <c>review</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Path">The sections from the outermost one named; empty when only a label is written.</param>
/// <param name="Label">A first word that may be an article's label or a clause's; null when a section word begins the citation.</param>
public sealed record CitationSyntax(TextSpan Span, ImmutableArray<CitedSection> Path, StringSyntax? Label) : SyntaxNode(Span);
