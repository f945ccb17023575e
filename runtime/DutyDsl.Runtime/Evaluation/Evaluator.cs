using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The engine: judges a ledger by a plan.</summary>
public static class Evaluator
{
    /// <summary>Judges every window that binds and has begun by the evaluation date.</summary>
    public static EvaluationResult Evaluate(DutyPlan plan, Ledger ledger, EvaluationOptions options) => throw new NotSupportedException();
}
