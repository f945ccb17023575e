namespace DutyDsl.Semantics;

/// <summary>The days of every year a period is cut to; the end may be before the start (November to March). 29 February stands for the last day of February.</summary>
public sealed record Season(int FromMonth, int FromDay, int ToMonth, int ToDay);
