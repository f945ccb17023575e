using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.12, 3.15, 3.16, 3.17: counts in other windows than the calendar's.</summary>
public sealed partial class ReferenceJudge
{
    /// <summary>3.12: <c>by</c> day <c>each year</c>: from 1 January to that day; <c>by</c> date: from the start of V.</summary>
    private ImmutableList<(Day First, Day Last)> WindowsOf(ClauseSymbol clause, DatedBody body, Day first, Day last)
    {
        if (body.By is { } date)
            return Validity(clause).From is var from && from <= Periods.Of(date) ? [(from, Periods.Of(date))] : [];
        return [.. Enumerable.Range(first.Year, Math.Max(0, last.Year - first.Year + 1))
            .Where(year => body.Years == YearParity.Every || (year % 2 == 0) == (body.Years == YearParity.Even))
            .Select(year => (Day.Of(year, 1, 1), Day.Of(year, body.Month, Math.Min(body.Day, Day.LengthOfMonth(year, body.Month)))))];
    }

    /// <summary>3.12: at least one unless a bound says otherwise; else as 3.3.</summary>
    private static RecurringBody AsCount(DatedBody body) =>
        new(body.Activities, body.Targets, body.Bound, CountMeasure.Records, -1, "", new PeriodGrid(CalendarUnit.Year, 1, null), null);

    private IEnumerable<Judgement> Dated(Duty duty, DatedBody body) =>
        Recurring(duty.Index, duty.Clause, AsCount(body), duty.Tenure, duty.Target, true, (first, last) => WindowsOf(duty.Clause, body, first, last));

    private IEnumerable<Judgement> Counts(Duty duty, RecurringBody body) => body.Bound.Minimum?.Of?.Target is { } share
        ? Shares(duty, body, share)
        : Recurring(duty.Index, duty.Clause, body, duty.Tenure, duty.Target, true, (first, last) => Periods.Between(first, last, body.Period));

    /// <summary>3.3, <c>apart</c>: the most records that keep the distance, within the window: always the next that can be.</summary>
    private ImmutableList<RecordFact> KeepingApart(IEnumerable<RecordFact> records, Span apart)
    {
        var kept = ImmutableList<RecordFact>.Empty;
        foreach (var record in records)
        {
            if (kept.IsEmpty || Lengths.After(model, kept[^1].Date, apart, false) <= record.Date)
                kept = kept.Add(record);
        }

        return kept;
    }

    /// <summary>3.15: <c>n% of R</c>: targets with a qualifying record; required ⌈n% of the targets 3.4 binds⌉.</summary>
    private IEnumerable<Judgement> Shares(Duty duty, RecurringBody body, TargetSymbol symbol)
    {
        var (from, until) = Validity(duty.Clause);
        var first = from > duty.Tenure.From ? from : duty.Tenure.From;
        var last = Earlier(until, duty.Tenure.To) is { } end && end < asOf ? end : asOf;
        if (first > last)
            yield break;
        foreach (var period in Periods.Between(first, last, body.Period))
        {
            var whole = Days(period.First, period.Last).Where(d => Periods.InSeason(d, body.Season)).ToImmutableList();
            var days = whole.FindAll(d => Binds(duty, d));
            if (days.IsEmpty || days[0] > asOf)
                continue;
            if (Asked(duty.Clause, body with { Bound = new CountBound(new Quantity(new Rational(1)), false, null, false) }, days.Count, whole.Count) is null)
            {
                yield return Finding(duty, period.First, period.Last, Ruling.NotBound, "", 0, period.Last, []);
                continue;
            }

            bool Related(TenureFact t, Day d) => duty.Choices.Is($"{t.Subject} {t.From} on {d}", IsTarget(new[] { symbol }.ToEquatableArray(), duty.Tenure, t, d));
            var owed = tenures.FindAll(t => days.Count(d => Related(t, d)) is > 0 and var n
                && Asked(duty.Clause, body with { Bound = new CountBound(new Quantity(new Rational(1)), false, null, false) }, n, whole.Count) is not null);
            var percent = Exact.Of(body.Bound.Minimum!.Value);
            var need = new Required(percent.Times(owed.Count, 100).Round(up: true), false, null, false);
            var counted = Acts(duty, body.Activities).FindAll(a => days.Contains(a.Date) && owed.Exists(t => t.Subject == a.Target && Related(t, a.Date)));
            var actual = counted.DistinctBy(a => a.Target).ToImmutableList();
            var ruling = need.Of(actual.Count, asOf > days[^1]);
            yield return Finding(duty, period.First, period.Last, ruling == Ruling.Breached ? Breach(duty, days) : ruling, need.Text(""), actual.Count, days[^1], actual);
        }
    }

