namespace DutyDsl.Duties;

/// <summary>For whom each a clause is owed; <paramref name="State"/> only for <see cref="TargetRelation.UnderState"/>, else -1.</summary>
public sealed record PlanTarget(TargetRelation Relation, int Actor, int State);
