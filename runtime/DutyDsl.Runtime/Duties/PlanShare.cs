namespace DutyDsl.Duties;

/// <summary>What a percentage is of: targets or an amount.</summary>
public sealed record PlanShare(PlanTarget? Target, PlanAmount? Amount);
