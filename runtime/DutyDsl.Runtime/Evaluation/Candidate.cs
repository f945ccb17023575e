namespace DutyDsl.Evaluation;

/// <summary>A record that counts, or could count, in the windows that hold its day.</summary>
internal readonly record struct Candidate(int Record, int Day, Truth Counts);
