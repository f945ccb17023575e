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
        PlanSeason? Season) : PlanDuty
    {
        /// <summary>The least distance between records that count, or null.</summary>
        public PlanSpan? Apart { get; init; }
    }

    /// <summary>A duty people assess.</summary>
    public sealed record Assessed(BilingualName Text) : PlanDuty;

    /// <summary>An act at most so long after the last.</summary>
    public sealed record Interval(
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        PlanSpan Every,
        PlanSpan? ForLength,
        PlanInstant? ForOf,
        PlanGrace? Grace,
        bool MonthEndsKept) : PlanDuty;

    /// <summary>An act that answers a trigger.</summary>
    public sealed record Response(
        PlanTrigger Trigger,
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        PlanSpan? Within,
        PlanInstant? Of,
        ImmutableArray<PlanMatching> Matching,
        PlanExtension? Extension,
        bool CountFirstDay,
        bool MonthEndsKept) : PlanDuty;

    /// <summary>An act before an event.</summary>
    public sealed record Before(
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        BeforeKind Kind,
        PlanSpan? Length,
        PlanTrigger Event,
        ImmutableArray<PlanMatching> Matching) : PlanDuty;

    /// <summary>An act by a day: a date, or a month and day of years.</summary>
    public sealed record Dated(
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        PlanBound Bound,
        DateOnly? By,
        int Month,
        int Day,
        YearParity Years) : PlanDuty;

    /// <summary>A bound on every stretch of time, restarted by <paramref name="Since"/> (-1: never).</summary>
    public sealed record Sliding(
        ImmutableArray<int> Activities,
        ImmutableArray<PlanTarget> Targets,
        PlanBound Bound,
        CountMeasure Measure,
        string Unit,
        PlanSpan? Any,
        int Since,
        PlanCondition? SinceWhere) : PlanDuty;

    /// <summary>A prohibition.</summary>
    /// <param name="Activities">What is forbidden.</param>
    /// <param name="Targets">Towards whom; empty: towards anybody.</param>
    /// <param name="Matching">What a record of an exception must share with the forbidden one besides the case.</param>
    public sealed record Never(
        ImmutableArray<int> Activities, ImmutableArray<PlanTarget> Targets, ImmutableArray<PlanMatching> Matching) : PlanDuty;

    /// <summary>A state kept, or a measure held to a bound.</summary>
    public sealed record Standing(int Activity, PlanBound? Bound, ImmutableArray<PlanTarget> Targets) : PlanDuty;

    /// <summary>A record kept for a time.</summary>
    public sealed record Retention(int Activity, PlanSpan For, PlanInstant? After) : PlanDuty;

    /// <summary>A comparison of amounts, in periods, per case, or in sliding windows.</summary>
    public sealed record Amounts(
        PlanAmount Left,
        Comparison How,
        PlanAmount Right,
        PlanPeriod? Period,
        bool PerCase,
        PlanSpan? Any) : PlanDuty;

    /// <summary>One timing first, an interval from then on.</summary>
    public sealed record FirstThen(PlanDuty First, Interval Then) : PlanDuty;

    /// <summary>A window of the first that is not met is met if a deadline of the second falls in it and each such finding is met.</summary>
    public sealed record Either(PlanDuty First, PlanDuty Second) : PlanDuty;
}
