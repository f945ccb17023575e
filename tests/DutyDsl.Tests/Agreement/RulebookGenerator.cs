using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Random rulebooks: every form of a bound, unit, target, qualifier and policy, small numbers, days where mistakes live.</summary>
internal sealed partial class RulebookGenerator(Dice dice)
{
    private static readonly CalendarUnit[][] unitsByScale =
    [
        [CalendarUnit.Day, CalendarUnit.Week, CalendarUnit.TenDay],
        [CalendarUnit.Week, CalendarUnit.TenDay, CalendarUnit.HalfMonth, CalendarUnit.Month],
        [CalendarUnit.Month, CalendarUnit.Quarter, CalendarUnit.HalfYear],
        [CalendarUnit.Quarter, CalendarUnit.HalfYear, CalendarUnit.Year],
    ];

    private static readonly int[] horizonByScale = [25, 90, 420, 1300];

    private readonly List<ActivitySymbol> activities = [];
    private readonly List<AttributeSymbol> attributes = [];
    private readonly List<ActorSymbol> actors = [];
    private readonly List<FacetSymbol> facets = [];
    private readonly List<ParameterSymbol> parameters = [];
    private int scale;
    private CivilDate effective;

    /// <summary>How many days of history suit the rulebook's periods.</summary>
    public int Horizon => horizonByScale[scale];

    public DutyModel Make()
    {
        scale = dice.Below(unitsByScale.Length);
        var year = dice.OneOf(2019, 2020, 2023, 2024, 2099, 2100);
        effective = dice.Below(4) switch
        {
            0 => new CivilDate(year, 1, 1),
            1 => new CivilDate(year, 12, 31),
            2 => new CivilDate(year, 2, 28),
            _ => new CivilDate(year, dice.Between(1, 12), dice.Between(1, 28)),
        };
        Facets();
        Actors();
        Activities();
        Attributes();
        Parameters();
        var clauses = Enumerable.Range(0, dice.Between(1, 4)).Select(Clause).ToList();
        return new DutyModel(
            "Random.Rules", BilingualText.Empty, "UTC", effective, dice.Chance(15) ? Civil(Start.Plus(dice.Between(0, Horizon))) : null,
            Policy(), default, facets.ToEquatableArray(), actors.ToEquatableArray(), activities.ToEquatableArray(),
            attributes.ToEquatableArray(), parameters.ToEquatableArray(),
            clauses.Select((_, i) => new SectionSymbol(SectionKind.Article, Number(i + 1), BilingualText.Empty, -1)).ToEquatableArray(),
            clauses.ToEquatableArray(), default);
    }

    private Day Start => Periods.Of(effective);

    public static CivilDate Civil(Day day) => new(day.Year, day.Month, day.DayOfMonth);

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static SymbolName Name(string english) => new(english, "", Dice.List(english));

    private void Facets()
    {
        facets.Add(new FacetSymbol(Name("level"), Dice.List(Name("city"), Name("county"), Name("town"))));
        if (dice.Chance(70))
            facets.Add(new FacetSymbol(Name("organ"), Dice.List(Name("party"), Name("government"))));
    }

    private FacetConstraint Cell(int facet)
    {
        var count = facets[facet].Values.Count;
        var values = Enumerable.Range(0, count).Where(_ => dice.Chance(50)).ToList();
        if (values.Count is 0 || values.Count == count)
            values = [dice.Below(count)];
        return new FacetConstraint(facet, values.ToEquatableArray());
    }

    private void Actors()
    {
        string[] names = ["leader", "warden", "keeper", "steward"];
        foreach (var name in names)
        {
            var cases = Enumerable.Range(0, dice.Chance(75) ? 1 : 2).Select(_ => Case()).Distinct().ToEquatableArray();
            if (cases.Count > 1)
            {
                for (var i = 0; i < cases.Count; i++)
                    actors.Add(new ActorSymbol(Name($"{name} {"ab"[i]}"), Dice.List(cases[i])));
            }

            actors.Add(new ActorSymbol(Name(name), cases));
        }
    }

    private ActorCase Case()
    {
        var cells = Enumerable.Range(0, facets.Count).Where(_ => dice.Chance(55)).Select(Cell).ToEquatableArray();
        return new ActorCase(cells.Count > 0 ? cells : Dice.List(Cell(dice.Below(facets.Count))));
    }

    private void Activities()
    {
        string[] names = ["visit", "survey", "drill", "lecture"];
        for (var i = 0; i < names.Length; i++)
        {
            var parents = Enumerable.Range(0, i).Where(_ => dice.Chance(30)).ToList();
            activities.Add(new ActivitySymbol(Name(names[i]), ActivityKind.Activity, i == 3 ? "hours" : "", parents.ToEquatableArray()));
        }

        activities.Add(new ActivitySymbol(Name("watch"), ActivityKind.State, "", default));
        activities.Add(new ActivitySymbol(Name("certified"), ActivityKind.Fact, "", default));
    }

