namespace DutyDsl.Semantics;

/// <summary>What a period that binds only in part asks.</summary>
/// <param name="Kind">The policy.</param>
/// <param name="Share">For <see cref="PartialPeriodKind.BindFrom"/> the least share of days that binds in full; else zero.</param>
public sealed record PartialPeriodPolicy(PartialPeriodKind Kind, Rational Share);
