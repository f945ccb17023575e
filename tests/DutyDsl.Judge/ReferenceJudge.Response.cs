using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.6: triggers and what answers them.</summary>
public sealed partial class ReferenceJudge
{
    /// <summary>
    /// 3.6: a trigger binds its own subject; <c>of it</c>: its target; <c>of R</c>: whoever has its subject in relation R;
    /// the edges of a period, state or tenure trigger too. Nothing after d happens. Per target it binds every pair, or, when
    /// its target is one of the subject's, the pair with that.
    /// </summary>
    private ImmutableList<Occasion> Happenings(Duty duty, TriggerSymbol trigger, EquatableArray<MatchingField> matching)
    {
        var all = Happenings(duty, trigger.Happening, matching)
            .Where(o => o.Day <= asOf && duty.Choices.Is($"{o.Id} triggers", IsTrigger(duty, trigger, o)))
            .OrderBy(o => o.Day).ThenBy(o => o.Minute ?? (long)o.Day.Number * 1440).ThenBy(o => o.Id, StringComparer.Ordinal).ToImmutableList();
        if (!trigger.First)
            return all.FindAll(o => Binds(duty, o.Day, o));
        return [.. all.FindAll(o => Binds(duty, o.Day, o)).DistinctBy(o => trigger.FirstPer is { } per ? Periods.Around(o.Day, per).First : default)];
    }

    private IEnumerable<Occasion> Happenings(Duty duty, Happening happening, EquatableArray<MatchingField> matching)
    {
        Occasion Edge(string id, Day day, RecordFact? record = null) =>
            new(id, duty.Tenure.Subject, day, null, record, record?.Case, record?.Target, matching);
        var states = facts.Records.Where(r => r.Date <= asOf && happening.Activity >= 0 && conditions.IsOf(r, happening.Activity) == true);
        var first = duty.Tenure.From;
        var last = duty.Tenure.To is { } to && to < asOf ? to : asOf;
        return happening.Kind switch
        {
            HappeningKind.Record or HappeningKind.StateStart => facts.Records.Where(r => conditions.IsOf(r, happening.Activity) != false)
                .Select(r => new Occasion(r.Id, r.Subject, r.Date, r.Minute, r, r.Case, r.Target, matching)),
            HappeningKind.StateEnd => states.Where(r => r.Until is not null).Select(r => Edge(r.Id, r.Until!.Value, r) with { Subject = r.Subject }),
            HappeningKind.TenureStart => [Edge("start", first)],
            HappeningKind.TenureEnd => duty.Tenure.To is { } end ? [Edge("end", end)] : [],
            HappeningKind.PeriodStart => first > last ? [] : Periods.Between(first, last, happening.Period!).Select(p => Edge($"start {p.First}", p.First)),
            HappeningKind.PeriodEnd => first > last ? [] : Periods.Between(first, last, happening.Period!).Select(p => Edge($"end {p.Last}", p.Last)),
            _ => throw new NotSupportedException(happening.Kind.ToString()),
        };
    }

    private bool? IsTrigger(Duty duty, TriggerSymbol trigger, Occasion occasion)
    {
        if (occasion.Record is not { } record)
            return true;
        var scope = trigger.Scope switch
        {
            TriggerScope.Own => record.Subject == duty.Tenure.Subject,
            TriggerScope.OfIt => record.Target == duty.Tenure.Subject,
            _ => Conditions.Any(tenures.Where(t => t.Subject == record.Subject).Select(t => IsTarget(new[] { trigger.Target! }.ToEquatableArray(), duty.Tenure, t, occasion.Day))),
        };
        if (scope == false)
            return false;
        var pair = duty.Target is null || trigger.Scope != TriggerScope.Own || record.Target is null || record.Target == duty.Target.Subject
            || !tenures.Exists(t => t.Subject == record.Target && IsTarget(duty.Targets, duty.Tenure, t, occasion.Day) == true);
        return scope & pair & conditions.IsOf(record, trigger.Happening.Activity) & conditions.OfRecord(trigger.Where, duty.Tenure, record);
    }

