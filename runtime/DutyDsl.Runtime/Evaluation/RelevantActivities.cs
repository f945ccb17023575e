using System.Collections.Immutable;
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
            if (clause.Recurring is not { } duty)
                continue;
            for (var i = 0; i < read.Length; i++)
                read[i] |= clause.Counts[i];
            foreach (var activity in duty.Activities)
            {
                foreach (var wider in binding.Plan.Activities[activity].Ancestors)
                    Mark(read, binding.ActivityOf[wider]);
            }
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
            foreach (var target in clause.Recurring?.Targets ?? ImmutableArray<PlanTarget>.Empty)
            {
                if (target.Relation == TargetRelation.UnderState)
                    Add(binding, target.State, read);
            }
        }

        return read;
    }

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
