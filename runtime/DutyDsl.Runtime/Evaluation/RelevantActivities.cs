using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>The activities any clause of a plan reads: those that count, wider ones for near misses, those of conditions and relations.</summary>
internal static class RelevantActivities
{
    /// <summary>For each activity of the vocabulary whether it is read.</summary>
    public static bool[] Of(Binding binding)
    {
        var read = ReadByConditions(binding);
        foreach (var clause in binding.Clauses)
        {
            if (clause.IsAssessed)
                continue;
            for (var i = 0; i < read.Length; i++)
                read[i] |= clause.Counts[i];
            foreach (var activity in clause.Shape.Reads)
                Add(binding, activity, read);
            foreach (var under in clause.CountsUnder.Values)
                Add(binding, under, read);
            Add(binding, (clause.Clause.Duty as PlanDuty.Sliding)?.SinceWhere, read);
            foreach (var trigger in clause.Shape.Triggers)
            {
                if (trigger.Happening.Activity >= 0)
                    Add(binding, trigger.Happening.Activity, read);
                Add(binding, trigger.Where, read);
            }

            foreach (var activity in clause.Shape.Activities)
            {
                foreach (var wider in binding.Plan.Activities[activity].Ancestors)
                    Mark(read, binding.ActivityOf[wider]);
            }
        }

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
        {
            foreach (var condition in (ReadOnlySpan<PlanCondition?>)[clause.Clause.Where, clause.Clause.When, clause.Clause.Unless])
                Add(binding, condition, read);
            foreach (var target in clause.Shape.Targets)
            {
                if (target.Relation == TargetRelation.UnderState)
                    Add(binding, target.State, read);
            }
        }

        return read;
    }

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
    }

    private static void Mark(bool[] read, int activity)
    {
        if (activity >= 0)
            read[activity] = true;
    }
}