    /// <summary>
    /// 3.6: met by the subject's first response not before the trigger, by the deadline; past it breached; no limit: pending.
    /// </summary>
    private IEnumerable<Judgement> Responses(Duty duty, ResponseBody body)
    {
        foreach (var trigger in Happenings(duty, body.Trigger, body.Matching))
        {
            var open = IsOpen(body.Within);
            var deadline = body.Within is null || open ? null : Deadline(body, trigger);
            if (body.Within is not null && !open && deadline is null)
            {
                yield return Finding(duty, trigger.Day, asOf, Ruling.Undetermined, once.Text(""), 0, asOf, []) with { About = trigger.Id };
                continue;
            }

            var extended = deadline is { } original ? Extended(duty, body, trigger, original) : deadline;
            var answer = Joined(duty, body.Activities, trigger)
                .Find(a => NotBefore(duty, a, trigger, body.Within) && (extended is not { } due || InTime(duty, a, trigger, due)));
            var day = extended?.Day ?? asOf;
            var end = body.Within is null && answer is not null ? answer.Date : day;
            var required = once.Text("");
            var ruling = open ? Ruling.Unassessed
                : answer is not null ? Ruling.Met
                : extended is null || asOf <= day ? Ruling.Pending
                : Breach(duty, [trigger.Day], trigger);
            yield return Finding(duty, trigger.Day, end, ruling, required, answer is null || open ? 0 : 1, day, answer is null || open ? [] : [answer]) with { About = trigger.Id };
        }
    }

    /// <summary>3.6: what is joined with a trigger: with its case if it has one, and equal matching values.</summary>
    private ImmutableList<RecordFact> Joined(Duty duty, EquatableArray<int> activities, Occasion trigger) =>
        Acts(duty, activities).FindAll(a => a.Id != trigger.Record?.Id
            && (trigger.Case is null || a.Case == trigger.Case)
            && duty.Choices.Is($"{a.Id} matches {trigger.Id}", Conditions.Matches(a, trigger)));

    /// <summary>3.6: days compare civil dates, hours instants; a bare date is any instant of its day.</summary>
    private static bool NotBefore(Duty duty, RecordFact act, Occasion trigger, Span? within) =>
        within is null || !Lengths.IsOfInstants(within) || act.Date != trigger.Day ? act.Date >= trigger.Day
        : duty.Choices.Is($"{act.Id} not before {trigger.Id}", act.Minute is { } a && trigger.Minute is { } b ? a >= b : null);

    /// <summary>
    /// 3.6: the clock starts at the named instant, else the trigger's date; the first day is not counted unless
    /// <c>counting the first day</c>. Hours are counted from an instant.
    /// </summary>
    private Deadline? Deadline(ResponseBody body, Occasion trigger)
    {
        if ((body.Of is null ? (trigger.Day, trigger.Minute) : Clock(body.Of, trigger)) is not var (day, minute))
            return null;
        var length = body.Within!;
        if (!Lengths.IsOfInstants(length))
            return new Deadline(Lengths.After(model, day, length, body.MonthEndsKept, body.CountFirstDay), null, null);
        var minutes = Lengths.Minutes(length);
        var first = minute ?? (long)day.Number * 1440;
        var last = minute ?? (((long)day.Number + 1) * 1440) - 1;
        return new Deadline(new Day((int)((last + minutes) / 1440)), first + minutes, last + minutes);
    }

    /// <summary>3.6: an attribute of the trigger, the happening itself, the earlier or later of two, or so long after one.</summary>
    private (Day Day, long? Minute)? Clock(Instant instant, Occasion trigger)
    {
        switch (instant)
        {
            case AttributeInstant attribute:
                if (trigger.Record?.Attributes.GetValueOrDefault(attribute.Attribute) is not { } text)
                    return null;
                var parts = text.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToImmutableList();
                return (Day.Of(parts[0], parts[1], parts[2]), null);
            case ExtremeInstant extreme:
                var (a, b) = (Clock(extreme.First, trigger), Clock(extreme.Second, trigger));
                return a is not { } first || b is not { } second ? null : (first.Day <= second.Day) == extreme.Earlier ? first : second;
            case OffsetInstant offset:
                return Clock(offset.Origin, trigger) is { } origin ? (Lengths.After(model, origin.Day, offset.After, false), null) : null;
            default:
                return (trigger.Day, trigger.Minute);
        }
    }

