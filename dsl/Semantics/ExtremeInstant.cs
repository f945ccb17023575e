namespace DutyDsl.Semantics;

/// <summary>The earlier or the later of two instants.</summary>
/// <param name="Earlier">True for the earlier.</param>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
public sealed record ExtremeInstant(bool Earlier, Instant First, Instant Second) : Instant;
