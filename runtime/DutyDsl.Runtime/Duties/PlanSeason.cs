namespace DutyDsl.Duties;

/// <summary>The days of each year that count; the end may be before the start. 29 February stands for the last day of February.</summary>
public sealed record PlanSeason(int FromMonth, int FromDay, int ToMonth, int ToDay);
