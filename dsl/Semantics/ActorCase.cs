namespace DutyDsl.Semantics;

/// <summary>One alternative of an actor: all constraints hold. No constraint: every subject.</summary>
/// <param name="Constraints">At most one for each facet, by facet position ascending.</param>
public sealed record ActorCase(EquatableArray<FacetConstraint> Constraints);
