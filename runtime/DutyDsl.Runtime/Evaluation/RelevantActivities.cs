using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>The activities any clause of a plan reads: those that count, wider ones for near misses, those of conditions and relations.</summary>
internal static class RelevantActivities
{
    /// <summary>For each activity of the vocabulary whether it is read.</summary>
    public static bool[] Of(Binding binding)
    {
        var read = new bool[binding.Ledger.Vocabulary.Activities.Length];
        foreach (var clause in binding.Clauses)
        {
            Add(binding, clause, read);
            if (clause.IsAssessed)
                continue;
            foreach (var activity in clause.Shape.Activities)
            {
                foreach (var wider in binding.Plan.Activities[activity].Ancestors)
                    Mark(read, binding.ActivityOf[wider]);
            }
        }

        return read;
    }

    /// <summary>For each activity of the vocabulary whether a clause's verdicts depend on records of it.</summary>
    public static bool[] OfClause(Binding binding, BoundClause clause)
    {
        var read = new bool[binding.Ledger.Vocabulary.Activities.Length];
        Add(binding, clause, read);
        return read;
    }

    /// <summary>For each activity of the vocabulary whether an accountability rule reads it.</summary>
    public static bool[] OfRules(Binding binding)
    {
        var read = new bool[binding.Ledger.Vocabulary.Activities.Length];
        foreach (var rule in binding.Plan.Rules)
        {
            Add(binding, When(rule.Rule), read);
            var acts = rule.Rule switch
            {
                PlanRule.Bar bar => bar.From.Activity < 0 ? bar.Activities : bar.Activities.Add(bar.From.Activity),
                PlanRule.Regardless regardless => regardless.Activities,
                _ => [],
            };
            foreach (var act in acts)
                Add(binding, act, read);
        }

        return read;
    }

    /// <summary>For each activity of the vocabulary whether a condition or relation reads it.</summary>
    public static bool[] ReadByConditions(Binding binding)
    {
        var read = new bool[binding.Ledger.Vocabulary.Activities.Length];
        foreach (var clause in binding.Clauses)
            AddConditions(binding, clause, read);
        return read;
    }

    private static void Add(Binding binding, BoundClause clause, bool[] read)
    {
        AddConditions(binding, clause, read);
        if (clause.IsAssessed)
            return;
        for (var i = 0; i < read.Length; i++)
            read[i] |= clause.Counts[i];
        foreach (var activity in clause.Shape.Reads)
            Add(binding, activity, read);
        foreach (var under in clause.CountsUnder.Values)
            Add(binding, under, read);
        foreach (var condition in DutyConditions(clause.Clause.Duty))
            Add(binding, condition, read);
        foreach (var trigger in clause.Shape.Triggers)
        {
            if (trigger.Happening.Activity >= 0)
                Add(binding, trigger.Happening.Activity, read);
            Add(binding, trigger.Where, read);
            Add(binding, trigger.Target, read);
        }

        foreach (var share in (ReadOnlySpan<PlanShare?>)[clause.Shape.Bound?.Minimum?.Of, clause.Shape.Bound?.Maximum?.Of])
            Add(binding, share?.Target, read);
    }

    private static void AddConditions(Binding binding, BoundClause clause, bool[] read)
    {
        foreach (var condition in (ReadOnlySpan<PlanCondition?>)[clause.Clause.Where, clause.Clause.When, clause.Clause.Unless])
            Add(binding, condition, read);
        foreach (var target in clause.Shape.Targets)
            Add(binding, target, read);
    }

    private static void Add(Binding binding, PlanTarget? target, bool[] read)
    {
        if (target is { Relation: TargetRelation.UnderState })
            Add(binding, target.State, read);
    }

    // What restarts a sliding count is read under a condition of its own.
    private static IEnumerable<PlanCondition?> DutyConditions(PlanDuty duty) => duty switch
    {
        PlanDuty.Sliding sliding => [sliding.SinceWhere],
        PlanDuty.Either either => [.. DutyConditions(either.First), .. DutyConditions(either.Second)],
        PlanDuty.FirstThen then => DutyConditions(then.First),
        _ => [],
    };

    private static PlanCondition? When(PlanRule rule) => rule switch
    {
        PlanRule.Arise r => r.When,
        PlanRule.Refer r => r.When,
        PlanRule.Adjust r => r.When,
        PlanRule.Relief r => r.When,
        PlanRule.Regardless r => r.When,
        PlanRule.Commend r => r.When,
        _ => null,
    };

    private static void Add(Binding binding, PlanCondition? condition, bool[] read)
    {
        switch (condition)
        {
            case PlanCondition.All all:
                foreach (var part in all.Parts)
                    Add(binding, part, read);
                break;
            case PlanCondition.Any any:
                foreach (var part in any.Parts)
                    Add(binding, part, read);
                break;
            case PlanCondition.Not not:
                Add(binding, not.Operand, read);
                break;
            case PlanCondition.Holds holds:
                Add(binding, holds.Activity, read);
                break;
            case PlanCondition.Recent recent:
                Add(binding, recent.Activity, read);
                if (recent.Within.Measure >= 0)
                    Add(binding, recent.Within.Measure, read);
                break;
            case PlanCondition.Since since:
                Add(binding, since.Activity, read);
                if (since.Happening.Activity >= 0)
                    Add(binding, since.Happening.Activity, read);
                break;
            case PlanCondition.Amounts amounts:
                foreach (var amount in (ReadOnlySpan<PlanAmount>)[amounts.Left, amounts.Right])
                {
                    if (amount.Activity >= 0)
                        Add(binding, amount.Activity, read);
                }

                break;
        }
    }

    private static void Add(Binding binding, int activity, bool[] read)
    {
        var kinds = binding.KindsOf(activity);
        for (var i = 0; i < read.Length; i++)
            read[i] |= kinds[i];
        foreach (var (own, where) in binding.CountsAs(activity))
        {
            if (read[own])
                continue;
            read[own] = true;
            Add(binding, where, read);
        }
    }

    private static void Mark(bool[] read, int activity)
    {
        if (activity >= 0)
            read[activity] = true;
    }
}
