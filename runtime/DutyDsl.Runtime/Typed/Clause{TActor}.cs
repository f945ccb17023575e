using DutyDsl.Evaluation;
using DutyDsl.Facts;

namespace DutyDsl.Typed;

/// <summary>A clause that binds <typeparamref name="TActor"/>; a subject in another role does not compile.</summary>
/// <typeparam name="TActor">The interface of the actor bound.</typeparam>
public sealed class Clause<TActor> : Clause
    where TActor : class, IActor
{
    /// <summary>Names a clause of a rulebook by position; generated code does.</summary>
    public Clause(TypedRulebook rulebook, int position)
        : base(rulebook, position)
    {
    }

    /// <summary>Judges one subject, as at the end of <paramref name="asOf"/>.</summary>
    public ClauseFindings Evaluate(TActor subject, Ledger ledger, DateOnly asOf) =>
        Evaluate(subject, ledger, new EvaluationOptions { AsOf = asOf });

    /// <summary>Judges one subject.</summary>
    public ClauseFindings Evaluate(TActor subject, Ledger ledger, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Find(subject.Id, ledger, options);
    }
}
