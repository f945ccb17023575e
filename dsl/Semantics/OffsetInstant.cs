namespace DutyDsl.Semantics;

/// <summary>So long after another instant.</summary>
public sealed record OffsetInstant(Instant Origin, Span After) : Instant;
