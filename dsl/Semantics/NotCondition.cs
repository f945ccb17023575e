namespace DutyDsl.Semantics;

/// <summary>The operand does not hold.</summary>
public sealed record NotCondition(Condition Operand) : Condition;
