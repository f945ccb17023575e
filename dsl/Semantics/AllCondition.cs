namespace DutyDsl.Semantics;

/// <summary>All parts hold.</summary>
public sealed record AllCondition(EquatableArray<Condition> Parts) : Condition;
