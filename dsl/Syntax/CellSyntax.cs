using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A facet and some of its values: <c>level zone or county</c>, <c>level not city</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Facet">The facet.</param>
/// <param name="Excluded">Whether the values are those it must not be.</param>
/// <param name="Values">The values' positions in the facet, as written.</param>
public sealed record CellSyntax(TextSpan Span, NameSyntax Facet, bool Excluded, ImmutableArray<int> Values) : SyntaxNode(Span);
