namespace DutyDsl.Duties;

/// <summary>Something that happens; <paramref name="Activity"/> and <paramref name="Clause"/> are -1 where they do not apply.</summary>
public sealed record PlanHappening(HappeningKind Kind, int Activity, PlanPeriod? Period, int Clause);
