using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>
/// Section 3 of the language reference, written down as plainly as it can be: every window is a list of days, every day
/// is asked for itself, every record is looked at for every window. Null is "the facts do not say".
/// </summary>
public sealed class ReferenceJudge
{
    private readonly DutyModel model;
    private readonly FactBase facts;
    private readonly Day asOf;
    private readonly ImmutableSortedDictionary<string, string> parameters;
    private readonly Conditions conditions;
    private readonly ImmutableList<TenureFact> tenures;

    /// <param name="parameters">Values of parameters by name; they win over those of the rules.</param>
    public ReferenceJudge(DutyModel model, FactBase facts, Day asOf, ImmutableSortedDictionary<string, string> parameters)
    {
        this.model = model;
        this.facts = facts;
        this.asOf = asOf;
        this.parameters = parameters;
        conditions = new Conditions(model, facts, asOf);
        tenures = Tenures(facts.Tenures);
    }

    /// <summary>All findings and all windows that do not bind, clause by clause.</summary>
    public ImmutableList<Judgement> Judge() =>
        [.. Enumerable.Range(0, model.Clauses.Count).SelectMany(clause => tenures.SelectMany(tenure => Judge(clause, tenure)))];

    /// <summary>3.1: rows of an id that touch or overlap and agree on all facets and on parent are one tenure; others are several.</summary>
    private static ImmutableList<TenureFact> Tenures(ImmutableList<TenureFact> rows)
    {
        var merged = ImmutableList<TenureFact>.Empty;
        foreach (var row in rows.OrderBy(r => r.From))
        {
            var same = merged.FindIndex(t => t.Subject == row.Subject && t.Parent == row.Parent
                && t.Facets.SequenceEqual(row.Facets) && (t.To is not { } to || row.From <= to.Plus(1)));
            merged = same < 0 ? merged.Add(row) : merged.SetItem(same, merged[same] with { To = Later(merged[same].To, row.To) });
        }

        return merged;
    }

    /// <summary>3.3: for every tenure that satisfies any of the clause's actors and every period that meets it within the validity.</summary>
    private IEnumerable<Judgement> Judge(int index, TenureFact tenure)
    {
        var clause = model.Clauses[index];
        var bound = Conditions.Any(clause.Actors.Select(actor => conditions.IsActor(tenure, actor)));
        if (bound == false)
            return [];
        if (clause.Body is AssessedBody)
            return Assessed(index, clause, tenure, bound);
        var duty = (RecurringBody)clause.Body;
        return duty.Targets.Count == 0
            ? Recurring(index, clause, duty, tenure, null, bound)
            : tenures.SelectMany(target => Recurring(index, clause, duty, tenure, target, bound));
    }

    /// <summary>3.3: within the validity of clause and rulebook, both days included.</summary>
    private (Day From, Day? To) Validity(ClauseSymbol clause)
    {
        var effective = Periods.Of(model.Effective);
        var from = clause.From is { } own && Periods.Of(own) > effective ? Periods.Of(own) : effective;
        Day? until = clause.Until is { } last ? Periods.Of(last) : null;
        Day? end = model.Until is { } end1 ? Periods.Of(end1) : null;
        return (from, until is { } a && end is { } b ? (a < b ? a : b) : until ?? end);
    }

    /// <summary>3.2, 3.3: the windows of a recurring duty, one for each period (and target) that has a day the duty can bind on.</summary>
    private IEnumerable<Judgement> Recurring(int index, ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target, bool? bound)
    {
        var validity = Validity(clause);
        var from = validity.From > tenure.From ? validity.From : tenure.From;
        var to = Earlier(validity.To, tenure.To) is { } end && end < asOf ? end : asOf;
        foreach (var period in Periods.Between(from, to, duty.Period))
        {
            var days = Days(period.First, period.Last).Where(day => Periods.InSeason(day, duty.Season)).ToImmutableList();
            var related = days
                .Where(day => tenure.Covers(day) && validity.From <= day && (validity.To is not { } last || day <= last))
                .Select(day => (Day: day, Related: target is null ? true : IsTarget(duty, tenure, target, day)))
                .Where(d => d.Related != false).ToImmutableList();
            if (related.IsEmpty || related[0].Day > asOf)
                continue;
            var binding = related
                .Select(d => (d.Day, Bound: d.Related & conditions.OnDay(clause.When, tenure, d.Day)))
                .Where(d => d.Bound != false).ToImmutableList();
            var finding = Window(index, clause, duty, tenure, target, period, days, binding, bound);
            if (binding.IsEmpty || binding[0].Day <= asOf)
                yield return finding;
        }
    }

    /// <summary>3.3, per target: once per target tenure, on the days both tenures and the relation hold.</summary>
    private bool? IsTarget(RecurringBody duty, TenureFact tenure, TenureFact target, Day day) =>
        target.Covers(day)
            ? Conditions.Any(duty.Targets.Select(t => IsRelated(t, tenure, target, day) & conditions.IsActor(target, t.Actor)))
            : false;

