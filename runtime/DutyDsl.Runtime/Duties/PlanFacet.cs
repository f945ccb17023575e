using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>A facet with its values; constraints name values by position.</summary>
public sealed record PlanFacet(NamedSymbol Symbol, ImmutableArray<NamedSymbol> Values);
