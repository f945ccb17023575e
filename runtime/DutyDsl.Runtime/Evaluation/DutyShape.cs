using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>What the engine reads of a duty before it knows its kind: whose records matter, towards whom, and how much.</summary>
/// <param name="Activities">The activities that count or are judged.</param>
/// <param name="Targets">For whom each; empty: for the subject.</param>
/// <param name="Bound">The bound, where the duty has one number to keep to.</param>
/// <param name="Triggers">What starts its clocks.</param>
/// <param name="Reads">Other activities it reads: restarts, extensions, amounts, starts.</param>
/// <param name="CountsWholes">Whether what is bounded is a number of records.</param>
/// <param name="IsPlainCount">Whether it is a count in periods without shares and spacing.</param>
internal sealed record DutyShape(
    ImmutableArray<int> Activities,
    ImmutableArray<PlanTarget> Targets,
    PlanBound? Bound,
    ImmutableArray<PlanTrigger> Triggers,
    ImmutableArray<int> Reads,
    bool CountsWholes,
    bool IsPlainCount)
{
    /// <summary>The shape of a duty.</summary>
    public static DutyShape Of(PlanDuty duty) => duty switch
    {
        PlanDuty.Recurring d => new DutyShape(
            d.Activities,
            d.Targets,
            d.Bound,
            [],
            [.. Amounts(d.Bound.Minimum?.Of?.Amount), .. Amounts(d.Bound.Maximum?.Of?.Amount)],
            d.Measure != CountMeasure.Quantity,
            d.Apart is null && d.Bound.Minimum?.Of is null && d.Bound.Maximum?.Of is null),
        PlanDuty.Interval d => Plain(d.Activities, d.Targets) with { Reads = [.. Measures(d.Every), .. Instants(d.ForOf)] },
        PlanDuty.Response d => Plain(d.Activities, d.Targets) with
        {
            Triggers = [d.Trigger],
            Reads = d.Extension is { } extension ? [extension.Activity, .. Instants(d.Of)] : [.. Instants(d.Of)],
        },
        PlanDuty.Before d => Plain(d.Activities, d.Targets) with { Triggers = [d.Event] },
        PlanDuty.Dated d => Plain(d.Activities, d.Targets) with
        {
            Bound = d.Bound,
            Reads = [.. Amounts(d.Bound.Minimum?.Of?.Amount), .. Amounts(d.Bound.Maximum?.Of?.Amount)],
        },
        PlanDuty.Sliding d => Plain(d.Activities, d.Targets) with
        {
            Bound = d.Bound,
            Reads = d.Since < 0 ? [] : [d.Since],
            CountsWholes = d.Measure != CountMeasure.Quantity,
        },
        PlanDuty.Never d => Plain(d.Activities, d.Targets),
        PlanDuty.Standing d => Plain([d.Activity], d.Targets) with { Bound = d.Bound, CountsWholes = false },
        PlanDuty.Retention d => Plain([d.Activity], []) with { Reads = [.. Instants(d.After)] },
        PlanDuty.Amounts d => Plain([.. Amounts(d.Left), .. Amounts(d.Right)], []),
        PlanDuty.FirstThen d => Of(d.First) is var first
            ? first with { Reads = [.. first.Reads, .. Of(d.Then).Reads], IsPlainCount = false }
            : throw new InvalidOperationException(),
        PlanDuty.Either d => (Of(d.First), Of(d.Second)) is var (a, b)
            ? a with { Triggers = [.. a.Triggers, .. b.Triggers], Reads = [.. a.Reads, .. b.Reads, .. b.Activities], IsPlainCount = false }
            : throw new InvalidOperationException(),
        _ => Plain([], []),
    };

    private static DutyShape Plain(ImmutableArray<int> activities, ImmutableArray<PlanTarget> targets) =>
        new(activities, targets, null, [], [], true, false);

    private static ImmutableArray<int> Amounts(PlanAmount? amount) => amount is { Activity: >= 0 } ? [amount.Activity] : [];

    private static ImmutableArray<int> Measures(PlanSpan span) => span.Measure >= 0 ? [span.Measure] : [];

    private static IEnumerable<int> Instants(PlanInstant? instant) => instant switch
    {
        PlanInstant.Happens { What.Activity: >= 0 and var activity } => [activity],
        PlanInstant.Extreme extreme => [.. Instants(extreme.First), .. Instants(extreme.Second)],
        PlanInstant.Offset offset => Instants(offset.Origin),
        _ => [],
    };
}
