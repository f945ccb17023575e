namespace DutyDsl.Semantics;

/// <summary>A comparison of amounts: <c>growth of safety fund &gt;= growth of revenue per year</c>.</summary>
/// <param name="Left">What is bounded.</param>
/// <param name="Comparison">How.</param>
/// <param name="Right">The bound.</param>
/// <param name="Period">The windows, or null.</param>
/// <param name="PerCase">Whether each case is a window.</param>
/// <param name="Any">The length of sliding windows, or null.</param>
public sealed record AmountBody(
    Amount Left,
    Comparison Comparison,
    Amount Right,
    PeriodGrid? Period,
    bool PerCase,
    Span? Any) : ClauseBody;
