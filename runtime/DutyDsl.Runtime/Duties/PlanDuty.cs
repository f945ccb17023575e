using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>What a clause asks; one subtype for each kind of duty.</summary>
public abstract record PlanDuty
{
    /// <summary>A count in every period, for each target on its own when there are any.</summary>
    public sealed record Recurring(
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        PlanBound Bound,
        CountMeasure Measure,
        int DistinctAttribute,
        string Unit,
        PlanPeriod Period,
        PlanSeason? Season) : PlanDuty;

    /// <summary>A duty people assess.</summary>
    public sealed record Assessed(BilingualName Text) : PlanDuty;
}
