using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The engine: judges a ledger by a plan.</summary>
public static class Evaluator
{
    /// <summary>Judges every window that binds and has begun by the evaluation date.</summary>
    /// <exception cref="NotSupportedException">The plan holds a kind of duty this version does not judge; the message names each.</exception>
    /// <exception cref="ArgumentException">A parameter that a bound reads has a value that is no number.</exception>
    public static EvaluationResult Evaluate(DutyPlan plan, Ledger ledger, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        SupportedClauses.Require(plan);
        var binding = new Binding(plan, ledger, options);
        var used = new bool[ledger.Records.Count];
        var sink = new FindingSink(0, options.From?.DayNumber ?? 0, options.IncludeNotBound, used);
        var evaluator = new IndexedEvaluator(binding);
        AssessedDuties? assessed = null;
        foreach (var index in ClauseOrder.Of(plan))
        {
            var clause = binding.Clauses[index];
            if (clause.Recurring is null)
                assessed ??= new AssessedDuties(binding, evaluator);
            for (var tenure = 0; tenure < ledger.Tenures.Count; tenure++)
            {
                var start = sink.Count;
                if (clause.Recurring is null)
                    assessed!.Evaluate(clause, tenure, sink);
                else
                    evaluator.Evaluate(clause, tenure, sink);
                FindingOrder.Restore(ledger, sink, start, tenure);
            }
        }

        return new EvaluationResult(binding, sink, evaluator, UnusedRecords.Count(binding, used));
    }
}
