namespace DutyDsl.Semantics;

/// <summary>The periods a clause is counted in.</summary>
/// <param name="Unit">The unit, day or longer, when it is built in.</param>
/// <param name="Count">How many units make a period; at least one.</param>
/// <param name="Anchor">The first day of one period when <paramref name="Count"/> is above one or <c>anchored</c> says so; null: the calendar's own grid.</param>
/// <param name="Calendar">The declared period that counts as the unit, a position in <see cref="DutyModel.Calendars"/>, or -1.</param>
public sealed record PeriodGrid(CalendarUnit Unit, int Count, CivilDate? Anchor, int Calendar = -1);
