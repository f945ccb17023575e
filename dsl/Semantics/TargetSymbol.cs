namespace DutyDsl.Semantics;

/// <summary>Those a per-target clause is owed for, each on its own.</summary>
/// <param name="Relation">How the target stands to the subject.</param>
/// <param name="Actor">The actor the target satisfies: a position in <see cref="DutyModel.Actors"/>.</param>
/// <param name="State">For <see cref="TargetRelation.UnderState"/> the state's position in <see cref="DutyModel.Activities"/>; else -1.</param>
public sealed record TargetSymbol(TargetRelation Relation, int Actor, int State = -1);
