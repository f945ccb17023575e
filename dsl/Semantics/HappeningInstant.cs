namespace DutyDsl.Semantics;

/// <summary>When something happens.</summary>
public sealed record HappeningInstant(Happening Happening) : Instant;
