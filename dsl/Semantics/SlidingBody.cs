namespace DutyDsl.Semantics;

/// <summary>A cap on every stretch of time: <c>&lt;= 2 in any 12 months</c>, <c>sum of drive &lt;= 4 hours since rest</c>.</summary>
/// <param name="Activities">What is counted.</param>
/// <param name="Targets">For whom each; empty: for the subject.</param>
/// <param name="Bound">What the count or sum has to be.</param>
/// <param name="Measure">Records or quantities.</param>
/// <param name="Unit">The unit of a sum as written; else empty.</param>
/// <param name="Any">The length of the stretch, or null when only a restart ends it.</param>
/// <param name="Since">What restarts the count: a position in <see cref="DutyModel.Activities"/>, or -1.</param>
/// <param name="SinceWhere">What the restarting record must satisfy, or null.</param>
public sealed record SlidingBody(
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    CountBound Bound,
    CountMeasure Measure,
    string Unit,
    Span? Any,
    int Since,
    Condition? SinceWhere) : ClauseBody;
