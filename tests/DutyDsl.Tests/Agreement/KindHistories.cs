using System.Collections.Immutable;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Random histories of one clause: what happens lies one length of time of the clause after what happened before, or a day or a minute beside it.</summary>
internal sealed class KindHistories(Dice dice, DutyModel model, int horizon)
{
    private readonly List<RecordFact> records = [];
    private readonly List<Day> edges = [];
    private readonly string[] subjects = [.. Enumerable.Range(0, dice.Between(1, 3)).Select(i => $"s{i}")];
    private ImmutableList<Span> lengths = [];
    private ImmutableList<int> activities = [];

    public DutyCase Make()
    {
        var start = Periods.Of(model.Effective);
        var body = model.Clauses[0].Body;
        lengths = [.. Lengths(body).Where(s => s.Parameter < 0).DefaultIfEmpty(new Span(new Rational(10), CalendarUnit.Day))];
        activities = [.. Activities(body)];
        edges.AddRange([start, start.Plus(-1), start.Plus(horizon), start.PlusMonths(1), Day.Of(start.Year, start.Month, Day.LengthOfMonth(start.Year, start.Month))]);
        edges.AddRange(new[] { model.Until, model.Clauses[0].From, model.Clauses[0].Until, (body as DatedBody)?.By }.Where(d => d is not null).Select(d => Periods.Of(d!.Value)));
        if (Day.LengthOfMonth(start.Year, 2) == 29)
            edges.Add(Day.Of(start.Year, 2, 29));
        for (var year = start.Year; body is DatedBody { By: null } yearly && year <= start.Plus(horizon).Year; year++)
            edges.Add(Day.Of(year, yearly.Month, Math.Min(yearly.Day, Day.LengthOfMonth(year, yearly.Month))));
        for (var chains = dice.Between(1, 3); chains > 0; chains--)
            Chain(dice.Chance(60) ? dice.Pick(edges).Plus(dice.OneOf(-1, 0, 0, 1)) : start.Plus(dice.Between(-horizon / 4, horizon)));
        if (dice.Chance(35))
            Add(dice.OneOf(RulebookGenerator.Watch, RulebookGenerator.Certified), start.Plus(-dice.Between(0, 3)), null);
        var tenures = subjects.SelectMany((_, i) => Tenures(i, start)).ToImmutableList();
        var asOf = dice.Chance(65) ? dice.Pick(edges).Plus(dice.OneOf(-1, 0, 0, 1)) : start.Plus(horizon);
        var missing = dice.Chance(3) ? ImmutableSortedSet.Create(0) : [];
        if (!missing.IsEmpty)
            tenures = [.. tenures.Select(t => t with { Facets = t.Facets.SetItem(0, null) })];
        return new DutyCase(
            model, new FactBase(tenures, [.. records.OrderBy(_ => dice.Below(1000))], [], [], missing), asOf,
            dice.Chance(20) ? ImmutableSortedDictionary<string, string>.Empty.Add("quota", "2") : ImmutableSortedDictionary<string, string>.Empty);
    }

    private IEnumerable<TenureFact> Tenures(int subject, Day start)
    {
        var facets = model.Facets.Select(f => dice.Chance(5) ? (int?)null : dice.Below(f.Values.Count)).ToImmutableList();
        var parent = subject > 0 ? subjects[dice.Below(subject)] : null;
        var from = dice.Chance(65) ? start.Plus(-200) : dice.Pick(edges).Plus(dice.OneOf(-1, 0, 1));
        var to = dice.Chance(65) ? (Day?)null : dice.Pick(edges).Plus(dice.OneOf(-1, 0, 1));
        yield return new TenureFact(subjects[subject], parent, from, to < from ? null : to, facets);
        if (to is { } end && end >= from && dice.Chance(50))
            yield return new TenureFact(subjects[subject], parent, end.Plus(dice.OneOf(1, 2, 20)), null, dice.Chance(60) ? facets : [.. model.Facets.Select(f => (int?)dice.Below(f.Values.Count))]);
    }

