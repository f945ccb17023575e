using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.6: something that happened to somebody: a trigger, or a forbidden act.</summary>
/// <param name="Id">What tells it from others.</param>
/// <param name="Subject">To whom.</param>
/// <param name="Minute">The instant, or null for a bare date.</param>
/// <param name="Record">The record, if it is one.</param>
/// <param name="Matching">What has to be the same in what is joined with it, besides the case.</param>
internal sealed record Occasion(
    string Id, string Subject, Day Day, long? Minute, RecordFact? Record, string? Case, string? Target, EquatableArray<MatchingField> Matching);
