using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Explanation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>The findings of one rulebook over one ledger.</summary>
public sealed class EvaluationResult
{
    internal EvaluationResult(DutyPlan plan, Ledger ledger, EvaluationOptions options)
    {
        Plan = plan;
        Ledger = ledger;
        Options = options;
    }

    /// <summary>The rules.</summary>
    public DutyPlan Plan { get; }

    /// <summary>The facts.</summary>
    public Ledger Ledger { get; }

    /// <summary>What was asked.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Findings in the order of the findings table: article, item, clause, subject, first day of tenure, target, period.</summary>
    public ReadOnlySpan<Finding> Findings => throw new NotSupportedException();

    /// <summary>How many windows do not bind.</summary>
    public long NotBound => throw new NotSupportedException();

    /// <summary>How many records up to the evaluation date no clause used.</summary>
    public long UnusedRecords => throw new NotSupportedException();

    /// <summary>Posts that owe duties and had no holder.</summary>
    public ImmutableArray<Vacancy> Vacancies => throw new NotSupportedException();

    /// <summary>The parameters that findings depend on, with the value used; null while open.</summary>
    public ImmutableDictionary<string, string?> Parameters => throw new NotSupportedException();

    /// <summary>The records that counted for a finding, by day, then in the order read.</summary>
    public ImmutableArray<int> CountedRecords(int finding) => throw new NotSupportedException();

    /// <summary>The records that look like the act and did not count.</summary>
    public ImmutableArray<NearMiss> NearMisses(int finding) => throw new NotSupportedException();

    /// <summary>Why a finding is what it is.</summary>
    public FindingExplanation Explain(int finding) => throw new NotSupportedException();
}
