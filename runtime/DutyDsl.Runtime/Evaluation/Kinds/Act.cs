namespace DutyDsl.Evaluation.Kinds;

/// <summary>A record that counts: its day, and the earliest and latest instant it can stand for, in UTC ticks. A bare date is any instant of its day.</summary>
/// <param name="Record">The record, or -1 for a quarantined one.</param>
/// <param name="Day">The civil day.</param>
/// <param name="Earliest">The earliest instant.</param>
/// <param name="Latest">The latest instant.</param>
internal readonly record struct Act(int Record, int Day, long Earliest, long Latest);
