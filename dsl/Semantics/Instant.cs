namespace DutyDsl.Semantics;

/// <summary>The instant a clock starts at; one subtype for each form.</summary>
public abstract record Instant;
