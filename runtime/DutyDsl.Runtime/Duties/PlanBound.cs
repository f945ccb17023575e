namespace DutyDsl.Duties;

/// <summary>What a count or sum has to be; a null side is open.</summary>
public sealed record PlanBound(PlanQuantity? Minimum, bool MinimumExcluded, PlanQuantity? Maximum, bool MaximumExcluded);
