using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>Refuses a plan that holds a duty this engine does not judge, rather than judge it wrongly.</summary>
internal static class SupportedClauses
{
    /// <exception cref="NotSupportedException">Names each clause and what of it is not judged.</exception>
    public static void Require(DutyPlan plan)
    {
        var refused = new List<string>();
        foreach (var clause in plan.Clauses)
        {
            if (Unsupported(clause) is { } what)
                refused.Add($"{clause.Citation} ({what})");
        }

        if (refused.Count > 0)
            throw new NotSupportedException($"Rulebook {plan.Rulebook} holds duties this version does not judge: {string.Join("; ", refused)}.");
    }

    private static string? Unsupported(PlanClause clause)
    {
        if (!clause.By.IsEmpty)
            return "by";
        if (!clause.ExclusiveWith.IsEmpty)
            return "exclusive with";
        if (clause.Duty is not (PlanDuty.Recurring or PlanDuty.Dated) && DutyShape.Of(clause.Duty).Bound is { } bound
            && (bound.Minimum?.Of ?? bound.Maximum?.Of) is not null)
        {
            return "a percentage in a duty of this kind";
        }

        return Unsupported(clause.Where) ?? Unsupported(clause.When) ?? Unsupported(clause.Unless)
            ?? DutyShape.Of(clause.Duty).Triggers.Select(static t => Unsupported(t.Where)).FirstOrDefault(static what => what is not null);
    }

    private static string? Unsupported(PlanCondition? condition) => condition switch
    {
        PlanCondition.All all => all.Parts.Select(Unsupported).FirstOrDefault(static what => what is not null),
        PlanCondition.Any any => any.Parts.Select(Unsupported).FirstOrDefault(static what => what is not null),
        PlanCondition.Not not => Unsupported(not.Operand),
        PlanCondition.Since { Happening.Kind: not (HappeningKind.Record or HappeningKind.PeriodStart or HappeningKind.PeriodEnd) } => "what happened since the edge of a state or tenure",
        PlanCondition.Amounts { Left.Fold: AmountFold.Sum or AmountFold.Average or AmountFold.Growth or AmountFold.Largest }
            or PlanCondition.Amounts { Right.Fold: not (AmountFold.Constant or AmountFold.Parameter or AmountFold.Latest) } => "a condition on an amount other than the latest",
        PlanCondition.Verdicts => "a condition on verdicts outside an accountability rule",
        _ => null,
    };
}