    /// <summary>
    /// 3.3: <c>subordinate</c>: its parent is the subject; <c>all subordinate</c>: any depth; <c>superior</c>: the parent;
    /// <c>under S</c>: target of the subject's state S, while it holds.
    /// </summary>
    private bool? IsRelated(TargetSymbol symbol, TenureFact tenure, TenureFact target, Day day)
    {
        switch (symbol.Relation)
        {
            case TargetRelation.Subordinate:
                return target.Parent == tenure.Subject;
            case TargetRelation.AllSubordinate:
                return Above(target, day, []).Contains(tenure.Subject);
            case TargetRelation.Superior:
                return tenure.Parent == target.Subject;
            default:
                var certain = facts.Records.Any(r => r.Subject == tenure.Subject && r.Target == target.Subject && r.Date <= asOf
                    && conditions.IsKindOf(r.Activity, symbol.State) && r.Date <= day && (r.Until is not { } until || day <= until));
                var possible = conditions.MayBe(symbol.State, tenure.Subject)
                    .Any(r => (!r.TargetRead || r.Target == target.Subject) && (r.Date is not { } date || date <= day));
                return certain ? true : possible ? null : false;
        }
    }

    /// <summary>3.3, any depth: the parent, the parents of the tenures it has on that day, and so on.</summary>
    private ImmutableSortedSet<string> Above(TenureFact tenure, Day day, ImmutableSortedSet<string> seen) =>
        tenure.Parent is not { } parent || seen.Contains(parent)
            ? seen
            : tenures.Where(t => t.Subject == parent && t.Covers(day)).Aggregate(seen.Add(parent), (known, t) => Above(t, day, known));

    /// <summary>3.3, 3.4, 3.7, 3.9: one window of a recurring duty. <paramref name="days"/> are the period's, <paramref name="binding"/> those of p∩T∩V.</summary>
    private Judgement Window(
        int index, ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target,
        (Day First, Day Last) period, ImmutableList<Day> days, ImmutableList<(Day Day, bool? Bound)> binding, bool? bound)
    {
        var finding = new Judgement(index, tenure.Subject, tenure.From, target?.Subject, period.First, period.Last, Ruling.NotBound, "", 0, period.Last, []);
        if (Asked(clause, duty, binding.Count, days.Count) is not { } required)
            return finding;
        var due = binding[^1].Day;
        var boundDays = binding.Select(d => d.Day).ToImmutableSortedSet();
        var counted = Counted(clause, duty, tenure, target, boundDays);
        finding = finding with
        {
            Due = due,
            Required = IsOpen(duty) ? "" : required.Text(duty.Unit),
            Actual = counted.Actual,
            Records = counted.Ids,
        };
        var certain = bound == true && binding.All(d => d.Bound == true) && !IsDoubtful(tenure) && (target is null || !IsDoubtful(target));
        if (!certain)
            return finding with { Ruling = Ruling.Undetermined };
        if (IsOpen(duty))
            return finding with { Ruling = Ruling.Unassessed };
        var rulings = counted.Possible(required).Select(actual => required.Of(actual, asOf > due)).Distinct().ToImmutableList();
        if (rulings.Contains(Ruling.Breached))
            rulings = rulings.Replace(Ruling.Breached, Breached(clause, tenure, binding));
        return finding with { Ruling = rulings.Count == 1 ? rulings[0] : Ruling.Undetermined };
    }

    /// <summary>3.9: what would be breached is excused if the exception held on every bound day.</summary>
    private Ruling Breached(ClauseSymbol clause, TenureFact tenure, ImmutableList<(Day Day, bool? Bound)> binding)
    {
        if (clause.Unless is null)
            return Ruling.Breached;
        return Conditions.All(binding.Where(d => d.Day <= asOf).Select(d => conditions.OnDay(clause.Unless, tenure, d.Day))) switch
        {
            true => Ruling.Excused,
            false => Ruling.Breached,
            null => Ruling.Undetermined,
        };
    }

    /// <summary>3.4: what the window asks, or null when it does not bind.</summary>
    private Required? Asked(ClauseSymbol clause, RecurringBody duty, int boundDays, int periodDays)
    {
        var policy = clause.PartialPeriods ?? model.PartialPeriods;
        var whole = new Required(Value(duty.Bound.Minimum), duty.Bound.MinimumExcluded, Value(duty.Bound.Maximum), duty.Bound.MaximumExcluded);
        if (boundDays == 0)
            return null;
        return policy.Kind switch
        {
            PartialPeriodKind.Exempt => boundDays == periodDays ? whole : null,
            PartialPeriodKind.CountFully => whole,
            PartialPeriodKind.ProRata => whole.ProRata(boundDays, periodDays),
            _ => boundDays * policy.Share.Denominator >= policy.Share.Numerator * periodDays ? whole : null,
        };
    }

    /// <summary>2: a bound's number is written out or a parameter's value.</summary>
    private Exact? Value(Quantity? quantity) =>
        quantity is null ? null
        : quantity.Parameter < 0 ? Exact.Of(quantity.Value)
        : ParameterValue(quantity.Parameter) is { } text ? Exact.Parse(text)
        : null;

