namespace DutyDsl.Evaluation.Kinds;

/// <summary>One time that something happened: a record, the edge of a period, state or tenure, or a breach.</summary>
/// <param name="Record">The record, or -1.</param>
/// <param name="Day">The civil day.</param>
/// <param name="Earliest">The earliest instant it can stand for, in UTC ticks.</param>
/// <param name="Latest">The latest instant it can stand for.</param>
/// <param name="Case">The case, or -1.</param>
/// <param name="Certain">Whether the facts decide that it happened and binds.</param>
internal readonly record struct Occasion(int Record, int Day, long Earliest, long Latest, int Case, bool Certain);
