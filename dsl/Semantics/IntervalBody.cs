namespace DutyDsl.Semantics;

/// <summary>An act at most so long after the last: <c>every 15 months</c>, <c>every 30 days for 90 days of admission</c>.</summary>
/// <param name="Activities">What closes an interval.</param>
/// <param name="Targets">For whom each; empty: for the subject.</param>
/// <param name="Every">The longest interval.</param>
/// <param name="ForLength">How long the duty lasts, or null.</param>
/// <param name="ForOf">What <paramref name="ForLength"/> is counted from, or null.</param>
/// <param name="Grace">What is still in time, or null.</param>
/// <param name="MonthEndsKept">Whether the end of a month goes to the end of a month.</param>
public sealed record IntervalBody(
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    Span Every,
    Span? ForLength,
    Instant? ForOf,
    Grace? Grace,
    bool MonthEndsKept) : ClauseBody;
