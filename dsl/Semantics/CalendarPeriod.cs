namespace DutyDsl.Semantics;

/// <summary>A period listed in a table, both ends included.</summary>
public readonly record struct CalendarPeriod(CivilDate From, CivilDate To);