    /// <summary>Things that happen one after another, each a length of the clause after the one before, or nearly.</summary>
    private void Chain(Day day)
    {
        var subject = dice.Pick(subjects);
        var target = dice.Chance(60) ? dice.Pick(subjects) : null;
        var @case = dice.Chance(40) ? dice.OneOf("case 1", "case 2") : null;
        var minute = dice.Chance(50) ? (long?)(((long)day.Number * 1440) + dice.OneOf(0, 600, 1439)) : null;
        for (var n = dice.Between(2, 5); n > 0; n--)
        {
            Add(dice.Chance(85) ? dice.Pick(activities) : dice.Below(model.Activities.Count), day, minute, subject, target, @case);
            edges.Add(day);
            var length = dice.Pick(lengths);
            if (Judge.Lengths.IsOfInstants(length))
            {
                var at = (minute ?? (long)day.Number * 1440) + dice.OneOf(Judge.Lengths.Minutes(length), Judge.Lengths.Minutes(length), 0, 30) + dice.OneOf(-1, 0, 0, 1);
                day = new Day((int)(at / 1440));
                minute = dice.Chance(80) ? at : null;
            }
            else
            {
                var next = dice.Chance(80) ? Judge.Lengths.After(model, day, length, false) : day;
                edges.Add(next);
                day = next.Plus(dice.OneOf(-1, 0, 0, 0, 1, 3));
                minute = dice.Chance(30) ? ((long)day.Number * 1440) + dice.OneOf(0, 600, 601) : null;
            }

            if (dice.Chance(10))
                subject = dice.Pick(subjects);
            if (dice.Chance(15))
                target = dice.Pick(subjects);
            if (dice.Chance(15))
                @case = dice.OneOf("case 1", "case 2", null);
        }

        edges.Add(day);
    }

    private void Add(int activity, Day day, long? minute, string? subject = null, string? target = null, string? @case = null)
    {
        var attributes = ImmutableSortedDictionary<int, string>.Empty;
        void Set(int attribute, params ReadOnlySpan<string> values)
        {
            if (!dice.Chance(6))
                attributes = attributes.SetItem(attribute, dice.OneOf(values));
        }

        Set(0, "0", "1", "1", "2");
        Set(1, "yes", "yes", "no");
        Set(2, "1", "2", "2.5", "3");
        Set(3, "day", "day", "night");
        var checkedAfter = dice.OneOf(-1, 0, 2);
        attributes = attributes.SetItem(4, RulebookGenerator.Civil(day.Plus(checkedAfter)).ToString());
        var symbol = model.Activities[activity];
        var kept = model.Clauses[0].Body is RetentionBody { For.Parameter: < 0 } retention && dice.Chance(75)
            ? Judge.Lengths.After(model, retention.After is null ? day : day.Plus(checkedAfter), retention.For, false).Plus(dice.OneOf(-1, 0, 1)) : (Day?)null;
        records.Add(new RecordFact(
            $"r{records.Count}", subject ?? dice.Pick(subjects), activity, day,
            symbol.Kind == ActivityKind.State && dice.Chance(70) ? day.Plus(dice.OneOf(0, 1, horizon / 4, horizon)) : null,
            target, @case,
            symbol.Kind is ActivityKind.Measure or ActivityKind.Activity && dice.Chance(95) ? dice.OneOf(1m, 2m, 2.5m, 0m, 4m) : null,
            attributes, null, null, null, symbol.Kind == ActivityKind.Measure ? null : minute, kept));
    }

    private static IEnumerable<Span> Lengths(ClauseBody body) => body switch
    {
        IntervalBody b => [b.Every],
        ResponseBody { Within: { } within } b => b.Extension is { } more ? [within, more.Most] : [within],
        BeforeBody { Length: { } length } => [length],
        SlidingBody { Any: { } any } => [any],
        RetentionBody b => [b.For],
        RecurringBody { Apart: { } apart } => [apart],
        FirstThenBody b => [.. Lengths(b.First), b.Then.Every],
        EitherBody b => [.. Lengths(b.First), .. Lengths(b.Second)],
        _ => [],
    };

    private static IEnumerable<int> Activities(ClauseBody body) => body switch
    {
        IntervalBody b => b.Activities,
        ResponseBody b => [.. b.Activities, .. Of(b.Trigger), .. Of(b.Trigger), .. b.Extension is { } e ? new[] { e.Activity } : []],
        BeforeBody b => [.. b.Activities, .. Of(b.Event)],
        DatedBody b => b.Activities,
        SlidingBody b => [.. b.Activities, .. b.Activities, .. b.Since >= 0 ? new[] { b.Since } : []],
        NeverBody b => b.Activities,
        StandingBody b => [b.Activity],
        RetentionBody b => [b.Activity],
        RecurringBody b => b.Activities,
        FirstThenBody b => [.. Activities(b.First), .. b.Then.Activities],
        EitherBody b => [.. Activities(b.First), .. Activities(b.Second)],
        AmountBody b => [.. new[] { b.Left.Activity, b.Right.Activity }.Where(a => a >= 0)],
        _ => [],
    };

    private static IEnumerable<int> Of(TriggerSymbol trigger) => trigger.Happening.Activity >= 0 ? [trigger.Happening.Activity] : [];
}
