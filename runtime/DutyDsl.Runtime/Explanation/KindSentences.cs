using DutyDsl.Duties;

namespace DutyDsl.Explanation;

/// <summary>Says what a duty asks that is not a plain count in periods.</summary>
internal sealed class KindSentences(DutyPlan plan)
{
    public Phrase Asks(PlanDuty duty) => duty switch
    {
        PlanDuty.Recurring d => KindPhrases.Share.With(Bound(d.Bound), Acts(d.Activities), Phrases.Period(d.Period)),
        PlanDuty.Interval d => KindPhrases.Interval.With(Acts(d.Activities), Span(d.Every)),
        PlanDuty.Response { Within: { } within } d => KindPhrases.Response.With(Happening(d.Trigger.Happening), Acts(d.Activities), Span(within)),
        PlanDuty.Response d => KindPhrases.ResponseOpen.With(Happening(d.Trigger.Happening), Acts(d.Activities)),
        PlanDuty.Before { Kind: BeforeKind.AtLeast, Length: { } length } d => KindPhrases.BeforeAtLeast.With(Acts(d.Activities), Span(length), Happening(d.Event.Happening)),
        PlanDuty.Before { Kind: BeforeKind.Within, Length: { } length } d => KindPhrases.BeforeWithin.With(Acts(d.Activities), Span(length), Happening(d.Event.Happening)),
        PlanDuty.Before d => KindPhrases.Before.With(Acts(d.Activities), Happening(d.Event.Happening)),
        PlanDuty.Dated { By: { } by } d => KindPhrases.DatedBy.With(Bound(d.Bound), Acts(d.Activities), by),
        PlanDuty.Dated d => KindPhrases.DatedYearly.With(Bound(d.Bound), Acts(d.Activities), d.Month, d.Day),
        PlanDuty.Sliding { Any: { } any } d => KindPhrases.Sliding.With(Bound(d.Bound), Acts(d.Activities), Span(any)),
        PlanDuty.Sliding d => KindPhrases.SlidingSince.With(Bound(d.Bound), Acts(d.Activities), Activity(d.Since)),
        PlanDuty.Never d => KindPhrases.Never.With(Acts(d.Activities)),
        PlanDuty.Standing { Bound: { } bound } d => KindPhrases.StandingMeasure.With(Activity(d.Activity), Bound(bound)),
        PlanDuty.Standing d => KindPhrases.Standing.With(Activity(d.Activity)),
        PlanDuty.Retention d => KindPhrases.Retention.With(Activity(d.Activity), Span(d.For)),
        PlanDuty.Amounts d => KindPhrases.Amounts.With(Amount(d.Left), KindPhrases.Compared(d.How), Amount(d.Right)),
        PlanDuty.FirstThen d => KindPhrases.FirstThen.With(Asks(d.First), Asks(d.Then)),
        PlanDuty.Either d => KindPhrases.Either.With(Asks(d.First), Asks(d.Second)),
        _ => Phrase.Empty,
    };

    private Phrase Acts(IEnumerable<int> activities) => Phrase.Join(Phrases.Or, activities.Select(Activity));

    private Phrase Activity(int activity) => plan.Activities[activity].Symbol.Name;

    private Phrase Span(PlanSpan span)
    {
        if (span.Parameter >= 0)
            return plan.Parameters[span.Parameter].Symbol.Name;
        var unit = span.Calendar >= 0 ? plan.Calendars[span.Calendar].Symbol.Name
            : span.Measure >= 0 ? plan.Activities[span.Measure].Symbol.Name
            : KindPhrases.Unit(span.Unit, span.Count.Numerator != span.Count.Denominator);
        return KindPhrases.Length.With(Number(span.Count), unit);
    }

    private Phrase Bound(PlanBound bound)
    {
        var low = bound.Minimum is null ? Phrase.Empty : KindPhrases.Side(bound.MinimumExcluded ? Comparison.MoreThan : Comparison.AtLeast).With(Quantity(bound.Minimum));
        var high = bound.Maximum is null ? Phrase.Empty : KindPhrases.Side(bound.MaximumExcluded ? Comparison.LessThan : Comparison.AtMost).With(Quantity(bound.Maximum));
        return bound.Minimum is null ? high : bound.Maximum is null ? low : KindPhrases.Both.With(low, high);
    }

    private Phrase Quantity(PlanQuantity quantity)
    {
        var number = quantity.Parameter >= 0 ? plan.Parameters[quantity.Parameter].Symbol.Name : Number(quantity.Value);
        return quantity.Of switch
        {
            { Target: { } target } => KindPhrases.PercentOf.With(number, plan.Actors[target.Actor].Symbol.Name),
            { Amount: { } amount } => KindPhrases.PercentOf.With(number, Amount(amount)),
            _ => number,
        };
    }

    private Phrase Amount(PlanAmount amount) => amount.Fold switch
    {
        AmountFold.Constant => Number(amount.Value),
        AmountFold.Parameter => plan.Parameters[amount.Parameter].Symbol.Name,
        var fold => KindPhrases.Fold(fold).With(Activity(amount.Activity)),
    };

    private Phrase Happening(PlanHappening happening) => happening.Kind switch
    {
        HappeningKind.Record => Activity(happening.Activity),
        HappeningKind.PeriodStart => KindPhrases.StartOf.With(PeriodName(happening.Period!)),
        HappeningKind.PeriodEnd => KindPhrases.EndOf.With(PeriodName(happening.Period!)),
        HappeningKind.StateStart => KindPhrases.StartOf.With(Activity(happening.Activity)),
        HappeningKind.StateEnd => KindPhrases.EndOf.With(Activity(happening.Activity)),
        HappeningKind.TenureStart => KindPhrases.TenureStart,
        HappeningKind.TenureEnd => KindPhrases.TenureEnd,
        _ => KindPhrases.LateOf.With(plan.Clauses[happening.Clause].Citation.ToString()),
    };

    private Phrase PeriodName(PlanPeriod period) => period.Calendar >= 0
        ? plan.Calendars[period.Calendar].Symbol.Name
        : KindPhrases.Unit(period.Unit, false);

    private static Phrase Number(Fraction value) => new Verdicts.RequiredCount(value, false, value, false).Format("")[1..];
}
