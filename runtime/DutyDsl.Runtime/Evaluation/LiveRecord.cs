namespace DutyDsl.Evaluation;

/// <summary>A record as it is fed to a <see cref="LiveMonitor"/>; each record is fed once.</summary>
/// <param name="Subject">A position in the ledger's subjects.</param>
/// <param name="Activity">A position in the vocabulary's activities.</param>
/// <param name="Day">Its civil day as a <see cref="DateOnly.DayNumber"/>, not after the monitor's date.</param>
/// <param name="Target">A position in the ledger's subjects, or -1.</param>
public readonly record struct LiveRecord(int Subject, int Activity, int Day, int Target = -1);