    private string? ParameterValue(int parameter)
    {
        var symbol = model.Parameters[parameter];
        return symbol.Name.All.Select(name => parameters.GetValueOrDefault(name)).FirstOrDefault(v => v is not null) ?? symbol.Value;
    }

    /// <summary>3.7: an open parameter leaves the duty unassessed.</summary>
    private bool IsOpen(RecurringBody duty) =>
        new[] { duty.Bound.Minimum, duty.Bound.Maximum }.Any(q => q is not null && q.Parameter >= 0 && ParameterValue(q.Parameter) is null);

    /// <summary>data.md: a quarantined tenure row leaves open what its subject owes.</summary>
    private bool IsDoubtful(TenureFact tenure) => facts.DoubtfulSubjects.Contains(tenure.Subject);

    /// <summary>3.3: actual = distinct record ids, of the kind, on a bound day, every qualifier true; and what might count besides.</summary>
    private Count Counted(ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target, ImmutableSortedSet<Day> days)
    {
        var count = new Count(duty.Measure, duty.DistinctAttribute);
        foreach (var record in facts.Records.Where(r => r.Date <= asOf && days.Contains(r.Date)).OrderBy(r => r.Date))
        {
            var qualifies = (bool?)duty.Activities.Any(a => conditions.IsKindOf(record.Activity, a))
                & ActsFor(clause, tenure, record.Subject, record.Date)
                & (target is null || record.Target == target.Subject)
                & WentTo(clause, tenure, record)
                & conditions.OfRecord(clause.Where, tenure, record);
            if (qualifies == true)
                count.Add(record);
            else if (qualifies is null)
                count.AddPossible(record);
        }

        foreach (var record in facts.Doubtful)
        {
            var qualifies = (record.Date is not { } date || (date <= asOf && days.Contains(date)))
                && (record.Activity is not { } activity || duty.Activities.Any(a => conditions.IsKindOf(activity, a)))
                && (record.Subject is null || ActsFor(clause, tenure, record.Subject, record.Date) != false)
                && (target is null || !record.TargetRead || record.Target == target.Subject)
                && conditions.OfDoubtful(clause.Where, tenure, record) != false;
            if (qualifies)
                count.AddPossible(record);
        }

        return count;
    }

    /// <summary>3.20: <c>may delegate to A</c>: an act that day of an A with the same parent counts.</summary>
    private bool? ActsFor(ClauseSymbol clause, TenureFact tenure, string actor, Day? day) =>
        actor == tenure.Subject ? true
        : tenure.Parent is null ? false
        : Conditions.Any(tenures
            .Where(t => t.Subject == actor && t.Parent == tenure.Parent && (day is not { } known || t.Covers(known)))
            .SelectMany(t => clause.Delegates.Select(d => conditions.IsActor(t, d))));

    /// <summary>3.20: <c>to</c> is checked if the record has a recipient: one that is, or is named as, an actor or text listed.</summary>
    private bool? WentTo(ClauseSymbol clause, TenureFact tenure, RecordFact record) =>
        record.Recipient is not { } recipient || clause.Recipients.Count == 0 ? true
        : Conditions.Any(clause.Recipients.Select(r => r.Actor < 0
            ? r.Text == recipient
            : (model.Actors[r.Actor].Name.All.Contains(recipient) ? true
                : Conditions.Any(tenures.Where(t => t.Subject == recipient && t.Covers(record.Date)).Select(t => conditions.IsActor(t, r.Actor)))
                    & (!r.Superior || recipient == tenure.Parent))));

    /// <summary>3.18: unassessed until a rating covers it from its date to its <c>until</c>; the latest wins.</summary>
    private IEnumerable<Judgement> Assessed(int index, ClauseSymbol clause, TenureFact tenure, bool? bound)
    {
        var validity = Validity(clause);
        var from = validity.From > tenure.From ? validity.From : tenure.From;
        var to = Earlier(validity.To, tenure.To);
        if (from > asOf || to < from)
            yield break;
        var last = to ?? new Day(Day.Of(9999, 12, 31).Number);
        var finding = new Judgement(index, tenure.Subject, tenure.From, null, from, last, Ruling.Unassessed, "", 0, last, []);
        var day = to is { } end && end < asOf ? end : asOf;
        var rating = facts.Records
            .Where(r => r.Subject == tenure.Subject && r.Rating is not null && r.Date <= day && (r.Until is not { } until || day <= until)
                && (r.RatedClause == clause.Citation.Section || r.RatedClause == clause.Citation.ToString()))
            .OrderBy(r => r.Date).LastOrDefault();
        if (rating is not null)
            finding = finding with { Ruling = rating.Rating!.Value, Records = [rating.Id] };
        yield return bound == true && !IsDoubtful(tenure) ? finding : finding with { Ruling = Ruling.Undetermined };
    }

    private static IEnumerable<Day> Days(Day first, Day last) => Enumerable.Range(first.Number, last.Number - first.Number + 1).Select(n => new Day(n));

    private static Day? Earlier(Day? a, Day? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;

    private static Day? Later(Day? a, Day? b) => a is { } x && b is { } y ? (x > y ? x : y) : null;
}
