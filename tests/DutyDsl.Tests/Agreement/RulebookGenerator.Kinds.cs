using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Random rulebooks of one clause of every kind but the recurring one.</summary>
internal sealed partial class RulebookGenerator
{
    public const int Watch = 4;
    public const int Certified = 5;
    public const int Accident = 6;
    public const int Fund = 7;
    public const int Rest = 8;

    /// <summary>The kinds of duty, each as often as the others.</summary>
    public static readonly string[] Kinds =
    [
        "interval", "interval grace", "response", "response hours", "response extended", "before", "dated yearly", "dated once", "sliding", "sliding since",
        "never", "standing state", "standing measure", "retention", "first then", "either", "amount", "share", "apart", "response working days",
    ];

    private int kind = -1;

    /// <summary>Whether a condition is asked of days: of days as wholes <c>since</c> says little.</summary>
    private bool ofDays;

    public DutyModel MakeKind(int which)
    {
        kind = which % Kinds.Length;
        scale = dice.OneOf(0, 1, 1, 2);
        var year = dice.OneOf(2020, 2023, 2024, 2100);
        effective = dice.Below(4) switch
        {
            0 => new CivilDate(year, 1, 1),
            1 => new CivilDate(year, 1, 31),
            2 => new CivilDate(year, 2, 28),
            _ => new CivilDate(year, dice.Between(1, 12), dice.Between(1, 28)),
        };
        Facets();
        Actors();
        Activities();
        activities.Add(new ActivitySymbol(Name("accident"), ActivityKind.Event, "", default));
        activities.Add(new ActivitySymbol(Name("fund"), ActivityKind.Measure, "", default));
        activities.Add(new ActivitySymbol(Name("rest"), ActivityKind.Activity, "", default));
        Attributes();
        Parameters();
        parameters.Add(new ParameterSymbol(Name("term"), AttributeType.Duration, null));
        var clauses = new List<ClauseSymbol> { KindClause() };
        var calendar = new CalendarSymbol(
            Name("working days"), CalendarKind.Days,
            Enumerable.Range(0, 6).Select(i => new CalendarDay(Civil(Start.Plus((i * 9) + dice.Below(9))), dice.Chance(50))).ToEquatableArray(), default, 0, 0);
        var countsAs = dice.Chance(20) && Kinds[kind] != "amount" ? Dice.List(new CountsAsSymbol(Rest, dice.Below(4), dice.Chance(50) ? null : Field())) : default;
        return new DutyModel(
            "Random.Kinds", BilingualText.Empty, "UTC", effective, dice.Chance(12) ? Civil(Start.Plus(dice.Between(0, Horizon))) : null,
            Policy(), default, facets.ToEquatableArray(), actors.ToEquatableArray(), activities.ToEquatableArray(),
            attributes.ToEquatableArray(), parameters.ToEquatableArray(),
            Dice.List(new SectionSymbol(SectionKind.Article, "1", BilingualText.Empty, -1)), clauses.ToEquatableArray(), default)
        {
            Calendars = Dice.List(calendar),
            CountsAs = countsAs,
        };
    }

    private ClauseSymbol KindClause()
    {
        var body = KindBody(Kinds[kind]);
        var from = dice.Chance(15) ? Start.Plus(dice.Between(0, Horizon / 2)) : (Day?)null;
        var until = dice.Chance(12) ? (from ?? Start).Plus(dice.Between(0, Horizon)) : (Day?)null;
        return new ClauseSymbol(
            new Citation("", "1", "", "1"),
            0,
            Dice.List(dice.Below(actors.Count)),
            body,
            dice.Chance(25) && body is not (StandingBody or AmountBody) ? Condition(1, ofRecord: true) : null,
            dice.Chance(20) && body is not NeverBody { Matching.Count: > 0 } ? OfDays() : null,
            dice.Chance(35) ? dice.Chance(50) ? new HoldsCondition(dice.OneOf(Watch, Certified)) : Condition(1, ofRecord: false) : null,
            from is { } f ? Civil(f) : null,
            until is { } u ? Civil(u) : null,
            dice.Chance(30) ? Policy() : null,
            dice.Chance(10) && body is not (StandingBody or AmountBody) ? Dice.List(dice.Below(actors.Count)) : default,
            default,
            default,
            default);
    }

