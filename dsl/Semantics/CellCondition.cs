namespace DutyDsl.Semantics;

/// <summary>The bound subject satisfies a cell.</summary>
public sealed record CellCondition(FacetConstraint Cell) : Condition;
