namespace DutyDsl.Semantics;

/// <summary>A state to be kept (<c>keep list</c>) or a measure to be held to a bound (<c>keep fund &gt; 0</c>).</summary>
/// <param name="Activity">The state or measure: a position in <see cref="DutyModel.Activities"/>.</param>
/// <param name="Bound">For a measure the bound; null for a state.</param>
/// <param name="Targets">Towards whom each; empty: for the subject.</param>
public sealed record StandingBody(int Activity, CountBound? Bound, EquatableArray<TargetSymbol> Targets) : ClauseBody;
