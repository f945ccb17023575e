namespace DutyDsl.Duties;

/// <summary>An activity counts as another when a condition of the record holds.</summary>
public sealed record PlanCountsAs(int Activity, int As, PlanCondition? Where);
