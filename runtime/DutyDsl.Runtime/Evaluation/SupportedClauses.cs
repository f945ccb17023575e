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

        foreach (var counts in plan.CountsAs)
            refused.Add($"{plan.Activities[counts.Activity].Symbol.Name} counts as {plan.Activities[counts.As].Symbol.Name} (counts as)");
        if (refused.Count > 0)
            throw new NotSupportedException($"Rulebook {plan.Rulebook} holds duties this version does not judge: {string.Join("; ", refused)}.");
    }

    private static string? Unsupported(PlanClause clause)
    {
        switch (clause.Duty)
        {
            case PlanDuty.Assessed:
                break;
            case PlanDuty.Recurring duty:
                if (duty.Period.Calendar >= 0)
                    return "a declared period";
                if (duty.Bound.Minimum?.Of is not null || duty.Bound.Maximum?.Of is not null)
                    return "a percentage";
                break;
            case var other:
                return $"a duty of kind {other.GetType().Name}";
        }

        return Unsupported(clause.Where) ?? Unsupported(clause.When) ?? Unsupported(clause.Unless);
    }

    private static string? Unsupported(PlanCondition? condition) => condition switch
    {
        PlanCondition.All all => all.Parts.Select(Unsupported).FirstOrDefault(static what => what is not null),
        PlanCondition.Any any => any.Parts.Select(Unsupported).FirstOrDefault(static what => what is not null),
        PlanCondition.Not not => Unsupported(not.Operand),
        PlanCondition.Recent { Within: { Parameter: >= 0 } or { Calendar: >= 0 } or { Measure: >= 0 } } => "a length that is not a fixed time",
        null or PlanCondition.Cell or PlanCondition.Field or PlanCondition.Holds or PlanCondition.Recent => null,
        _ => $"a condition of kind {condition.GetType().Name}",
    };
}
