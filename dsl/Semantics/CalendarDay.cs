namespace DutyDsl.Semantics;

/// <summary>A day of which a table says whether it counts: a holiday, or a Saturday worked in exchange for one.</summary>
public readonly record struct CalendarDay(CivilDate Date, bool Counts);
