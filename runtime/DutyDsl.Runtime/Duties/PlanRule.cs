using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>What an accountability rule does. Grounds, sanctions, activities and clauses are positions; -1 for any ground.</summary>
public abstract record PlanRule
{
    /// <summary>A ground arises when its condition comes true.</summary>
    public sealed record Arise(int Ground, PlanCondition When) : PlanRule;

    /// <summary>The range of sanctions.</summary>
    public sealed record Impose(int Least, int Most, int Ground) : PlanRule;

    /// <summary>The case goes to another body.</summary>
    public sealed record Refer(BilingualName To, PlanCondition When) : PlanRule;

    /// <summary>Acts are barred for a time.</summary>
    public sealed record Bar(ImmutableArray<int> Activities, PlanSpan For, PlanHappening From, int Ground) : PlanRule;

    /// <summary>A circumstance weighs for a heavier or lighter sanction.</summary>
    public sealed record Adjust(bool Aggravates, int Ground, PlanCondition When) : PlanRule;

    /// <summary>A defence lets the ground fall, or the sanction alone.</summary>
    public sealed record Relief(bool Exempts, int Ground, PlanCondition When) : PlanRule;

    /// <summary>An outcome stays open in spite of these acts.</summary>
    public sealed record Regardless(ImmutableArray<int> Activities, int Ground, PlanCondition When) : PlanRule;

    /// <summary>A commendation.</summary>
    public sealed record Commend(BilingualName What, PlanCondition When) : PlanRule;
}
