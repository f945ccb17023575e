using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>What the kinds of duty of 3.5 and 3.6, 3.10 to 3.14, 3.16 and 3.17 have in common.</summary>
public sealed partial class ReferenceJudge
{
    private static readonly Required once = new(Exact.Parse("1"), false, null, false);

    /// <summary>
    /// 3.7: the findings of one tenure (and target). A verdict that some completion of the facts changes is undetermined,
    /// and so is a finding that is there in some completions only.
    /// </summary>
    private IEnumerable<Judgement> OfKind(int index, ClauseSymbol clause, TenureFact tenure, bool? bound)
    {
        var targets = TargetsOf(clause.Body);
        foreach (var target in targets.Count == 0 ? [null] : tenures.Cast<TenureFact?>())
        {
            var worlds = Choices.Each(choices => new Duty(index, clause, tenure, target, targets, choices) is var duty ? Findings(duty, clause.Body).ToImmutableList() : []);
            var others = worlds[0].Exists(f => f.IsSoFar) ? [] : worlds.Skip(1).SelectMany(w => w.Where(f => f.About.Length > 0));
            var then = worlds.Find(w => w.Exists(f => f.Timing == 2));
            if (then is not null && !worlds[0].Exists(f => f.Timing == 2))
                others = others.Concat(then.Where(f => f.Timing == 2).Select((f, i) => f with { About = $"then {i}" }));
            if (worlds[0].IsEmpty)
                others = others.Concat(worlds.FindLast(w => !w.IsEmpty)?.Select((f, i) => f.About.Length > 0 ? f : f with { About = $"perhaps {i}" }) ?? []);
            foreach (var finding in worlds[0].Concat(others.Where(f => !worlds[0].Exists(w => w.About == f.About)).DistinctBy(f => f.About)))
            {
                var agreed = worlds.TrueForAll(w => w.Exists(f => f.About == finding.About && f.Timing == finding.Timing && f.Ruling == finding.Ruling
                    && (f.About.Length > 0 || (f.Start == finding.Start && f.End == finding.End))));
                yield return finding.Ruling == Ruling.NotBound || (agreed && finding.Ruling == Ruling.Unassessed) ? finding
                    : agreed && bound is not null ? finding
                    : finding with { Ruling = Ruling.Undetermined };
            }
        }
    }

    private static EquatableArray<TargetSymbol> TargetsOf(ClauseBody body) => body switch
    {
        IntervalBody b => b.Targets,
        ResponseBody b => b.Targets,
        BeforeBody b => b.Targets,
        DatedBody b => b.Targets,
        SlidingBody b => b.Targets,
        NeverBody b => b.Targets,
        StandingBody b => b.Targets,
        RecurringBody b => b.Targets,
        FirstThenBody b => TargetsOf(b.First),
        EitherBody b => TargetsOf(b.First),
        _ => default,
    };

    private IEnumerable<Judgement> Findings(Duty duty, ClauseBody body) => body switch
    {
        IntervalBody b => Intervals(duty, b),
        ResponseBody b => Responses(duty, b),
        BeforeBody b => Befores(duty, b),
        DatedBody b => Dated(duty, b),
        RecurringBody b => Counts(duty, b),
        SlidingBody b => Sliding(duty, b),
        NeverBody b => Nevers(duty, b),
        StandingBody b => Standing(duty, b),
        RetentionBody b => Kept(duty, b),
        FirstThenBody b => FirstThen(duty, b),
        EitherBody b => Either(duty, b),
        AmountBody b => Amounts(duty, b),
        _ => throw new NotSupportedException(body.GetType().Name),
    };

    /// <summary>3.3, 3.9: whether a day binds: in the tenures, in force, related, and <c>when</c> holds.</summary>
    private bool Binds(Duty duty, Day day, Occasion? occasion = null)
    {
        var (from, until) = Validity(duty.Clause);
        return from <= day && (until is not { } end || day <= end)
            && duty.Tenure.Covers(day)
            && (duty.Target is null || duty.Choices.Is($"target on {day}", IsTarget(duty.Targets, duty.Tenure, duty.Target, day)))
            && duty.Choices.Is($"when on {day} {occasion?.Id}", conditions.OnDay(duty.Clause.When, duty.Tenure, day, occasion));
    }

