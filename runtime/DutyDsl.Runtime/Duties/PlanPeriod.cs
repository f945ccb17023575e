namespace DutyDsl.Duties;

/// <summary>A grid of periods.</summary>
/// <param name="Unit">The unit, when it is built in.</param>
/// <param name="Count">How many units make a period.</param>
/// <param name="Anchor">The first day of one of them, or null for the calendar's own grid.</param>
/// <param name="Calendar">The declared period that is the unit, or -1.</param>
public sealed record PlanPeriod(CalendarUnit Unit, int Count, DateOnly? Anchor, int Calendar = -1);
