namespace DutyDsl.Semantics;

/// <summary>The periods a recurring clause is counted in.</summary>
/// <param name="Unit">The unit; day or longer.</param>
/// <param name="Count">How many units make a period; at least one.</param>
/// <param name="Anchor">The first day of one period when <paramref name="Count"/> is above one or <c>anchored</c> says so; null: the calendar's own grid.</param>
public sealed record PeriodGrid(CalendarUnit Unit, int Count, CivilDate? Anchor);
