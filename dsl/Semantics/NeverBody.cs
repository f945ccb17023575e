namespace DutyDsl.Semantics;

/// <summary>A prohibition, kinds of the act included; with an exception, a gate: <c>never operate crane unless inspection within 12 months</c>.</summary>
/// <param name="Activities">What is forbidden.</param>
/// <param name="Targets">Towards whom; empty: towards anybody.</param>
public sealed record NeverBody(EquatableArray<int> Activities, EquatableArray<TargetSymbol> Targets) : ClauseBody
{
    /// <summary>What a record of an exception must share with the forbidden one besides the case.</summary>
    public EquatableArray<MatchingField> Matching { get; init; }
}