    /// <summary>3.6: hours compare instants, days civil dates; where a bare date would decide, the facts do not say.</summary>
    private static bool InTime(Duty duty, RecordFact act, Occasion trigger, Deadline due)
    {
        if (due.First is not { } earliest || due.Last is not { } latest)
            return act.Date <= due.Day;
        var (from, to) = (act.Minute ?? (long)act.Date.Number * 1440, act.Minute ?? (((long)act.Date.Number + 1) * 1440) - 1);
        return duty.Choices.Is($"{act.Id} in time for {trigger.Id}", to <= earliest ? true : from > latest ? false : null);
    }

    /// <summary>3.6: a like-joined E by the deadline moves it by its quantity, at most (or, with none) D, once.</summary>
    private Deadline Extended(Duty duty, ResponseBody body, Occasion trigger, Deadline due)
    {
        if (body.Extension is not { } extension)
            return due;
        var granted = facts.Records.Where(r => r.Date <= asOf && (r.Subject == duty.Tenure.Subject || r.Target == duty.Tenure.Subject) && conditions.IsOf(r, extension.Activity) == true
                && (trigger.Case is null || r.Case == trigger.Case) && r.Date >= trigger.Day && r.Date <= due.Day
                && duty.Choices.Is($"{r.Id} matches {trigger.Id}", Conditions.Matches(r, trigger)))
            .OrderBy(r => r.Date).FirstOrDefault();
        if (granted is null)
            return due;
        var most = extension.Most;
        var units = granted.Quantity is { } q && Exact.Of(q).CompareTo(Exact.Of(most.Count)) < 0 ? new Rational((long)Math.Floor(q)) : most.Count;
        return due with { Day = Lengths.After(model, due.Day, most with { Count = units }, body.MonthEndsKept) };
    }

    /// <summary>3.11: each event needs an act by E − D (at least), in [E − D, E) (within), or earlier than E: met or breached at E.</summary>
    private IEnumerable<Judgement> Befores(Duty duty, BeforeBody body)
    {
        foreach (var @event in Happenings(duty, body.Event, body.Matching))
        {
            var limit = body.Length is { } length ? Lengths.Before(model, @event.Day, length) : @event.Day;
            var from = body.Event.FirstPer is { } per ? Periods.Around(@event.Day, per).First : new Day(0);
            var act = Joined(duty, body.Activities, @event).Find(a => from <= a.Date && (body.Kind == BeforeKind.AtLeast
                ? a.Date <= limit
                : (body.Kind == BeforeKind.Earlier || limit <= a.Date) && IsEarlier(duty, a, @event)));
            var start = body.Kind == BeforeKind.Within ? limit < from ? from : limit : @event.Day;
            yield return Finding(duty, start, @event.Day, act is not null ? Ruling.Met : Breach(duty, [@event.Day], @event),
                once.Text(""), act is null ? 0 : 1, body.Kind == BeforeKind.AtLeast ? limit : @event.Day, act is null ? [] : [act]) with
            { About = @event.Id };
        }
    }

    /// <summary>3.11: earlier than the event; of one day instants tell, and a bare date does not.</summary>
    private static bool IsEarlier(Duty duty, RecordFact act, Occasion @event) => duty.Choices.Is(
        $"{act.Id} before {@event.Id}", act.Date != @event.Day ? act.Date < @event.Day : act.Minute is { } m && @event.Minute is { } n ? m < n : null);
}

/// <summary>The last day of an answer; of hours also the last minute, from the earliest it can be to the latest.</summary>
internal sealed record Deadline(Day Day, long? First, long? Last);
