namespace DutyDsl.Semantics;

/// <summary>What a response duty answers, and what a duty beforehand precedes.</summary>
/// <param name="Happening">What happens.</param>
/// <param name="Scope">Whom it binds.</param>
/// <param name="Target">For <see cref="TriggerScope.OfTarget"/> the relation and actor; else null.</param>
/// <param name="First">Whether only the first one counts, in the tenure or in each period of <paramref name="FirstPer"/>.</param>
/// <param name="FirstPer">The period of <c>first use per day</c>, or null.</param>
/// <param name="Where">What the triggering record must satisfy, or null.</param>
public sealed record TriggerSymbol(
    Happening Happening,
    TriggerScope Scope,
    TargetSymbol? Target,
    bool First,
    PeriodGrid? FirstPer,
    Condition? Where);