    private Condition OfDays()
    {
        ofDays = true;
        var condition = Condition(1, ofRecord: false);
        ofDays = false;
        return condition;
    }

    private ClauseBody KindBody(string name) => name switch
    {
        "interval" => Interval(null),
        "interval grace" => Interval(new Grace(new Span(new Rational(dice.Between(1, 5)), CalendarUnit.Day), dice.OneOf(GraceKind.Late, GraceKind.Early, GraceKind.EitherSide))),
        "response" => Response(dice.Chance(8) ? null : Length()),
        "response hours" => Response(new Span(new Rational(dice.OneOf(1, 12, 24, 48)), CalendarUnit.Hour)),
        "response extended" => Response(Length()) with { Extension = new Extension(new Span(new Rational(dice.Between(2, 6)), CalendarUnit.Day), Rest) },
        "response working days" => Response(new Span(new Rational(dice.Between(1, 8)), CalendarUnit.Day, Calendar: 0)),
        "before" => Before(),
        "dated yearly" => new DatedBody(Activity(), SomeTargets(), AtLeastOne(), null, dice.Between(1, 12) is var month ? month : 0, dice.OneOf(1, 15, Day.LengthOfMonth(2024, month)), dice.OneOf(YearParity.Every, YearParity.Every, YearParity.Even, YearParity.Odd)),
        "dated once" => new DatedBody(Activity(), SomeTargets(), AtLeastOne(), Civil(Start.Plus(dice.Between(1, Horizon))), 0, 0, YearParity.Every),
        "sliding" => Sliding(-1),
        "sliding since" => Sliding(Rest),
        "never" => new NeverBody(Activity(), SomeTargets()) { Matching = Matching() },
        "standing state" => new StandingBody(Watch, null, SomeTargets()),
        "standing measure" => new StandingBody(Fund, Bound(amount: true), default),
        "retention" => new RetentionBody(dice.Below(4), Length(), dice.Chance(30) ? new AttributeInstant(4) : null),
        "first then" => Activity() is var acts ? new FirstThenBody(
            dice.Chance(60) ? Response(Length(open: false)) with { Activities = acts, Targets = default, Extension = null } : new DatedBody(acts, default, AtLeastOne(), Civil(Start.Plus(dice.Between(1, Horizon / 2))), 0, 0, YearParity.Every),
            Interval(null) with { Activities = acts, Targets = default }) : throw new InvalidOperationException(),
        "either" => Activity() is var acts ? new EitherBody(
            new RecurringBody(acts, default, AtLeastOne(), CountMeasure.Records, -1, "", Grid(), null),
            dice.Chance(50) ? Interval(null) with { Activities = acts, Targets = default } : new DatedBody(acts, default, AtLeastOne(), null, dice.Between(1, 12), 28, YearParity.Every))
            : throw new InvalidOperationException(),
        "amount" => new AmountBody(SomeAmount(dice.Below(5)), (Comparison)dice.Below(5), SomeAmount(5 + dice.Below(2)), Grid(), false, null),
        "share" => new RecurringBody(
            Activity(), default, new CountBound(new Quantity(new Rational(dice.OneOf(10, 50, 67, 100)), -1, new Share(ATarget(), null)), false, null, false),
            CountMeasure.Records, -1, "", Grid(), null),
        _ => new RecurringBody(Activity(), default, Bound(amount: false), CountMeasure.Records, -1, "", Grid(), null) { Apart = Length(open: false) },
    };

    private EquatableArray<int> Activity() => dice.Chance(85) ? Dice.List(dice.Below(4)) : Dice.List(0, 2);

    private EquatableArray<TargetSymbol> SomeTargets() => dice.Chance(25) ? Targets() : default;

    private TargetSymbol ATarget() => new(dice.OneOf(TargetRelation.Subordinate, TargetRelation.AllSubordinate), dice.Below(actors.Count));

    private static CountBound AtLeastOne() => new(new Quantity(new Rational(1)), false, null, false);

    private Span Length(bool open = true) => dice.Below(open ? 9 : 8) switch
    {
        0 => new Span(new Rational(1), CalendarUnit.Month),
        1 => new Span(new Rational(3, 2), CalendarUnit.Month),
        2 => new Span(new Rational(dice.Between(1, 3)), CalendarUnit.Week),
        3 => new Span(new Rational(dice.Between(2, 3)), CalendarUnit.Month),
        8 => new Span(default, CalendarUnit.Day, Parameter: 1),
        _ => new Span(new Rational(dice.Between(1, 30)), CalendarUnit.Day),
    };

