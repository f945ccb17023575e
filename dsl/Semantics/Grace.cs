namespace DutyDsl.Semantics;

/// <summary>A record so far off the deadline counts as made on it, and the deadline starts the next interval.</summary>
public sealed record Grace(Span Length, GraceKind Kind);
