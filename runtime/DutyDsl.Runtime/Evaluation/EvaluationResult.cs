using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
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
    private AssessedDuties? assessed;
    private KindEvaluator? kinds;
    private ImmutableArray<Vacancy>? vacancies;

    internal EvaluationResult(Binding binding, FindingSink sink, IndexedEvaluator? evaluator, long unusedRecords)
    {
        this.binding = binding;
        this.sink = sink;
        this.evaluator = evaluator;
        UnusedRecords = unusedRecords;
    }

    internal Binding Binding => binding;

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
    public ImmutableArray<Vacancy> Vacancies => vacancies ??= VacancySearch.Of(binding);

    /// <summary>The parameters that findings depend on, with the value used; null while open.</summary>
    public ImmutableDictionary<string, string?> Parameters => binding.ParametersUsed;

    /// <summary>
    /// The records that counted for a finding, by day, then in the order read. Where distinct values are counted, the
    /// first record of each; a record without the value or quantity that is counted is not among them.
    /// </summary>
    public ImmutableArray<int> CountedRecords(int finding)
    {
        var asked = sink.Findings[finding];
        var clause = binding.Clauses[asked.Clause];
        if (asked.Verdict == Verdict.NotBound)
            return [];
        if (clause.IsAssessed)
            return RatingOf(clause, asked) is >= 0 and var rating ? [rating] : [];
        if (clause.Recurring is null)
        {
            // Of findings that are alike, as two answers to two events of one day, each has its own records.
            var alike = 0;
            while (alike < finding && sink.Findings[finding - alike - 1].Equals(asked))
                alike++;
            return (kinds ??= new KindEvaluator(binding, Lookup)).Counted(asked, alike);
        }

        var of = SeriesOf(clause, asked.Tenure, asked.Target);
        if (Lookup.WindowOf(of, clause.Grid!.IndexOf(asked.Start)) is not { } window)
            return [];
        var counted = ImmutableArray.CreateBuilder<int>();
        var measure = clause.Recurring.Measure;
        var attribute = Lookup.DistinctAttribute(clause);
        var values = measure is CountMeasure.Records or CountMeasure.Quantity ? null : new HashSet<int>();
        foreach (var candidate in of.Candidates)
        {
            if (candidate.Counts != Truth.True || !window.Shown.Contains(candidate.Day))
                continue;
            if (measure == CountMeasure.Quantity && (Ledger.Records.Quantity.IsEmpty || Ledger.Records.Quantity.Span[candidate.Record] is null))
                continue;
            if (values is null || (DistinctValue.Of(Ledger.Records, measure, attribute, candidate.Record) is var value && value >= 0 && values.Add(value)))
                counted.Add(candidate.Record);
        }

        return counted.DrainToImmutable();
    }

    /// <summary>
    /// The records of the subject that look like the act and did not count: within the period, and up to a month around
    /// it when the duty is not met.
    /// </summary>
    public ImmutableArray<NearMiss> NearMisses(int finding)
    {
        var asked = sink.Findings[finding];
        var clause = binding.Clauses[asked.Clause];
        if (clause.Recurring is null || asked.Verdict == Verdict.NotBound)
            return [];
        var of = SeriesOf(clause, asked.Tenure, asked.Target);
        return Lookup.WindowOf(of, clause.Grid!.IndexOf(asked.Start)) is { } window
            ? new NearMissSearch(binding, Lookup).Of(asked, of, window)
            : [];
    }

    /// <summary>Why a finding is what it is: who is bound by what and when, what was asked, what counted, what nearly did.</summary>
    public FindingExplanation Explain(int finding)
    {
        var asked = sink.Findings[finding];
        var clause = binding.Clauses[asked.Clause];
        return new FindingExplainer(binding, Lookup).Explain(
            asked,
            clause.Recurring is null ? null : SeriesOf(clause, asked.Tenure, asked.Target),
            CountedRecords(finding),
            NearMisses(finding),
            clause.IsAssessed ? RatingOf(clause, asked) : -1);
    }

    private int RatingOf(BoundClause clause, in Finding asked)
    {
        assessed ??= new AssessedDuties(binding, Lookup);
        _ = assessed.Rated(clause.Clause, Ledger.Tenures.Subject[asked.Tenure], asked.End, out var rating);
        return rating;
    }

    private IndexedEvaluator Lookup => evaluator ??= new IndexedEvaluator(binding);

    // Findings are asked about in order, so that the last series often serves the next one.
    private Series SeriesOf(BoundClause clause, int tenure, int target)
    {
        if (series is null || series.Clause != clause || series.Tenure != tenure || series.Target != target)
            series = Lookup.Open(clause, tenure, target);
        return series;
    }
}