    private IntervalBody Interval(Grace? grace) => new(Activity(), SomeTargets(), Length(open: grace is null), null, null, grace, dice.Chance(20));

    private TriggerSymbol Trigger()
    {
        var (happening, scope) = dice.Below(10) switch
        {
            0 => (new Happening(HappeningKind.PeriodStart, -1, Grid(), -1), TriggerScope.Own),
            1 => (new Happening(HappeningKind.PeriodEnd, -1, Grid(), -1), TriggerScope.Own),
            2 => (new Happening(HappeningKind.StateStart, Watch, null, -1), TriggerScope.Own),
            3 => (new Happening(HappeningKind.StateEnd, Watch, null, -1), TriggerScope.Own),
            4 => (new Happening(HappeningKind.TenureStart, -1, null, -1), TriggerScope.Own),
            5 => (new Happening(HappeningKind.Record, Accident, null, -1), TriggerScope.OfIt),
            6 => (new Happening(HappeningKind.Record, Accident, null, -1), TriggerScope.OfTarget),
            _ => (new Happening(HappeningKind.Record, Accident, null, -1), TriggerScope.Own),
        };
        var first = happening.Kind == HappeningKind.Record && dice.Chance(15);
        return new TriggerSymbol(
            happening, scope, scope == TriggerScope.OfTarget ? ATarget() : null, first, first && dice.Chance(50) ? Grid() : null,
            happening.Kind == HappeningKind.Record && dice.Chance(20) ? Field() : null);
    }

    private EquatableArray<MatchingField> Matching() => dice.Below(5) switch
    {
        0 => Dice.List(new MatchingField(RecordField.Target, -1)),
        1 => Dice.List(new MatchingField(RecordField.Attribute, 3)),
        _ => default,
    };

    private ResponseBody Response(Span? within)
    {
        var trigger = Trigger();
        var inDays = within is not null && !Lengths.IsOfInstants(within);
        return new ResponseBody(
            trigger, Activity(), SomeTargets(), within, inDays && trigger.Happening.Kind == HappeningKind.Record && dice.Chance(20) ? new AttributeInstant(4) : null, trigger.Happening.Kind == HappeningKind.Record ? Matching() : default, null,
            inDays && dice.Chance(20), inDays && dice.Chance(20));
    }

    private BeforeBody Before()
    {
        var how = dice.OneOf(BeforeKind.Earlier, BeforeKind.AtLeast, BeforeKind.Within);
        var trigger = Trigger();
        return new BeforeBody(
            Activity(), SomeTargets(), how, how == BeforeKind.Earlier ? null : Length(open: false), trigger, trigger.Happening.Kind == HappeningKind.Record ? Matching() : default);
    }

    private SlidingBody Sliding(int since)
    {
        var sum = dice.Chance(40);
        return new SlidingBody(
            sum ? Dice.List(3) : Activity(), SomeTargets(), new CountBound(null, false, new Quantity(new Rational(dice.Between(0, 3))), dice.Chance(20) && false),
            sum ? CountMeasure.Quantity : CountMeasure.Records, sum ? "hours" : "", since >= 0 && dice.Chance(60) ? null : Length(open: false),
            since, since >= 0 && dice.Chance(20) ? Field() : null);
    }

    private Amount SomeAmount(int which) => which switch
    {
        0 => new Amount(AmountFold.Latest, Fund, default, -1, "", null),
        1 => new Amount(AmountFold.Sum, 3, default, -1, "", null),
        2 => new Amount(AmountFold.Average, Fund, default, -1, "", null),
        3 => new Amount(AmountFold.Largest, Fund, default, -1, "", null),
        4 => new Amount(AmountFold.Growth, Fund, default, -1, "", null),
        5 => new Amount(AmountFold.Constant, -1, new Rational(dice.Between(0, 4), dice.OneOf(1, 2)), -1, "", null),
        _ => dice.Chance(30) ? new Amount(AmountFold.Parameter, -1, default, 0, "", null) : new Amount(AmountFold.Sum, 3, default, -1, "", null),
    };
}
