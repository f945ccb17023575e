namespace DutyDsl.Duties;

/// <summary>A length of time.</summary>
public sealed record PlanSpan(Fraction Count, CalendarUnit Unit);
