using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The engine: judges a ledger by a plan.</summary>
public static class Evaluator
{
    /// <summary>Judges every window that binds and has begun by the evaluation date.</summary>
    /// <exception cref="NotSupportedException">The plan holds a kind of duty this version does not judge; the message names each.</exception>
    /// <exception cref="ArgumentException">A parameter that a bound reads has a value that is no number.</exception>
    public static EvaluationResult Evaluate(DutyPlan plan, Ledger ledger, EvaluationOptions options) => Evaluate(plan, ledger, options, dense: true);

    /// <summary>The same, with or without the counters for plain clauses.</summary>
    internal static EvaluationResult Evaluate(DutyPlan plan, Ledger ledger, EvaluationOptions options, bool dense)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        SupportedClauses.Require(plan);
        var binding = new Binding(plan, ledger, options);
        var layout = dense ? DenseLayout.Of(binding) : null;
        IndexedEvaluator? indexed = null;
        IndexedEvaluator Indexed() => indexed ??= new IndexedEvaluator(binding);

        // Which records are used is noted one by one only where counting them does not tell.
        var onlyDense = layout is not null && binding.Clauses.All(c => layout.Has(c.Clause.Index));
        var used = onlyDense ? null : new bool[ledger.Records.Count];
        var lists = new TenureLists(binding);
        var sink = new FindingSink(Expected(binding, lists), options.From?.DayNumber ?? 0, options.IncludeNotBound, used);
        DenseEvaluator? fast = null;
        long hits = 0;
        if (layout is not null)
        {
            var counts = new DenseCounts(binding, layout);
            hits = counts.CountAll(ledger.Records, binding.AsOf, used);
            fast = new DenseEvaluator(binding, layout, counts, Indexed, binding.AsOf);
        }

        AssessedDuties? assessed = null;
        KindEvaluator? kinds = null;
        foreach (var index in ClauseOrder.Of(plan))
        {
            var clause = binding.Clauses[index];
            var uncertain = ledger.UncertainRecords.IsEmpty || clause.Recurring is null ? null : new UncertainRecords(ledger, clause.Counts, binding.AsOf);
            var clauseStart = sink.Count;
            foreach (var tenure in lists.Of(clause.Clause.Actors))
            {
                var start = sink.Count;
                if (clause.IsAssessed)
                    (assessed ??= new AssessedDuties(binding, Indexed())).Evaluate(clause, tenure, sink);
                else if (clause.Recurring is null)
                    (kinds ??= new KindEvaluator(binding, Indexed())).Evaluate(clause, tenure, sink);
                else if (fast is not null && layout!.Has(index))
                    fast.Evaluate(clause, tenure, uncertain is { IsEmpty: true } ? null : uncertain, sink);
                else
                    Indexed().Evaluate(clause, tenure, sink);
                FindingOrder.Restore(ledger, sink, start, tenure);
            }

            if (clause.Clause.Duty is PlanDuty.FirstThen)
                FindingOrder.ByTiming(sink, clauseStart);
        }

        var unused = used is null ? UnusedRecords.UpTo(ledger, binding.AsOf) - hits : UnusedRecords.Count(binding, used);
        return new EvaluationResult(binding, sink, indexed, unused);
    }

    // About how many findings there will be, so that millions of them are not moved as they grow.
    private static int Expected(Binding binding, TenureLists lists)
    {
        double expected = 0;
        var tenures = binding.Ledger.Tenures;
        foreach (var clause in binding.Clauses)
        {
            if (clause.Grid is not { } grid || !clause.Recurring!.Targets.IsEmpty)
                continue;
            var mean = (grid.Last(grid.Count - 1) - grid.First(0) + 1) / (double)grid.Count;
            foreach (var tenure in lists.Of(clause.Clause.Actors))
            {
                var days = Math.Min(Math.Min(tenures.To[tenure], clause.Until), binding.AsOf) - Math.Max(tenures.From[tenure], clause.From);
                expected += days < 0 ? 0 : (days / mean) + 1;
            }
        }

        return (int)Math.Min(expected * 1.01, DaySet.LastDay * 64.0);
    }
}
