using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;

namespace DutyDsl.Typed;

/// <summary>A clause of a rulebook; generated code has one typed property for each.</summary>
public abstract class Clause
{
    private protected Clause(TypedRulebook rulebook, int position)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        Rulebook = rulebook;
        Position = position;
    }

    /// <summary>The rulebook it is part of.</summary>
    public TypedRulebook Rulebook { get; }

    /// <summary>Its position in <see cref="DutyPlan.Clauses"/>.</summary>
    public int Position { get; }

    /// <summary>What the plan says of it.</summary>
    public PlanClause Definition => Rulebook.Plan.Clauses[Position];

    /// <summary>Where it stands: <c>5(3) clause 1</c>.</summary>
    public string Citation => Definition.Citation.ToString();

    /// <summary>Judges every subject it binds, as at the end of <paramref name="asOf"/>.</summary>
    public ClauseFindings Evaluate(Ledger ledger, DateOnly asOf) => Find(null, ledger, new EvaluationOptions { AsOf = asOf });

    /// <summary>Judges every subject it binds.</summary>
    public ClauseFindings Evaluate(Ledger ledger, EvaluationOptions options) => Find(null, ledger, options);

    /// <inheritdoc />
    public override string ToString() => Citation;

    private protected ClauseFindings Find(string? subject, Ledger ledger, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        return new ClauseFindings(Rulebook.Latest(ledger, options), Position, subject);
    }
}
