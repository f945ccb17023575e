using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>Something that happens: an act, the start or end of a period, state or tenure, the breach of a clause.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">Which.</param>
/// <param name="Name">The act or state, or null.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Clause">The clause that is late, or null.</param>
public sealed record HappeningSyntax(TextSpan Span, HappeningKind Kind, NameSyntax? Name, WindowSyntax? Period, CitationSyntax? Clause) : SyntaxNode(Span);
