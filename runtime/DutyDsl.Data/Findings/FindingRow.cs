using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Data.Findings;

/// <summary>The columns of the findings table for one finding; the tables and JSON say the same because both read this.</summary>
internal readonly ref struct FindingRow
{
    private static readonly int Never = DateOnly.MaxValue.DayNumber;

    private readonly EvaluationResult result;
    private readonly int index;
    private readonly ref readonly Finding finding;
    private readonly PlanClause clause;

    public FindingRow(EvaluationResult result, int index)
    {
        this.result = result;
        this.index = index;
        finding = ref result.Findings[index];
        clause = result.Plan.Clauses[finding.Clause];
    }

    public string Rulebook => result.Plan.Rulebook;

    public string Article => clause.Citation.Article;

    public string Item => clause.Citation.Item;

    public string Clause => finding.Timing == 2 ? clause.Citation.Clause + ".2" : clause.Citation.Clause;

    public string Subject => SubjectOf(finding.Tenure);

    public string TenureFrom => Day(result.Ledger.Tenures.From[finding.Tenure]);

    /// <summary>The target's id, or empty.</summary>
    public string Target => finding.Target < 0 ? "" : SubjectOf(finding.Target);

    public string PeriodStart => Day(finding.Start);

    /// <summary>The last day of the period; empty when it has none.</summary>
    public string PeriodEnd => Day(finding.End);

    public string Status => VerdictNames.Of(finding.Verdict);

    public string Required => finding.Required.Format(clause.Duty switch
    {
        PlanDuty.Recurring recurring => recurring.Unit,
        PlanDuty.Sliding sliding => sliding.Unit,
        _ => "",
    });

    public string Actual => finding.Actual.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The last day on which it could be met; empty when it has none.</summary>
    public string Due => Day(finding.Due);

    public ImmutableArray<int> Records => result.CountedRecords(index);

    private string SubjectOf(int tenure) => result.Ledger.Subjects.Id(result.Ledger.Tenures.Subject[tenure]);

    private static string Day(int day) => day == Never ? "" : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
