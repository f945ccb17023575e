using System.Collections.Immutable;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Random histories of a rulebook: most days lie at the ends of its periods or next to them, most counts at a bound or next to it.</summary>
internal sealed class HistoryGenerator(Dice dice, DutyModel model, int horizon)
{
    /// <summary>The rulebooks' state; their fact is the next activity.</summary>
    private const int State = 4;

    private readonly List<RecordFact> records = [];
    private readonly List<Day> edges = [];
    private string[] subjects = [];
    private Day first;
    private Day last;

    public DutyCase Make()
    {
        first = Periods.Of(model.Effective).Plus(-dice.Between(0, horizon / 3));
        last = Periods.Of(model.Effective).Plus(horizon);
        Edges();
        subjects = [.. Enumerable.Range(0, dice.Between(1, 5)).Select(i => $"s{i}")];
        var missing = Enumerable.Range(0, model.Facets.Count).Where(_ => dice.Chance(4)).ToImmutableSortedSet();
        var tenures = subjects.SelectMany((_, i) => Tenures(i))
            .Select(t => t with { Facets = [.. t.Facets.Select((value, facet) => missing.Contains(facet) ? null : value)] }).ToImmutableList();
        foreach (var clause in model.Clauses)
            Acts(clause, tenures);
        for (var i = dice.Below(8); i > 0; i--)
            Add(dice.Pick(subjects), dice.Below(model.Activities.Count), AnyDay(), null);
        if (dice.Chance(60))
        {
            // What held all the time, so that exceptions hold on every day of a window.
            foreach (var subject in subjects)
                Add(subject, dice.OneOf(State, State + 1), first.Plus(-dice.Between(0, 3)), null, lasts: true);
        }

        var asOf = dice.Chance(60) ? AnyDay() : last;
        var parameters = dice.Chance(20) ? ImmutableSortedDictionary<string, string>.Empty.Add("quota", "2") : ImmutableSortedDictionary<string, string>.Empty;
        var order = records.OrderBy(_ => dice.Below(1000)).ToImmutableList();
        var doubtful = dice.Chance(25) ? Enumerable.Range(0, dice.Between(1, 2)).Select(_ => Doubtful()).ToImmutableList() : [];
        var doubtfulSubjects = dice.Chance(4) ? ImmutableSortedSet.Create(dice.Pick(subjects)) : ImmutableSortedSet<string>.Empty;
        return new DutyCase(model, new FactBase(tenures, order, doubtful, doubtfulSubjects, missing), asOf, parameters);
    }

    private void Edges()
    {
        foreach (var clause in model.Clauses)
        {
            if (clause.Body is not RecurringBody duty)
                continue;
            foreach (var (start, end) in Periods.Between(first, last, duty.Period))
            {
                edges.AddRange([start, end]);
                if (duty.Season is { } season && Day.LengthOfMonth(start.Year, season.ToMonth) >= season.ToDay)
                    edges.Add(Day.Of(start.Year, season.ToMonth, season.ToDay));
            }
        }

        edges.Add(Periods.Of(model.Effective));
        edges.AddRange(new[] { model.Until }.Concat(model.Clauses.SelectMany(c => new[] { c.From, c.Until }))
            .Where(d => d is not null).Select(d => Periods.Of(d!.Value)));
        edges.Add(Day.Of(first.Year, 12, 31));
        if (Day.LengthOfMonth(last.Year, 2) == 29)
            edges.Add(Day.Of(last.Year, 2, 29));
    }

    private Day AnyDay() => dice.Chance(70)
        ? dice.Pick(edges).Plus(dice.OneOf(-1, 0, 0, 1))
        : first.Plus(dice.Between(0, last.Number - first.Number));

    private IEnumerable<TenureFact> Tenures(int subject)
    {
        var id = subjects[subject];
        var facets = Facets();
        var parent = Parent(subject);
        var from = dice.Chance(55) ? first.Plus(-400) : AnyDay();
        var to = dice.Chance(55) ? (Day?)null : AnyDay();
        if (to < from)
            to = null;
        yield return new TenureFact(id, parent, from, to, facets);
        for (var more = dice.OneOf(0, 0, 1, 2); more > 0; more--)
        {
            from = to is { } end && dice.Chance(60) ? end.Plus(dice.OneOf(1, 1, 2, 0)) : AnyDay();
            to = dice.Chance(50) ? null : AnyDay();
            if (to < from)
                to = null;
            yield return new TenureFact(id, dice.Chance(65) ? parent : Parent(subject), from, to, dice.Chance(60) ? facets : Facets());
        }
    }

