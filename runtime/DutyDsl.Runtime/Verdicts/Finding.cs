namespace DutyDsl.Verdicts;

/// <summary>One verdict. Positions refer to the plan and the ledger of the evaluation; days are <see cref="DateOnly.DayNumber"/>s.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Tenure">The bound tenure.</param>
/// <param name="Target">The target's tenure, or -1.</param>
/// <param name="Start">The first day of the whole period.</param>
/// <param name="End">The last day of the whole period.</param>
/// <param name="Due">The last day on which it could be met.</param>
/// <param name="Verdict">What is found.</param>
/// <param name="Required">What was asked.</param>
/// <param name="Actual">What was counted.</param>
public readonly record struct Finding(
    int Clause,
    int Tenure,
    int Target,
    int Start,
    int End,
    int Due,
    Verdict Verdict,
    RequiredCount Required,
    decimal Actual)
{
    /// <summary>The timing of the clause it belongs to: 2 for what follows <c>then</c>, else 1.</summary>
    public byte Timing { get; init; } = 1;
}
