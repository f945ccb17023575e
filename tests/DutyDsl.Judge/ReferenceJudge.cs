using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>
/// Section 3 of the language reference, written down as plainly as it can be: every window is a list of days, every day
/// is asked for itself, every record is looked at for every window. Null is "the facts do not say".
/// </summary>
public sealed partial class ReferenceJudge
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
        var (duty, windows) = clause.Body switch
        {
            RecurringBody { Bound.Minimum.Of: null } counts => (counts, (first, last) => Periods.Between(first, last, counts.Period)),
            DatedBody dated => (AsCount(dated), (first, last) => WindowsOf(clause, dated, first, last)),
            _ => ((RecurringBody?)null, (Func<Day, Day, ImmutableList<(Day First, Day Last)>>?)null),
        };
        return duty is null ? OfKind(index, clause, tenure, bound)
            : duty.Targets.Count == 0 ? Recurring(index, clause, duty, tenure, null, bound, windows!)
            : tenures.SelectMany(target => Recurring(index, clause, duty, tenure, target, bound, windows!));
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

    /// <summary>
    /// 3.2, 3.3, 3.9: the windows of a recurring duty, one for each period (and target) in which tenure, validity and
    /// relation have a day in common. <c>when</c> takes days away. Windows that begin after d are not reported.
    /// </summary>
    private IEnumerable<Judgement> Recurring(
        int index, ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target, bool? bound,
        Func<Day, Day, ImmutableList<(Day First, Day Last)>> windows)
    {
        var (from, until) = Validity(clause);
        var first = from > tenure.From ? from : tenure.From;
        var last = Earlier(until, tenure.To) is { } end && end < asOf ? end : asOf;
        foreach (var period in first > last ? [] : windows(first, last))
        {
            var whole = Days(period.First, period.Last).Where(day => Periods.InSeason(day, duty.Season)).ToImmutableList();
            var days = whole.Where(day => from <= day && (until is not { } end || day <= end))
                .Select(day => (Day: day, Related: target is null ? true : IsTarget(duty.Targets, tenure, target, day))).ToImmutableList();
            if (days.FindIndex(d => tenure.Covers(d.Day) && (target is null || target.Covers(d.Day)) && d.Related != false) is not (>= 0 and var start)
                || days[start].Day > asOf)
                continue;
            var binding = days
                .Select(d => new BoundDay(d.Day, Covers(tenure, d.Day) & d.Related & conditions.OnDay(clause.When, tenure, d.Day)))
                .Where(d => d.Binds != false).ToImmutableList();
            if (binding.IsEmpty || binding[0].Day <= asOf)
                yield return Window(index, clause, duty, tenure, target, period, whole.Count, binding, bound);
        }
    }

    /// <summary>3.1: a tenure includes both its days; data.md: a quarantined row of its subject could make it longer.</summary>
    private bool? Covers(TenureFact tenure, Day day) => tenure.Covers(day) ? true : facts.DoubtfulSubjects.Contains(tenure.Subject) ? null : false;

    /// <summary>3.3, per target: once per target tenure, on the days both tenures and the relation hold; nobody is its own target.</summary>
    private bool? IsTarget(EquatableArray<TargetSymbol> targets, TenureFact tenure, TenureFact target, Day day) =>
        tenure.Subject == target.Subject ? false
        : Covers(target, day) & Conditions.Any(targets.Select(t => IsRelated(t, tenure, target, day) & conditions.IsActor(target, t.Actor)));

    /// <summary>
    /// 3.3: <c>subordinate</c>: its parent is the subject; <c>all subordinate</c>: any depth; <c>superior</c>: the parent;
    /// <c>under S</c>: target of the subject's state S, while it holds. A quarantined row whose target is unreadable
    /// could name anybody, but makes nobody a target whom no row names.
    /// </summary>
    private bool? IsRelated(TargetSymbol symbol, TenureFact tenure, TenureFact target, Day day)
    {
        switch (symbol.Relation)
        {
            case TargetRelation.Subordinate:
                return target.Parent == tenure.Subject;
            case TargetRelation.AllSubordinate:
                return Above(target, day, [], false).Contains(tenure.Subject) ? true
                    : Above(target, day, [], true).Contains(tenure.Subject) ? null : false;
            case TargetRelation.Superior:
                return tenure.Parent == target.Subject;
            default:
                var certain = facts.Records.Any(r => r.Subject == tenure.Subject && r.Target == target.Subject && r.Date <= asOf
                    && conditions.IsKindOf(r.Activity, symbol.State) && r.Date <= day && (r.Until is not { } until || day <= until));
                var possible = conditions.MayBe(symbol.State, tenure.Subject)
                    .Any(r => (!r.TargetRead || r.Target == target.Subject) && (r.Date is not { } date || date <= day));
                var named = facts.Records.Any(r => r.Subject == tenure.Subject && r.Target == target.Subject && r.Date <= asOf && conditions.IsKindOf(r.Activity, symbol.State))
                    || conditions.MayBe(symbol.State, tenure.Subject).Any(r => r.TargetRead && r.Target == target.Subject);
                return certain ? true : possible && named ? null : false;
        }
    }

    /// <summary>3.3, any depth: the parent, the parents of the tenures it has on that day, and so on.</summary>
    private ImmutableSortedSet<string> Above(TenureFact tenure, Day day, ImmutableSortedSet<string> seen, bool possibly) =>
        tenure.Parent is not { } parent || seen.Contains(parent)
            ? seen
            : tenures.Where(t => t.Subject == parent && (Covers(t, day) ?? possibly)).Aggregate(seen.Add(parent), (known, t) => Above(t, day, known, possibly));

    /// <summary>
    /// 3.3, 3.7: one window. Required, actual and due are told of the days that certainly bind, or of all that could if
    /// those ask nothing. The verdict is the one on which every completion of the facts agrees.
    /// </summary>
    private Judgement Window(
        int index, ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target,
        (Day First, Day Last) period, int wholeDays, ImmutableList<BoundDay> binding, bool? bound)
    {
        var finding = new Judgement(index, tenure.Subject, tenure.From, target?.Subject, period.First, period.Last, Ruling.NotBound, "", 0, period.Last, []);
        var sure = binding.RemoveAll(d => d.Binds != true);
        if (Asked(clause, duty, binding.Count, wholeDays) is not { } asked)
            return finding;
        var askedOfSure = Asked(clause, duty, sure.Count, wholeDays);
        var shown = askedOfSure is null ? binding : sure;
        var count = Counted(clause, duty, tenure, target, shown, binding);
        finding = finding with
        {
            Ruling = Ruling.Undetermined,
            Due = shown[^1].Day,
            Required = IsOpen(duty) ? "" : (askedOfSure ?? asked).Text(duty.Unit),
            Actual = count.Actual,
            Records = count.Ids,
        };
        if (IsOpen(duty))
            return finding with { Ruling = Ruling.Unassessed };
        if (bound is null || askedOfSure is null)
            return finding;
        var rulings =
            from requirement in new[] { askedOfSure, asked }
            from due in new[] { sure[^1].Day, binding[^1].Day }
            from actual in count.Possible(requirement)
            select requirement.Of(actual, asOf > due) is var ruling && ruling == Ruling.Breached ? Breached(clause, tenure, binding) : ruling;
        var distinct = rulings.Distinct().ToImmutableList();
        return distinct.Count == 1 ? finding with { Ruling = distinct[0] } : finding;
    }

    /// <summary>3.9: what would be breached is excused if the exception held on every bound day.</summary>
    private Ruling Breached(ClauseSymbol clause, TenureFact tenure, ImmutableList<BoundDay> binding)
    {
        if (clause.Unless is null)
            return Ruling.Breached;
        var held = binding.Select(d => conditions.OnDay(clause.Unless, tenure, d.Day) is var holds && d.Binds == true || holds == true ? holds : null);
        return Conditions.All(held) switch { true => Ruling.Excused, false => Ruling.Breached, null => Ruling.Undetermined };
    }

    /// <summary>3.4: what the window asks, or null when it does not bind.</summary>
    private Required? Asked(ClauseSymbol clause, RecurringBody duty, int boundDays, int periodDays)
    {
        var policy = clause.PartialPeriods ?? model.PartialPeriods;
        var whole = new Required(Value(duty.Bound.Minimum), duty.Bound.MinimumExcluded, Value(duty.Bound.Maximum), duty.Bound.MaximumExcluded);
        if (boundDays == 0)
            return null;
        if (boundDays == periodDays)
            return whole;
        return policy.Kind switch
        {
            PartialPeriodKind.Exempt => null,
            PartialPeriodKind.CountFully => whole,
            PartialPeriodKind.ProRata => whole.ProRata(boundDays, periodDays, duty.Measure != CountMeasure.Quantity),
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

    /// <summary>3.3: actual = distinct record ids, of the kind, on a bound day, every qualifier true; and what might count besides.</summary>
    private Count Counted(
        ClauseSymbol clause, RecurringBody duty, TenureFact tenure, TenureFact? target, ImmutableList<BoundDay> shown, ImmutableList<BoundDay> possible)
    {
        var count = new Count(duty.Measure, duty.DistinctAttribute);
        var certain = ImmutableList<RecordFact>.Empty;
        var all = ImmutableList<RecordFact>.Empty;
        foreach (var record in facts.Records.Where(r => r.Date <= asOf && possible.Any(d => d.Day == r.Date)).OrderBy(r => r.Date))
        {
            var qualifies = Conditions.Any(duty.Activities.Select(a => conditions.IsOf(record, a)))
                & ActsFor(clause, tenure, record.Subject, record.Date)
                & (target is null || record.Target == target.Subject)
                & WentTo(clause, tenure, record)
                & conditions.OfRecord(clause.Where, tenure, record);
            if (qualifies != false)
                all = all.Add(record);
            if (qualifies == true && shown.Any(d => d.Day == record.Date))
                certain = certain.Add(record);
        }

        if (duty.Apart is { } apart)
        {
            certain = KeepingApart(certain.OrderBy(Earliest).ThenBy(r => r.Id, StringComparer.Ordinal), apart);
            all = certain.AddRange(Enumerable.Repeat(all.LastOrDefault()!, Math.Max(0, KeepingApart(all.OrderBy(Earliest).ThenBy(r => r.Id, StringComparer.Ordinal), apart).Count - certain.Count)));
        }

        foreach (var record in all)
        {
            if (certain.Contains(record) && !count.Ids.Contains(record.Id))
                count.Add(record);
            else
                count.AddPossible(record);
        }

        foreach (var record in facts.Doubtful)
        {
            var qualifies = (record.Activity is not { } activity || duty.Activities.Any(a => conditions.IsKindOf(activity, a)))
                && (target is null || !record.TargetRead || record.Target == target.Subject)
                && possible.Any(d => d.Day <= asOf && (record.Date is not { } date || date == d.Day)
                    && (record.Subject is null || ActsFor(clause, tenure, record.Subject, d.Day) != false)
                    && conditions.OfDoubtful(clause.Where, tenure, record, d.Day) != false);
            if (qualifies)
                count.AddPossible(record);
        }

        return count;
    }

    /// <summary>3.20: <c>may delegate to A</c>: an act that day of an A with the same parent counts.</summary>
    private bool? ActsFor(ClauseSymbol clause, TenureFact tenure, string actor, Day day) =>
        actor == tenure.Subject ? true
        : tenure.Parent is null ? false
        : Conditions.Any(tenures
            .Where(t => t.Subject == actor && t.Parent == tenure.Parent && t.Covers(day))
            .SelectMany(t => clause.Delegates.Select(d => conditions.IsActor(t, d))));

    /// <summary>
    /// 3.20: <c>to</c> is checked if records have a recipient, of whom several are separated by <c>;</c>: one of them is
    /// a text or actor listed, or a subject that is one on the day. 3.7: an empty one leaves it open.
    /// </summary>
    private bool? WentTo(ClauseSymbol clause, TenureFact tenure, RecordFact record) =>
        clause.Recipients.Count == 0 || facts.Records.All(r => r.Recipient is null) ? true
        : record.Recipient is null ? null
        : Conditions.Any(record.Recipient.Split(';').SelectMany(name => clause.Recipients.Select(r => Is(name.Trim(), r, tenure, record.Date))));

    /// <summary>3.20: <c>superior</c> asks that the recipient be above the subject, at any height, or belong to one that is.</summary>
    private bool? Is(string name, Recipient recipient, TenureFact tenure, Day day) =>
        recipient.Actor < 0 ? recipient.Text == name
        : model.Actors[recipient.Actor].Name.All.Contains(name) ? true
        : Conditions.Any(tenures.Where(t => t.Subject == name && t.Covers(day)).Select(t =>
            (!recipient.Superior || Above(tenure, day, [], false) is var above && (above.Contains(name) || (t.Parent is { } parent && above.Contains(parent))))
            & conditions.IsActor(t, recipient.Actor)));

    /// <summary>
    /// 3.18: unassessed until a rating of the clause, its section, article or chapter covers it from its date to its
    /// <c>until</c>; the latest wins. One window for each tenure: from its first bound day to the last that has been.
    /// </summary>
    private IEnumerable<Judgement> Assessed(int index, ClauseSymbol clause, TenureFact tenure, bool? bound)
    {
        var (from, until) = Validity(clause);
        var first = from > tenure.From ? from : tenure.From;
        var last = Earlier(until, tenure.To) is { } end && end < asOf ? end : asOf;
        if (first > last)
            yield break;
        var finding = new Judgement(index, tenure.Subject, tenure.From, null, first, last, Ruling.Unassessed, "", 0, last, []);
        string[] cites = [clause.Citation.Article, clause.Citation.Section, clause.Citation.ToString(), "chapter " + clause.Citation.Chapter];
        var ratings = facts.Records
            .Where(r => r.Subject == tenure.Subject && r.Rating is not null && cites.Contains(r.RatedClause)
                && r.Date <= last && (r.Until is not { } ends || last <= ends)).ToImmutableList();
        var latest = ratings.FindAll(r => r.Date == ratings.Max(other => other.Date));
        var open = bound is null || latest.DistinctBy(r => r.Rating).Count() > 1
            || conditions.MayBeRating(tenure.Subject).Any(r => r.Date is not { } date || (date <= last && latest.All(l => l.Date <= date)));
        yield return finding with
        {
            Ruling = open ? Ruling.Undetermined : latest.IsEmpty ? Ruling.Unassessed : latest[0].Rating!.Value,
            Records = latest.IsEmpty ? [] : [latest[^1].Id],
        };
    }

    private static IEnumerable<Day> Days(Day first, Day last) => Enumerable.Range(first.Number, last.Number - first.Number + 1).Select(n => new Day(n));

    private static Day? Earlier(Day? a, Day? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;

    private static Day? Later(Day? a, Day? b) => a is { } x && b is { } y ? (x > y ? x : y) : null;
}

/// <summary>A day that binds, or of which the facts do not say.</summary>
internal readonly record struct BoundDay(Day Day, bool? Binds);