    private void Attributes()
    {
        attributes.Add(new AttributeSymbol(Name("result"), AttributeType.OneOf, Dice.List(Name("clean"), Name("hazard"), Name("other"))));
        attributes.Add(new AttributeSymbol(Name("signed"), AttributeType.YesNo, default));
        attributes.Add(new AttributeSymbol(Name("score"), AttributeType.Number, default));
        attributes.Add(new AttributeSymbol(Name("shift"), AttributeType.Text, default));
        attributes.Add(new AttributeSymbol(Name("checked on"), AttributeType.Date, default));
    }

    private void Parameters()
    {
        parameters.Add(new ParameterSymbol(Name("quota"), AttributeType.Number, dice.Chance(45) ? Number(dice.Between(1, 3)) : null));
    }

    private ClauseSymbol Clause(int index)
    {
        var assessed = dice.Chance(12);
        ClauseBody body = assessed ? new AssessedBody(new BilingualText("care for the team", "")) : Recurring();
        var from = dice.Chance(15) ? Start.Plus(dice.Between(0, Horizon / 2)) : (Day?)null;
        var until = dice.Chance(15) ? (from ?? Start).Plus(dice.Between(0, Horizon)) : (Day?)null;
        return new ClauseSymbol(
            new Citation("", Number(index + 1), "", "1"),
            index,
            (dice.Chance(80) ? new[] { dice.Below(actors.Count) } : [0, 1]).ToEquatableArray(),
            body,
            !assessed && dice.Chance(35) ? Condition(2, ofRecord: true) : null,
            !assessed && dice.Chance(25) ? Condition(2, ofRecord: false) : null,
            !assessed && dice.Chance(30) ? dice.Chance(50) ? new HoldsCondition(dice.OneOf(4, 5)) : Condition(2, ofRecord: false) : null,
            from is { } f ? Civil(f) : null,
            until is { } u ? Civil(u) : null,
            dice.Chance(40) && !assessed ? Policy() : null,
            !assessed && dice.Chance(15) ? Dice.List(dice.Below(actors.Count)) : default,
            !assessed && dice.Chance(12) ? Dice.List(Recipient()) : default,
            default,
            default);
    }

    private Recipient Recipient() => dice.Below(3) switch
    {
        0 => new Recipient(-1, "the bureau", false),
        1 => new Recipient(dice.Below(actors.Count), "", false),
        _ => new Recipient(dice.Below(actors.Count), "", true),
    };

    private PartialPeriodPolicy Policy() => dice.Below(4) switch
    {
        0 => new PartialPeriodPolicy(PartialPeriodKind.Exempt, default),
        1 => new PartialPeriodPolicy(PartialPeriodKind.CountFully, default),
        2 => new PartialPeriodPolicy(PartialPeriodKind.ProRata, default),
        _ => new PartialPeriodPolicy(PartialPeriodKind.BindFrom, dice.OneOf(new Rational(1, 2), new Rational(1, 3), new Rational(2, 3), new Rational(9, 10))),
    };

    private RecurringBody Recurring()
    {
        var measure = dice.Below(10) switch
        {
            0 or 1 => CountMeasure.Quantity,
            2 or 4 => (CountMeasure)dice.Between((int)CountMeasure.DistinctTarget, (int)CountMeasure.DistinctAttribute),
            3 => CountMeasure.DistinctDay,
            _ => CountMeasure.Records,
        };
        var acts = measure == CountMeasure.Quantity ? [3] : dice.Chance(80) ? [dice.Below(4)] : new[] { 0, 2 };
        var targets = dice.Chance(35) ? Targets() : default;
        return new RecurringBody(
            acts.ToEquatableArray(),
            targets,
            Bound(measure == CountMeasure.Quantity),
            measure,
            measure == CountMeasure.DistinctAttribute ? dice.OneOf(0, 3) : -1,
            measure == CountMeasure.Quantity ? "hours" : "",
            Grid(),
            dice.Chance(18) ? Season() : null);
    }

    private EquatableArray<TargetSymbol> Targets()
    {
        TargetSymbol Target() => (TargetRelation)dice.Below(4) switch
        {
            TargetRelation.UnderState => new TargetSymbol(TargetRelation.UnderState, dice.Below(actors.Count), 4),
            var relation => new TargetSymbol(relation, dice.Below(actors.Count)),
        };
        var first = Target();
        return dice.Chance(75) ? Dice.List(first) : new[] { first, Target() }.Distinct().ToEquatableArray();
    }

    private CountBound Bound(bool amount)
    {
        Quantity Number(int least, int most) => amount
            ? new Quantity(dice.Chance(60) ? new Rational(dice.Between(least, most) * 2) : new Rational((dice.Between(least, most) * 4) + 1, dice.OneOf(2, 4)))
            : new Quantity(new Rational(dice.Between(least, most)));
        switch (dice.Below(12))
        {
            case 0 or 1 or 2 or 3:
                return new CountBound(Number(1, 3), false, null, false);
            case 4 or 5:
                return new CountBound(null, false, Number(0, 3), false);
            case 6:
                var exactly = Number(1, 2);
                return new CountBound(exactly, false, exactly, false);
            case 7 or 8:
                var low = Number(1, 2);
                return new CountBound(low, false, new Quantity(new Rational(low.Value.Numerator + (low.Value.Denominator * dice.Between(1, 2)), low.Value.Denominator)), false);
            case 9:
                return new CountBound(Number(0, 2), true, null, false);
            case 10:
                return new CountBound(null, false, Number(1, 3), true);
            default:
                return dice.Chance(70)
                    ? new CountBound(new Quantity(default, 0), false, null, false)
                    : new CountBound(null, false, new Quantity(default, 0), false);
        }
    }

