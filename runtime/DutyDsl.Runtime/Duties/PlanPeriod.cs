namespace DutyDsl.Duties;

/// <summary>A grid of periods: <paramref name="Count"/> units each; <paramref name="Anchor"/> is the first day of one of them, or null for the calendar's own grid.</summary>
public sealed record PlanPeriod(CalendarUnit Unit, int Count, DateOnly? Anchor);
