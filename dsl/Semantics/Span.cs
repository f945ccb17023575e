namespace DutyDsl.Semantics;

/// <summary>A length of time: <c>12 months</c>, <c>7.5 months</c>.</summary>
public sealed record Span(Rational Count, CalendarUnit Unit);