    private PeriodGrid Grid()
    {
        var unit = dice.Pick(unitsByScale[scale]);
        var count = dice.Chance(70) ? 1 : dice.Between(2, 3);
        if (dice.Chance(15))
        {
            var anchor = Start.Plus(dice.Between(-40, 40));
            anchor = unit switch
            {
                CalendarUnit.Week => anchor.Plus(-anchor.Weekday),
                CalendarUnit.TenDay or CalendarUnit.HalfMonth => Day.Of(anchor.Year, anchor.Month, dice.OneOf(1, unit == CalendarUnit.TenDay ? 11 : 16)),
                CalendarUnit.Month when dice.Chance(40) => Day.Of(anchor.Year, dice.OneOf(1, 3, 5), 31),
                _ => anchor,
            };
            return new PeriodGrid(unit, count, Civil(anchor));
        }

        var first = Day.Of(effective.Year, 1, 1);
        return new PeriodGrid(unit, count, count == 1 ? null : Civil(unit == CalendarUnit.Week ? first.Plus(-first.Weekday) : first));
    }

    private Season Season()
    {
        var (from, to) = (dice.Between(1, 12), dice.Between(1, 12));
        var fromDay = dice.OneOf(1, 15, Day.LengthOfMonth(2024, from));
        var toDay = dice.OneOf(1, 15, Day.LengthOfMonth(2024, to));
        return new Season(from, fromDay, to, toDay);
    }

    private Condition Condition(int depth, bool ofRecord)
    {
        if (depth > 0 && dice.Chance(30))
        {
            // What is joined by the same word is one list, as the language reads it.
            var parts = Enumerable.Range(0, 2).Select(_ => Condition(depth - 1, ofRecord)).ToList();
            return dice.Chance(50)
                ? new AllCondition(parts.SelectMany(p => p is AllCondition all ? all.Parts.Items : [p]).ToEquatableArray())
                : new AnyCondition(parts.SelectMany(p => p is AnyCondition any ? any.Parts.Items : [p]).ToEquatableArray());
        }

        var atom = ofRecord && dice.Chance(75) ? Field() : OfSubject();
        return dice.Chance(25) ? new NotCondition(atom) : atom;
    }

    private Condition OfSubject() => dice.Below(kind >= 0 ? 7 : 5) switch
    {
        5 when ofDays => new HoldsCondition(Watch),
        5 => new SinceCondition(dice.OneOf(1, 1, 2), dice.Below(4), new Happening(HappeningKind.Record, dice.OneOf(Accident, 0, 1), null, -1)),
        6 => new AmountCondition(
            new Amount(AmountFold.Latest, Fund, default, -1, "", null), (Comparison)dice.Below(5), new Amount(AmountFold.Constant, -1, new Rational(dice.Between(1, 3)), -1, "", null)),
        0 => new CellCondition(Cell(dice.Below(facets.Count))),
        1 or 2 => new HoldsCondition(dice.OneOf(4, 4, 5)),
        _ => new RecentCondition(dice.Between(1, 2), dice.Below(4), new Span(
            dice.Chance(80) ? new Rational(dice.Between(1, 3)) : new Rational(3, 2),
            dice.OneOf(CalendarUnit.Month, CalendarUnit.Month, CalendarUnit.Quarter)) is var months && dice.Chance(50)
                ? months
                : new Span(new Rational(dice.Between(1, 30)), dice.OneOf(CalendarUnit.Day, CalendarUnit.Week))),
    };

    private FieldCondition Field()
    {
        var comparison = (Comparison)dice.Below(5);
        return dice.Below(8) switch
        {
            0 or 1 => new FieldCondition(RecordField.Attribute, 0, Comparison.Equal, dice.Chance(70) ? Dice.List("1") : Dice.List("0", "1")),
            2 => new FieldCondition(RecordField.Attribute, 1, Comparison.Equal, Dice.List(dice.OneOf("yes", "no"))),
            3 => new FieldCondition(RecordField.Attribute, 2, comparison, Dice.List(dice.OneOf("1", "2", "5/2"))),
            4 => new FieldCondition(RecordField.Attribute, 3, Comparison.Equal, Dice.List(dice.OneOf("day", "night"))),
            5 => new FieldCondition(RecordField.Attribute, 4, comparison, Dice.List(Civil(Start.Plus(dice.Between(0, 20))).ToString())),
            6 => new FieldCondition(RecordField.Quantity, -1, comparison, Dice.List(dice.OneOf("1", "2", "5/2"))),
            _ => new FieldCondition(dice.OneOf(RecordField.Target, RecordField.Case), -1, Comparison.Equal, Dice.List(dice.OneOf("s1", "s2", "case 1"))),
        };
    }
}
