namespace DutyDsl.Duties;

/// <summary>An amount; <paramref name="Activity"/> and <paramref name="Parameter"/> are -1 where they do not apply.</summary>
public sealed record PlanAmount(AmountFold Fold, int Activity, Fraction Value, int Parameter, string Unit, PlanPeriod? Per);
