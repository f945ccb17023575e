using DutyDsl.Calendar;

namespace DutyDsl.Evaluation;

/// <summary>Everything the windows of one clause, tenure and target have in common.</summary>
internal sealed class Series
{
    public required BoundClause Clause { get; init; }

    public required int Tenure { get; init; }

    /// <summary>The target's tenure, or -1.</summary>
    public required int Target { get; init; }

    /// <summary>Whether the data decide that the clause binds the tenure towards the target.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>The days of tenure, validity, target and relation as the ledger has them.</summary>
    public required DaySet Known { get; init; }

    /// <summary>The days that can bind, <c>when</c> included.</summary>
    public required DayTruth Days { get; init; }

    /// <summary>When a breach is excused.</summary>
    public required DayTruth Excused { get; init; }

    /// <summary>The records, by day.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>The quarantined records that could count.</summary>
    public List<UncertainCandidate> Uncertain { get; } = [];
}
