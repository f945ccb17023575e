namespace DutyDsl.Semantics;

/// <summary>A count in every period: <c>research &gt;= 1 per quarter</c>; with targets, for each of them on its own.</summary>
/// <param name="Activities">What counts, kinds included; several count together.</param>
/// <param name="Targets">For whom each; empty: one count for the subject.</param>
/// <param name="Bound">What the count has to be.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="DistinctAttribute">For <see cref="CountMeasure.DistinctAttribute"/> the attribute's position; else -1.</param>
/// <param name="Unit">For <see cref="CountMeasure.Quantity"/> the unit as written; else empty.</param>
/// <param name="Period">The periods.</param>
/// <param name="Season">The days of the year each period is cut to, or null.</param>
public sealed record RecurringBody(
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    CountBound Bound,
    CountMeasure Measure,
    int DistinctAttribute,
    string Unit,
    PeriodGrid Period,
    Season? Season) : ClauseBody
{
    /// <summary>The least distance between records that count (<c>at least 3 months apart</c>), or null.</summary>
    public Span? Apart { get; init; }
}
