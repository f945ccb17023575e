namespace DutyDsl.Semantics;

/// <summary>One cell: the subject's value of a facet is one of those listed. <c>level not city</c> lists the others.</summary>
/// <param name="Facet">The facet's position in <see cref="DutyModel.Facets"/>.</param>
/// <param name="Values">The allowed values' positions, ascending, without repeats.</param>
public sealed record FacetConstraint(int Facet, EquatableArray<int> Values);