    /// <summary>
    /// 3.16: every qualifying record r with more than n in (r − D, r] is a breached finding; none, met so far. With
    /// <c>since A</c> the count restarts after each A.
    /// </summary>
    private IEnumerable<Judgement> Sliding(Duty duty, SlidingBody body)
    {
        var stretches = Stretches(duty);
        if (stretches.IsEmpty)
            yield break;
        var most = Value(body.Bound.Maximum);
        var required = new Required(null, false, most, body.Bound.MaximumExcluded);
        var last = stretches[^1].Last is { } end && end < asOf ? end : asOf;
        if (most is null || IsOpen(body.Any))
        {
            yield return Finding(duty, stretches[0].First, last, Ruling.Unassessed, "", 0, last, []);
            yield break;
        }

        var acts = Acts(duty, body.Activities).FindAll(a => stretches.Exists(s => s.Holds(a.Date)));
        var restarts = facts.Records.Where(r => body.Since >= 0 && r.Date <= asOf && r.Subject == duty.Tenure.Subject
            && duty.Choices.Is($"{r.Id} restarts", conditions.IsOf(r, body.Since) is var sort && sort == false ? false : sort & conditions.OfRecord(body.SinceWhere, duty.Tenure, r))).ToImmutableList();
        var breached = false;
        var highest = 0m;
        for (var i = 0; i < acts.Count; i++)
        {
            var act = acts[i];
            var before = body.Any is { } any ? Lengths.Before(model, act.Date, any) : new Day(-1);
            var within = acts.GetRange(0, i + 1).FindAll(a => a.Date > before
                && !restarts.Exists(r => IsAfter(act, r) && !IsAfter(a, r)));
            var actual = body.Measure == CountMeasure.Quantity ? within.Sum(a => a.Quantity ?? 0) : within.Count;
            highest = Math.Max(highest, actual);
            var open = body.Measure == CountMeasure.Quantity && within.Exists(a => a.Quantity is null);
            if (!required.IsExceeded(actual) && !open)
                continue;
            breached = true;
            if (!required.IsExceeded(actual))
            {
                yield return Finding(duty, act.Date, act.Date, Ruling.Undetermined, required.Text(body.Unit), 0, act.Date, within) with { About = act.Id };
                continue;
            }

            yield return Finding(duty, act.Date, act.Date, Breach(duty, [act.Date], At(act, default)), required.Text(body.Unit), actual, act.Date, within) with { About = act.Id };
        }

        if (!breached)
            yield return Finding(duty, stretches[0].First, last, Ruling.Met, required.Text(body.Unit), highest, last, []) with { IsSoFar = true };
    }

    /// <summary>3.16: after a restart: on a later day, or, where both say when, not earlier on that day; a bare restart is as late as its day.</summary>
    private static bool IsAfter(RecordFact record, RecordFact restart) => record.Date != restart.Date ? record.Date > restart.Date
        : restart.Minute is { } at && Earliest(record) >= at;

    /// <summary>3.17: every such record, kinds included, is a breached finding, excused by <c>unless</c> (a gate); none, met so far.</summary>
    private IEnumerable<Judgement> Nevers(Duty duty, NeverBody body)
    {
        var stretches = Stretches(duty);
        var found = false;
        foreach (var act in Acts(duty, body.Activities).Where(a => Binds(duty, a.Date, At(a, body.Matching))))
        {
            found = true;
            yield return Finding(duty, act.Date, act.Date, Breach(duty, [act.Date], At(act, body.Matching)), new Required(null, false, Exact.Parse("0"), false).Text(""), 1, act.Date, [act]) with { About = act.Id };
        }

        if (found || stretches.IsEmpty)
            yield break;
        var last = stretches[^1].Last is { } end && end < asOf ? end : asOf;
        yield return Finding(duty, stretches[0].First, last, Ruling.Met, new Required(null, false, Exact.Parse("0"), false).Text(""), 0, last, []) with { IsSoFar = true };
    }

    private static Occasion At(RecordFact act, EquatableArray<MatchingField> matching) => new(act.Id, act.Subject, act.Date, act.Minute, act, act.Case, act.Target, matching);
}
