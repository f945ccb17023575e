using System.Collections.Immutable;
using DutyDsl.Data;
using DutyDsl.Evaluation;

namespace DutyDsl.Tool.Evaluation;

/// <summary>Rulebooks evaluated over one folder of data.</summary>
/// <param name="Results">One for each rulebook that has clauses, by name.</param>
/// <param name="Data">The facts and what became of every row.</param>
/// <param name="AsOf">The evaluation date.</param>
/// <param name="AsOfIsLastRecord">Whether it is the last record's date because none was given.</param>
internal sealed record EvaluationRun(
    ImmutableArray<EvaluationResult> Results,
    ReadResult Data,
    DateOnly AsOf,
    bool AsOfIsLastRecord)
{
    public bool HasQuarantine => Data.Report.Quarantine.Length > 0;

    public bool HasSubjects => Data.Ledger.Tenures.Count > 0;
}
