using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.5 and the second timing of 3.10.</summary>
public sealed partial class ReferenceJudge
{
    /// <summary>3.5: s = day of the last earlier qualifying record of the subject (and target), else first day of T∩V.</summary>
    private IEnumerable<Judgement> Intervals(Duty duty, IntervalBody body)
    {
        var acts = Acts(duty, body.Activities);
        return Stretches(duty).SelectMany(stretch =>
            Intervals(duty, body, stretch, acts, acts.FindLast(a => a.Date < stretch.First)?.Date ?? stretch.First));
    }

    /// <summary>
    /// 3.5: a record by s + D closes [s, s+D] as met and becomes s; without one, one breached finding from the next day
    /// until the record that becomes s. The last is pending; cut by T∩V, not bound. With <c>grace</c> a record so far off
    /// the deadline counts as made on it.
    /// </summary>
    private IEnumerable<Judgement> Intervals(Duty duty, IntervalBody body, Stretch stretch, ImmutableList<RecordFact> acts, Day start)
    {
        if (IsOpen(body.Every))
        {
            var last = stretch.Last is { } end && end < asOf ? end : asOf;
            yield return Finding(duty, stretch.First, last, Ruling.Unassessed, once.Text(""), 0, last, []);
            yield break;
        }

        // Without an earlier record the first day starts the first interval, and a record of that day closes it.
        var after = start < stretch.First || acts.Exists(a => a.Date == start && start > stretch.First) ? start : start.Plus(-1);
        for (var s = start; s <= asOf;)
        {
            var deadline = Lengths.After(model, s, body.Every, body.MonthEndsKept);
            var latest = body.Grace is { Kind: not GraceKind.Early } late ? Lengths.After(model, deadline, late.Length, false) : deadline;
            var earliest = body.Grace is { Kind: not GraceKind.Late } early ? Lengths.Before(model, deadline, early.Length) : deadline;
            var next = acts.Find(a => a.Date > after && stretch.Holds(a.Date));
            if (next is not null && next.Date <= latest)
            {
                yield return Finding(duty, s, deadline, Ruling.Met, once.Text(""), 1, latest, [next]);
                s = body.Grace is not null && earliest <= next.Date ? deadline : next.Date;
                after = s < next.Date ? next.Date : s;
                continue;
            }

            if (stretch.Last is { } cut && cut < latest)
            {
                yield return Finding(duty, s, deadline, Ruling.NotBound, "", 0, deadline, []);
                yield break;
            }

            if (asOf <= latest)
            {
                yield return Finding(duty, s, deadline, Ruling.Pending, once.Text(""), 0, latest, []);
                yield break;
            }

            var from = latest.Plus(1) < stretch.First ? stretch.First : latest.Plus(1);
            var until = next?.Date ?? (stretch.Last is { } over && over < asOf ? over : asOf);
            until = until < from ? from : until;
            yield return Finding(duty, from, until, Breach(duty, Days(from, until)), once.Text(""), 0, latest, []);
            if (next is null)
                yield break;
            s = next.Date;
            after = s;
        }
    }

    /// <summary>3.10: T2 is an interval with s = the record that closed T1, however late, or T1's last day.</summary>
    private IEnumerable<Judgement> FirstThen(Duty duty, FirstThenBody body)
    {
        var firsts = Findings(duty, body.First).ToImmutableList();
        var acts = Acts(duty, body.Then.Activities);
        foreach (var finding in firsts)
            yield return finding;
        var first = firsts.Find(f => f.Ruling != Ruling.NotBound);
        if (first is null || first.Ruling == Ruling.Pending)
            yield break;
        var late = body.First is ResponseBody response
            ? Happenings(duty, response.Trigger, response.Matching).Find(o => o.Id == first.About) is { } trigger ? Joined(duty, body.Then.Activities, trigger).Find(a => a.Date > first.Due) : null
            : acts.Find(a => a.Date > first.Due);
        var s = first.Records.Count > 0 ? facts.Records.Find(r => r.Id == first.Records[0])!.Date : late?.Date ?? first.Due;
        foreach (var stretch in Stretches(duty).Where(t => t.Last is not { } last || s <= last))
        {
            var opened = s < stretch.First ? acts.FindLast(a => s < a.Date && a.Date < stretch.First)?.Date ?? s : s;
            foreach (var then in Intervals(duty, body.Then, stretch.First < s ? stretch with { First = s } : stretch, acts.FindAll(a => a.Date > s), opened))
                yield return then with { Timing = 2 };
        }
    }
}
