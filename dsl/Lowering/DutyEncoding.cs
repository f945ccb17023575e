using DutyDsl.Semantics;

namespace DutyDsl.Lowering;

/// <summary>Writes what a clause asks, one form for each kind of duty.</summary>
internal static class DutyEncoding
{
    public static void Duty(PlanRow row, ClauseBody body)
    {
        switch (body)
        {
            case RecurringBody d:
                Acts(row.Add("recurring"), d.Activities, d.Targets);
                Bound(row, d.Bound);
                row.Add(d.Measure.ToString()).Add(d.DistinctAttribute).Add(d.Unit).Period(d.Period);
                if (d.Season is { } season)
                    row.Add("season").Add(season.FromMonth).Add(season.FromDay).Add(season.ToMonth).Add(season.ToDay);
                else
                    row.Add("-");
                row.Span(d.Apart);
                break;
            case AssessedBody d:
                row.Add("assessed").Add(d.Text.English).Add(d.Text.Chinese);
                break;
            case IntervalBody d:
                Interval(row.Add("interval"), d);
                break;
            case ResponseBody d:
                Trigger(row.Add("response"), d.Trigger);
                Acts(row, d.Activities, d.Targets);
                row.Span(d.Within);
                Instant(row, d.Of);
                Matching(row, d.Matching);
                if (d.Extension is { } extension)
                    row.Add("extension").Span(extension.Most).Add(extension.Activity);
                else
                    row.Add("-");
                row.Flag(d.CountFirstDay).Flag(d.MonthEndsKept);
                break;
            case BeforeBody d:
                Acts(row.Add("before"), d.Activities, d.Targets);
                row.Add(d.Kind.ToString()).Span(d.Length);
                Trigger(row, d.Event);
                Matching(row, d.Matching);
                break;
            case DatedBody d:
                Acts(row.Add("dated"), d.Activities, d.Targets);
                Bound(row, d.Bound);
                row.Date(d.By).Add(d.Month).Add(d.Day).Add(d.Years.ToString());
                break;
            case SlidingBody d:
                Acts(row.Add("sliding"), d.Activities, d.Targets);
                Bound(row, d.Bound);
                row.Add(d.Measure.ToString()).Add(d.Unit).Span(d.Any).Add(d.Since);
                ConditionEncoding.Condition(row, d.SinceWhere);
                break;
            case NeverBody d:
                Acts(row.Add("never"), d.Activities, d.Targets);
                Matching(row, d.Matching);
                break;
            case StandingBody d:
                row.Add("standing").Add(d.Activity);
                if (d.Bound is null)
                    row.Add("-");
                else
                    Bound(row.Add("bound"), d.Bound);
                Targets(row, d.Targets);
                break;
            case RetentionBody d:
                row.Add("retention").Add(d.Activity).Span(d.For);
                Instant(row, d.After);
                break;
            case AmountBody d:
                row.Add("amounts").Amount(d.Left).Add(d.Comparison.ToString()).Amount(d.Right).Period(d.Period).Flag(d.PerCase).Span(d.Any);
                break;
            case FirstThenBody d:
                Duty(row.Add("first"), d.First);
                Interval(row, d.Then);
                break;
            case EitherBody d:
                Duty(row.Add("either"), d.First);
                Duty(row, d.Second);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {body.GetType().Name}");
        }
    }

    private static void Interval(PlanRow row, IntervalBody d)
    {
        Acts(row, d.Activities, d.Targets);
        row.Span(d.Every).Span(d.ForLength);
        Instant(row, d.ForOf);
        if (d.Grace is { } grace)
            row.Add("grace").Span(grace.Length).Add(grace.Kind.ToString());
        else
            row.Add("-");
        row.Flag(d.MonthEndsKept);
    }

    private static void Acts(PlanRow row, EquatableArray<int> activities, EquatableArray<TargetSymbol> targets)
    {
        row.Positions(activities.Items);
        Targets(row, targets);
    }

    private static void Targets(PlanRow row, EquatableArray<TargetSymbol> targets)
    {
        row.Add(targets.Count);
        foreach (var target in targets)
            row.Target(target);
    }

    private static void Matching(PlanRow row, EquatableArray<MatchingField> fields)
    {
        row.Add(fields.Count);
        foreach (var field in fields)
            row.Add(field.Field.ToString()).Add(field.Attribute);
    }

    private static void Trigger(PlanRow row, TriggerSymbol trigger)
    {
        row.Happening(trigger.Happening).Add(trigger.Scope.ToString());
        if (trigger.Target is { } target)
            row.Add("target").Target(target);
        else
            row.Add("-");
        row.Flag(trigger.First).Period(trigger.FirstPer);
        ConditionEncoding.Condition(row, trigger.Where);
    }

    private static void Instant(PlanRow row, Instant? instant)
    {
        switch (instant)
        {
            case null:
                row.Add("-");
                break;
            case AttributeInstant attribute:
                row.Add("field").Add(attribute.Attribute);
                break;
            case HappeningInstant happening:
                row.Add("happens").Happening(happening.Happening);
                break;
            case ExtremeInstant extreme:
                Instant(row.Add(extreme.Earlier ? "earlier" : "later"), extreme.First);
                Instant(row, extreme.Second);
                break;
            case OffsetInstant offset:
                Instant(row.Add("offset"), offset.Origin);
                row.Span(offset.After);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {instant.GetType().Name}");
        }
    }

    private static void Bound(PlanRow row, CountBound bound)
    {
        Side(row, bound.Minimum, bound.MinimumExcluded);
        Side(row, bound.Maximum, bound.MaximumExcluded);
    }

    private static void Side(PlanRow row, Quantity? quantity, bool excluded)
    {
        if (quantity is null)
        {
            row.Add("-");
            return;
        }

        row.Add(excluded ? "excluded" : "included").Add(quantity.Value.ToString()).Add(quantity.Parameter);
        switch (quantity.Of)
        {
            case { Target: { } target }:
                row.Add("targets").Target(target);
                break;
            case { Amount: { } amount }:
                row.Add("amount").Amount(amount);
                break;
            default:
                row.Add("-");
                break;
        }
    }
}
