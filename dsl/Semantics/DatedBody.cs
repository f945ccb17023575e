namespace DutyDsl.Semantics;

/// <summary>An act by a day: <c>by 31 March each year</c>, <c>by 2027-06-30</c>, <c>before 2019-01-01</c>.</summary>
/// <param name="Activities">What has to be done.</param>
/// <param name="Targets">For whom each; empty: for the subject.</param>
/// <param name="Bound">What the count has to be.</param>
/// <param name="By">The last day, for a single date; null for a yearly one.</param>
/// <param name="Month">The month of a yearly day; zero for a single date.</param>
/// <param name="Day">The day of a yearly day; zero for a single date.</param>
/// <param name="Years">The years of a yearly day.</param>
public sealed record DatedBody(
    EquatableArray<int> Activities,
    EquatableArray<TargetSymbol> Targets,
    CountBound Bound,
    CivilDate? By,
    int Month,
    int Day,
    YearParity Years) : ClauseBody;
