namespace DutyDsl.Verdicts;

/// <summary>A record that looks like the act but did not count, and why.</summary>
public readonly record struct NearMiss(int Record, NearMissReason Reason);
