namespace DutyDsl.Semantics;

/// <summary>What a percentage is of: the targets, or an amount.</summary>
/// <param name="Target">The targets, or null.</param>
/// <param name="Amount">The amount, or null.</param>
public sealed record Share(TargetSymbol? Target, Amount? Amount);
