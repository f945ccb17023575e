namespace DutyDsl.Duties;

/// <summary>What a response answers and an act beforehand precedes.</summary>
/// <param name="Happening">What happens.</param>
/// <param name="Scope">Whom it binds.</param>
/// <param name="Target">The relation for <see cref="TriggerScope.OfTarget"/>, else null.</param>
/// <param name="First">Whether only the first counts.</param>
/// <param name="FirstPer">In each of which periods, or null for the tenure.</param>
/// <param name="Where">What the record must satisfy, or null.</param>
public sealed record PlanTrigger(
    PlanHappening Happening,
    TriggerScope Scope,
    PlanTarget? Target,
    bool First,
    PlanPeriod? FirstPer,
    PlanCondition? Where);
