namespace DutyDsl.Duties;

/// <summary>The policy for periods that bind in part; <paramref name="Share"/> only for <see cref="PartialPeriodKind.BindFrom"/>.</summary>
public sealed record PlanPartialPeriods(PartialPeriodKind Kind, Fraction Share);
