namespace DutyDsl.Semantics;

/// <summary>An amount or parameter compares with another.</summary>
public sealed record AmountCondition(Amount Left, Comparison Comparison, Amount Right) : Condition;
