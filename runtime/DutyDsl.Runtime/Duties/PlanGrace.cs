namespace DutyDsl.Duties;

/// <summary>A record so far off the deadline counts as made on it.</summary>
public sealed record PlanGrace(PlanSpan Length, GraceKind Kind);
