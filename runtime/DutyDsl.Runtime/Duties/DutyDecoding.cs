using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>Reads what a clause asks, one form for each kind of duty.</summary>
internal static class DutyDecoding
{
    public static PlanDuty Duty(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "recurring" => new PlanDuty.Recurring(
                rows.Positions(),
                Targets(rows),
                Bound(rows),
                rows.Name<CountMeasure>(),
                rows.Number(),
                rows.Text(),
                rows.RequiredPeriod(),
                rows.Present("season") ? new PlanSeason(rows.Number(), rows.Number(), rows.Number(), rows.Number()) : null)
            { Apart = rows.Span() },
            "assessed" => new PlanDuty.Assessed(rows.Bilingual()),
            "interval" => Interval(rows),
            "response" => new PlanDuty.Response(
                Trigger(rows),
                rows.Positions(),
                Targets(rows),
                rows.Span(),
                Instant(rows),
                Matching(rows),
                rows.Present("extension") ? new PlanExtension(rows.RequiredSpan(), rows.Number()) : null,
                rows.Flag(),
                rows.Flag()),
            "before" => new PlanDuty.Before(
                rows.Positions(), Targets(rows), rows.Name<BeforeKind>(), rows.Span(), Trigger(rows), Matching(rows)),
            "dated" => new PlanDuty.Dated(
                rows.Positions(), Targets(rows), Bound(rows), rows.Date(), rows.Number(), rows.Number(), rows.Name<YearParity>()),
            "sliding" => new PlanDuty.Sliding(
                rows.Positions(),
                Targets(rows),
                Bound(rows),
                rows.Name<CountMeasure>(),
                rows.Text(),
                rows.Span(),
                rows.Number(),
                ConditionDecoding.Condition(rows)),
            "never" => new PlanDuty.Never(rows.Positions(), Targets(rows), Matching(rows)),
            "standing" => new PlanDuty.Standing(rows.Number(), rows.Present("bound") ? Bound(rows) : null, Targets(rows)),
            "retention" => new PlanDuty.Retention(rows.Number(), rows.RequiredSpan(), Instant(rows)),
            "amounts" => new PlanDuty.Amounts(
                rows.Amount(), rows.Name<Comparison>(), rows.Amount(), rows.Period(), rows.Flag(), rows.Span()),
            "first" => new PlanDuty.FirstThen(Duty(rows), Interval(rows)),
            "either" => new PlanDuty.Either(Duty(rows), Duty(rows)),
            _ => throw rows.Damaged($"'{kind}' is no kind of duty"),
        };
    }

    private static PlanDuty.Interval Interval(PlanRows rows) => new(
        rows.Positions(),
        Targets(rows),
        rows.RequiredSpan(),
        rows.Span(),
        Instant(rows),
        rows.Present("grace") ? new PlanGrace(rows.RequiredSpan(), rows.Name<GraceKind>()) : null,
        rows.Flag());

    private static ImmutableArray<PlanTarget> Targets(PlanRows rows) => rows.List(static r => r.Target());

    private static ImmutableArray<PlanMatching> Matching(PlanRows rows) =>
        rows.List(static r => new PlanMatching(r.Name<RecordField>(), r.Number()));

    private static PlanTrigger Trigger(PlanRows rows) => new(
        rows.Happening(),
        rows.Name<TriggerScope>(),
        rows.Present("target") ? rows.Target() : null,
        rows.Flag(),
        rows.Period(),
        ConditionDecoding.Condition(rows));

    private static PlanInstant? Instant(PlanRows rows)
    {
        var kind = rows.Text();
        return kind switch
        {
            "-" => null,
            "field" => new PlanInstant.Field(rows.Number()),
            "happens" => new PlanInstant.Happens(rows.Happening()),
            "earlier" or "later" => new PlanInstant.Extreme(kind == "earlier", RequiredInstant(rows), RequiredInstant(rows)),
            "offset" => new PlanInstant.Offset(RequiredInstant(rows), rows.RequiredSpan()),
            _ => throw rows.Damaged($"'{kind}' is no kind of instant"),
        };
    }

    private static PlanInstant RequiredInstant(PlanRows rows) =>
        Instant(rows) ?? throw rows.Damaged("an instant is missing");

    private static PlanBound Bound(PlanRows rows)
    {
        var (minimum, minimumExcluded) = Side(rows);
        var (maximum, maximumExcluded) = Side(rows);
        return new PlanBound(minimum, minimumExcluded, maximum, maximumExcluded);
    }

    private static (PlanQuantity? Quantity, bool Excluded) Side(PlanRows rows) => rows.Text() switch
    {
        "-" => (null, false),
        "included" => (Quantity(rows), false),
        "excluded" => (Quantity(rows), true),
        var other => throw rows.Damaged($"'{other}' is no side of a bound"),
    };

    private static PlanQuantity Quantity(PlanRows rows) => new(rows.Fraction(), rows.Number(), rows.Text() switch
    {
        "-" => null,
        "targets" => new PlanShare(rows.Target(), null),
        "amount" => new PlanShare(null, rows.Amount()),
        var other => throw rows.Damaged($"'{other}' is no share"),
    });
}
