namespace DutyDsl.Duties;

/// <summary>A length of time or use.</summary>
/// <param name="Count">How many units; zero when a parameter gives the length.</param>
/// <param name="Unit">The unit, when it is built in.</param>
/// <param name="Parameter">The parameter that gives the length, or -1.</param>
/// <param name="Calendar">The declared calendar that counts, or -1.</param>
/// <param name="Measure">The measure whose growth counts, or -1.</param>
public sealed record PlanSpan(Fraction Count, CalendarUnit Unit, int Parameter = -1, int Calendar = -1, int Measure = -1);