    private string? Parent(int subject) =>
        subject == 0 ? (dice.Chance(20) ? "s9" : null)
        : dice.Chance(85) ? subjects[dice.Below(subject)]
        : null;

    private ImmutableList<int?> Facets() =>
        [.. model.Facets.Select(f => dice.Chance(8) ? (int?)null : dice.Below(f.Values.Count))];

    /// <summary>For some windows of the clause one record less than its bound, just as many, or one more.</summary>
    private void Acts(ClauseSymbol clause, ImmutableList<TenureFact> tenures)
    {
        if (clause.Body is not RecurringBody duty)
        {
            for (var i = dice.Below(4); i > 0; i--)
                Rate(clause);
            return;
        }

        var periods = Periods.Between(first, last, duty.Period);
        for (var i = dice.Between(2, 6); i > 0; i--)
        {
            var (start, end) = dice.Pick(periods);
            var bound = dice.Chance(50) ? duty.Bound.Minimum ?? duty.Bound.Maximum : duty.Bound.Maximum ?? duty.Bound.Minimum;
            var need = (int)Math.Ceiling((decimal)bound!.Value.Numerator / bound.Value.Denominator);
            var subject = dice.Pick(tenures).Subject;
            var target = dice.Chance(80) ? dice.Pick(subjects) : null;
            for (var n = need + dice.OneOf(-1, 0, 0, 1); n > 0; n--)
                Add(subject, dice.Pick(duty.Activities.Items), start.Plus(dice.OneOf(0, end.Number - start.Number, dice.Below(end.Number - start.Number + 1), -1)), target);
        }
    }

    private void Rate(ClauseSymbol clause)
    {
        var day = AnyDay();
        records.Add(new RecordFact(
            $"r{records.Count}", dice.Pick(subjects), -1, day, dice.Chance(50) ? day.Plus(dice.Between(0, horizon / 2)) : null, null, null, null,
            ImmutableSortedDictionary<int, string>.Empty, null, dice.OneOf(clause.Citation.Section, clause.Citation.ToString(), "99"),
            dice.OneOf(Ruling.Met, Ruling.Breached, Ruling.Excused)));
    }

    private void Add(string subject, int activity, Day day, string? target, bool lasts = false)
    {
        var attributes = ImmutableSortedDictionary<int, string>.Empty;
        void Set(int attribute, params ReadOnlySpan<string> values)
        {
            if (!dice.Chance(15))
                attributes = attributes.SetItem(attribute, dice.OneOf(values));
        }

        Set(0, "0", "1", "1", "2");
        Set(1, "yes", "yes", "no");
        Set(2, "1", "2", "2.5", "3");
        Set(3, "day", "night");
        Set(4, RulebookGenerator.Civil(Periods.Of(model.Effective).Plus(dice.Between(0, 20))).ToString());
        records.Add(new RecordFact(
            $"r{records.Count}",
            subject,
            activity,
            day,
            !lasts && model.Activities[activity].Kind == ActivityKind.State && dice.Chance(70) ? day.Plus(dice.OneOf(0, 1, horizon / 4, horizon)) : null,
            target ?? (dice.Chance(50) ? dice.Pick(subjects) : null),
            dice.Chance(60) ? dice.OneOf("case 1", "case 2") : null,
            dice.Chance(85) ? dice.OneOf(1m, 2m, 2.5m, 0.25m, 4m) : null,
            attributes,
            dice.Chance(30) ? dice.OneOf("the bureau", "leader", "warden", "s0", "s1", "s2") : null));
    }

    private DoubtfulFact Doubtful() => new(
        dice.Chance(85) ? dice.Pick(subjects) : null,
        dice.Chance(85) ? dice.Below(model.Activities.Count) : null,
        dice.Chance(60) ? AnyDay() : null,
        dice.Chance(70),
        dice.Pick(subjects));
}
