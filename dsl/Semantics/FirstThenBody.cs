namespace DutyDsl.Semantics;

/// <summary>One timing first, an interval from then on: <c>first within 90 days of commissioning, then every 12 months</c>.</summary>
/// <param name="First">A response, dated or interval duty.</param>
/// <param name="Then">What follows, counted from the record that closed the first or from its last day.</param>
public sealed record FirstThenBody(ClauseBody First, IntervalBody Then) : ClauseBody;
