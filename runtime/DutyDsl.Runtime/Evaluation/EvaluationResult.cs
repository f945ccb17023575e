using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Explanation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>The findings of one rulebook over one ledger. What is asked about a single finding is looked up then; not safe for use from several threads.</summary>
public sealed class EvaluationResult
{
    private readonly Binding binding;
    private readonly FindingSink sink;
    private IndexedEvaluator? evaluator;
    private Series? series;

    internal EvaluationResult(Binding binding, FindingSink sink, IndexedEvaluator? evaluator, long unusedRecords)
    {
        this.binding = binding;
        this.sink = sink;
        this.evaluator = evaluator;
        UnusedRecords = unusedRecords;
    }

    /// <summary>The rules.</summary>
    public DutyPlan Plan => binding.Plan;

    /// <summary>The facts.</summary>
    public Ledger Ledger => binding.Ledger;

    /// <summary>What was asked.</summary>
    public EvaluationOptions Options => binding.Options;

    /// <summary>Findings in the order of the findings table: article, item, clause, subject, first day of tenure, target, period.</summary>
    public ReadOnlySpan<Finding> Findings => sink.Findings;

    /// <summary>How many windows do not bind.</summary>
    public long NotBound => sink.NotBound;

    /// <summary>How many records up to the evaluation date no clause used.</summary>
    public long UnusedRecords { get; }

    /// <summary>Posts that owe duties and had no holder.</summary>
    public ImmutableArray<Vacancy> Vacancies => throw new NotSupportedException();

    /// <summary>The parameters that findings depend on, with the value used; null while open.</summary>
    public ImmutableDictionary<string, string?> Parameters => binding.ParametersUsed;

    /// <summary>The records that counted for a finding, by day, then in the order read.</summary>
    public ImmutableArray<int> CountedRecords(int finding)
    {
        var asked = sink.Findings[finding];
        var clause = binding.Clauses[asked.Clause];
        if (clause.Recurring is null || asked.Verdict == Verdict.NotBound)
            return [];
        var of = SeriesOf(clause, asked.Tenure, asked.Target);
        if (Lookup.WindowOf(of, clause.Grid!.IndexOf(asked.Start)) is not { } window)
            return [];
        var counted = ImmutableArray.CreateBuilder<int>();
        foreach (var candidate in of.Candidates)
        {
            if (candidate.Counts == Truth.True && window.Shown.Contains(candidate.Day))
                counted.Add(candidate.Record);
        }

        return counted.DrainToImmutable();
    }

    /// <summary>The records that look like the act and did not count.</summary>
    public ImmutableArray<NearMiss> NearMisses(int finding) => throw new NotSupportedException();

    /// <summary>Why a finding is what it is.</summary>
    public FindingExplanation Explain(int finding) => throw new NotSupportedException();

    private IndexedEvaluator Lookup => evaluator ??= new IndexedEvaluator(binding);

    // Findings are asked about in order, so that the last series often serves the next one.
    private Series SeriesOf(BoundClause clause, int tenure, int target)
    {
        if (series is null || series.Clause != clause || series.Tenure != tenure || series.Target != target)
            series = Lookup.Open(clause, tenure, target);
        return series;
    }
}
