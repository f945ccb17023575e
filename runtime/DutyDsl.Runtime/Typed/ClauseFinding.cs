using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Evaluation;
using DutyDsl.Explanation;
using DutyDsl.Verdicts;

namespace DutyDsl.Typed;

/// <summary>One finding with its positions resolved.</summary>
public sealed class ClauseFinding
{
    private readonly EvaluationResult result;
    private readonly int position;
    private readonly Finding finding;

    internal ClauseFinding(EvaluationResult result, int position, Finding finding)
    {
        this.result = result;
        this.position = position;
        this.finding = finding;
    }

    /// <summary>The clause, as cited: <c>5(3) clause 1</c>.</summary>
    public string Citation => result.Plan.Clauses[finding.Clause].Citation.ToString();

    /// <summary>The id of the subject bound.</summary>
    public string Subject => IdOf(finding.Tenure);

    /// <summary>The id of the target, or null.</summary>
    public string? Target => finding.Target < 0 ? null : IdOf(finding.Target);

    /// <summary>The first day of the whole period.</summary>
    public DateOnly From => DateOnly.FromDayNumber(finding.Start);

    /// <summary>The last day of the whole period.</summary>
    public DateOnly To => DateOnly.FromDayNumber(finding.End);

    /// <summary>The last day on which the duty could be met.</summary>
    public DateOnly Due => DateOnly.FromDayNumber(finding.Due);

    /// <summary>What is found.</summary>
    public Verdict Verdict => finding.Verdict;

    /// <summary>What was asked.</summary>
    public RequiredCount Required => finding.Required;

    /// <summary>What was counted.</summary>
    public decimal Actual => finding.Actual;

    /// <summary>The ids of the records that counted, by day.</summary>
    public ImmutableArray<string> Records =>
        [.. result.CountedRecords(position).Select(record => result.Ledger.Records.Ids[record])];

    /// <summary>Why it is what it is, in both languages.</summary>
    public FindingExplanation Explain() => result.Explain(position);

    /// <summary>One line: <c>5(3) clause 1, Wang, 2024-01-01..2024-03-31: Met (required &gt;=1, actual 1)</c>.</summary>
    public override string ToString()
    {
        var target = Target is { } id ? $", of {id}" : "";
        var required = Required.Format("");
        var counts = required.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $" (required {required}, actual {Actual})")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Citation}, {Subject}{target}, {From:yyyy-MM-dd}..{To:yyyy-MM-dd}: {Verdict}{counts}");
    }

    private string IdOf(int tenure) => result.Ledger.Subjects.Id(result.Ledger.Tenures.Subject[tenure]);
}
