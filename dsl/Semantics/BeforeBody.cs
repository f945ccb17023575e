namespace DutyDsl.Semantics;

/// <summary>An act before an event: <c>notice at least 10 days before board meeting</c>.</summary>
/// <param name="Activities">What has to be done.</param>
/// <param name="Targets">For whom each; empty: for the subject.</param>
/// <param name="Kind">How long before.</param>
/// <param name="Length">The length for <see cref="BeforeKind.AtLeast"/> and <see cref="BeforeKind.Within"/>; else null.</param>
/// <param name="Event">What it precedes.</param>
/// <param name="Matching">What act and event must share besides the case.</param>
public sealed record BeforeBody(
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    BeforeKind Kind,
    Span? Length,
    TriggerSymbol Event,
    EquatableArray<MatchingField> Matching) : ClauseBody;
