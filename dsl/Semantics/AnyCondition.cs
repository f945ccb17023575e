namespace DutyDsl.Semantics;

/// <summary>One of the parts holds.</summary>
public sealed record AnyCondition(EquatableArray<Condition> Parts) : Condition;