    /// <summary>3.3: the days that bind, from the first to the last that could, as stretches without a gap; the last may be open.</summary>
    private ImmutableList<Stretch> Stretches(Duty duty)
    {
        var (from, until) = Validity(duty.Clause);
        var first = from > duty.Tenure.From ? from : duty.Tenure.From;
        var last = Earlier(until, duty.Tenure.To);
        if (duty.Target is { } target)
        {
            first = first > target.From ? first : target.From;
            last = Earlier(last, target.To);
        }

        var stretches = ImmutableList.CreateBuilder<Stretch>();
        var changes = duty.Clause.When is not null || duty.Target is not null;
        for (var day = first; day <= asOf && (last is not { } end || day <= end); day = day.Plus(1))
        {
            if (!Binds(duty, day))
                continue;
            if (!changes)
                return [new Stretch(day, last)];
            if (stretches.Count > 0 && stretches[^1].Last == day.Plus(-1))
                stretches[^1] = stretches[^1] with { Last = day };
            else
                stretches.Add(new Stretch(day, day));
        }

        // What still binds on d goes on as far as the facts say now.
        if (stretches.Count > 0 && stretches[^1].Last == asOf)
        {
            var open = asOf;
            while (open.Number < asOf.Number + 3000 && (last is not { } end || open < end) && Binds(duty, open.Plus(1)))
                open = open.Plus(1);
            stretches[^1] = stretches[^1] with { Last = open.Number == asOf.Number + 3000 ? null : open };
        }

        return stretches.ToImmutable();
    }

    /// <summary>3.3, 3.20: the qualifying records by day, of the kind, by the subject or a delegate, every qualifier true; 3.1: none after d.</summary>
    private ImmutableList<RecordFact> Acts(Duty duty, EquatableArray<int> activities) =>
        [.. facts.Records.Where(r => r.Date <= asOf && duty.Choices.Is($"{r.Id} counts", Qualifies(duty, activities, r))).OrderBy(r => r.Date).ThenBy(Earliest).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>A bare date is as early as its day is, where order matters and the day does not tell.</summary>
    private static long Earliest(RecordFact record) => record.Minute ?? (long)record.Date.Number * 1440;

    private bool? Qualifies(Duty duty, EquatableArray<int> activities, RecordFact record)
    {
        var sort = Conditions.Any(activities.Select(a => conditions.IsOf(record, a)))
            & ActsFor(duty.Clause, duty.Tenure, record.Subject, record.Date)
            & (duty.Target is null || record.Target == duty.Target.Subject);
        return sort == false ? false : sort & WentTo(duty.Clause, duty.Tenure, record) & conditions.OfRecord(duty.Clause.Where, duty.Tenure, record);
    }

    /// <summary>3.9: what would be breached is excused if the exception held on every bound day; of what happened, then.</summary>
    private Ruling Breach(Duty duty, IEnumerable<Day> days, Occasion? occasion = null) =>
        duty.Clause.Unless is not null && days.ToImmutableList() is { IsEmpty: false } asked && asked.TrueForAll(day =>
            duty.Choices.Is($"unless on {day} {occasion?.Id}", conditions.OnDay(duty.Clause.Unless, duty.Tenure, day, occasion)))
            ? Ruling.Excused : Ruling.Breached;

    private static Judgement Finding(Duty duty, Day start, Day end, Ruling ruling, string required, decimal actual, Day due, IEnumerable<RecordFact> records) =>
        new(duty.Index, duty.Tenure.Subject, duty.Tenure.From, duty.Target?.Subject, start, end, ruling, required, actual, due, [.. records.Select(r => r.Id)]);

    /// <summary>2, 3.7: a length is written out; one that an open parameter would give is not known.</summary>
    private bool IsOpen(Span? span) => span is { Parameter: >= 0 } && ParameterValue(span.Parameter) is null;

    /// <summary>One clause, tenure and target in one completion of the facts.</summary>
    private sealed record Duty(int Index, ClauseSymbol Clause, TenureFact Tenure, TenureFact? Target, EquatableArray<TargetSymbol> Targets, Choices Choices);

    /// <summary>Days that bind without a gap; null: without an end.</summary>
    private sealed record Stretch(Day First, Day? Last)
    {
        public bool Holds(Day day) => First <= day && (Last is not { } last || day <= last);
    }
}
