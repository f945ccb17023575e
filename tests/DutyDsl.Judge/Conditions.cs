using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.1 and 3.9: who is an actor, what is a kind of what, and which conditions hold. Null is "the facts do not say".</summary>
internal sealed partial class Conditions(DutyModel model, FactBase facts, Day asOf)
{
    /// <summary>3.1: an empty facet satisfies no cell, not even <c>not</c>; a column the data lack leaves it open.</summary>
    public bool? Satisfies(TenureFact tenure, FacetConstraint cell) =>
        facts.MissingFacets.Contains(cell.Facet) ? null
        : tenure.Facets[cell.Facet] is { } value && cell.Values.Contains(value);

    /// <summary>3.3: a tenure satisfies an actor when all cells of one of its cases hold.</summary>
    public bool? IsActor(TenureFact tenure, int actor) =>
        Any(model.Actors[actor].Cases.Select(c => All(c.Constraints.Select(cell => Satisfies(tenure, cell)))));

    /// <summary>3.3: an activity that is (a kind of) another.</summary>
    public bool IsKindOf(int activity, int wanted) =>
        activity == wanted || (activity >= 0 && model.Activities[activity].Parents.Any(parent => IsKindOf(parent, wanted)));

    /// <summary>3.9: <c>when</c> and <c>unless</c>, of the bound subject on a day.</summary>
    public bool? OnDay(Condition? condition, TenureFact tenure, Day day, Occasion? occasion = null) => Holds(condition, tenure, day, null, occasion);

    /// <summary>3.9: <c>where</c>, of the record; what else it asks is asked of the bound subject on the record's day.</summary>
    public bool? OfRecord(Condition? condition, TenureFact tenure, RecordFact record) => Holds(condition, tenure, record.Date, f => Compare(f, record),
        new Occasion(record.Id, record.Subject, record.Date, record.Minute, record, null, null, default));

    /// <summary>data.md: of a quarantined record nothing is known but what could be read; here, if it is of this day.</summary>
    public bool? OfDoubtful(Condition? condition, TenureFact tenure, DoubtfulFact record, Day day) =>
        Holds(condition, tenure, day, f => f.Field == RecordField.Target && record.TargetRead ? Compare(f, record.Target) : null, null);

    private bool? Holds(Condition? condition, TenureFact tenure, Day day, Func<FieldCondition, bool?>? field, Occasion? occasion) => condition switch
    {
        null => true,
        AllCondition all => All(all.Parts.Select(part => Holds(part, tenure, day, field, occasion))),
        AnyCondition any => Any(any.Parts.Select(part => Holds(part, tenure, day, field, occasion))),
        NotCondition not => !Holds(not.Operand, tenure, day, field, occasion),
        CellCondition cell => Satisfies(tenure, cell.Cell),
        FieldCondition read => field?.Invoke(read),
        HoldsCondition holds => StateHolds(holds.Activity, tenure.Subject, day, occasion),
        RecentCondition recent => Recently(recent, tenure, day, occasion),
        SinceCondition since => Since(since, tenure, day, occasion),
        AmountCondition amount => Compares(amount, tenure, day),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>3.9: a state holds from its date to its <c>until</c>, a fact from its date on; nothing after d counts.</summary>
    private bool? StateHolds(int activity, string subject, Day day, Occasion? occasion)
    {
        var ends = model.Activities[activity].Kind == ActivityKind.State;
        var certain = facts.Records.Any(r => r.Subject == subject && r.Date <= asOf && IsKindOf(r.Activity, activity)
            && r.Date <= day && (!ends || r.Until is not { } until || day <= until)
            && (occasion?.Case is null || r.Case is null || r.Case == occasion.Case));
        return certain || MayBe(activity, subject).Any(r => r.Date is not { } date || date <= day) ? (certain ? true : null) : false;
    }

    /// <summary>3.9: <c>n A within D</c> holds when at least n earlier records lie in the D before the day.</summary>
    private bool? Recently(RecentCondition recent, TenureFact tenure, Day day, Occasion? occasion)
    {
        var first = Lengths.Before(model, day, recent.Within);
        var joined = facts.Records.Where(r => r.Subject == tenure.Subject && r.Date <= asOf && first <= r.Date && r.Date < day)
            .Select(r => IsOf(r, recent.Activity) & Joins(r, occasion)).ToImmutableList();
        var possible = MayBe(recent.Activity, tenure.Subject).Count(r => r.Date is not { } date || (first <= date && date < day));
        return joined.Count(j => j == true) >= recent.Count ? true : joined.Count(j => j != false) + possible >= recent.Count ? null : false;
    }

    /// <summary>3.7: the quarantined records that may be of an activity and a subject.</summary>
    public IEnumerable<DoubtfulFact> MayBe(int activity, string subject) => facts.Doubtful.Where(r =>
        (r.Subject is null || r.Subject == subject)
        && (r.Activity is not { } read || IsKindOf(read, activity))
        && (r.Date is not { } date || date <= asOf));

    /// <summary>3.7, 3.18: the quarantined records that may be ratings of a subject.</summary>
    public IEnumerable<DoubtfulFact> MayBeRating(string subject) => facts.Doubtful.Where(r =>
        (r.Subject is null || r.Subject == subject) && r.Activity is null or DoubtfulFact.OfRating && (r.Date is not { } date || date <= asOf));

    /// <summary>3.7: an empty field leaves a condition open.</summary>
    private bool? Compare(FieldCondition condition, RecordFact record) => condition.Field switch
    {
        RecordField.Target => Compare(condition, record.Target),
        RecordField.Case => Compare(condition, record.Case),
        RecordField.Quantity => record.Quantity is { } quantity ? CompareNumber(condition, quantity) : null,
        _ => record.Attributes.TryGetValue(condition.Attribute, out var value)
            ? model.Attributes[condition.Attribute].Type == AttributeType.Number ? CompareNumber(condition, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : Compare(condition, value)
            : null,
    };

    private static bool? Compare(FieldCondition condition, string? value)
    {
        if (value is null)
            return null;
        var order = string.CompareOrdinal(value, condition.Values[0]); // ISO dates sort as texts
        return condition.Comparison switch
        {
            Comparison.Equal => condition.Values.Contains(value),
            Comparison.AtLeast => order >= 0,
            Comparison.AtMost => order <= 0,
            Comparison.MoreThan => order > 0,
            _ => order < 0,
        };
    }

    private static bool CompareNumber(FieldCondition condition, decimal value) => condition.Values.Any(v => condition.Comparison switch
    {
        Comparison.Equal => Exact.Parse(v).CompareWith(value) == 0,
        Comparison.AtLeast => Exact.Parse(v).CompareWith(value) <= 0,
        Comparison.AtMost => Exact.Parse(v).CompareWith(value) >= 0,
        Comparison.MoreThan => Exact.Parse(v).CompareWith(value) < 0,
        _ => Exact.Parse(v).CompareWith(value) > 0,
    });

    public static bool? All(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, static (a, b) => a & b);

    public static bool? Any(IEnumerable<bool?> parts) => parts.Aggregate((bool?)false, static (a, b) => a | b);
}
