using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>One cell: the value of a facet is one of those listed, by position, ascending.</summary>
public sealed record PlanCell(int Facet, ImmutableArray<int> Values);
