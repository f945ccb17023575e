using System.Globalization;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>Finds the times at which what starts a clock, or ends a preparation, happened.</summary>
internal sealed class Happenings(KindContext context)
{
    private Binding Binding => context.Binding;

    private Ledger Ledger => context.Binding.Ledger;

    /// <summary>The occasions of a trigger that bind a series, on its days up to the evaluation date, in order.</summary>
    public List<Occasion> Of(Series series, PlanTrigger trigger, DaySet days)
    {
        var found = new List<Occasion>();
        switch (trigger.Scope)
        {
            case TriggerScope.OfIt:
                var self = Ledger.Tenures.Subject[series.Tenure];
                var kinds = Binding.KindsOf(trigger.Happening.Activity);
                foreach (var record in context.Lookup.Index.OfTarget(self))
                    Add(record, kinds, trigger, series.Tenure, DaySet.All, true, found);
                break;
            case TriggerScope.OfTarget:
                foreach (var pair in context.Lookup.Relations.Of([trigger.Target!], series.Tenure))
                    Collect(series, Ledger.Tenures.Subject[pair.Target], pair.Target, -1, trigger, series.Tenure, pair.Days.Possible, pair.Certain == Truth.True, found);
                break;
            default:
                Collect(series, Ledger.Tenures.Subject[series.Tenure], series.Tenure, series.Target, trigger, series.Tenure, DaySet.All, true, found);
                break;
        }

        found.RemoveAll(o => !days.Contains(o.Day) || o.Day > Binding.AsOf);
        found.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day)
            : a.Earliest != b.Earliest ? a.Earliest.CompareTo(b.Earliest)
            : context.CompareIds(a.Record, b.Record));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Record >= 0 && found[i].Record == found[i - 1].Record)
                found.RemoveAt(i);
        }

        return trigger.First ? Firsts(series, trigger, found) : found;
    }

    /// <summary>The days a duty lasts that is owed for a length from an instant on.</summary>
    public DaySet Stretch(Series series, PlanDuty.Interval duty)
    {
        if (context.Lengths.Resolve(duty.ForLength!) is not { } length)
            return DaySet.Empty;
        var spans = new List<DaySpan>();
        foreach (var day in DaysOf(series, duty.ForOf))
            spans.Add(new DaySpan(day, context.Lengths.After(day, length)));
        return DaySet.Of(spans);
    }

    /// <summary>The instants of a clock for an occasion: the earliest and latest it can be; null where the facts do not say.</summary>
    public (long Earliest, long Latest)? Instant(Series series, PlanInstant? instant, in Occasion occasion)
    {
        switch (instant)
        {
            case null:
                return (occasion.Earliest, occasion.Latest);
            case PlanInstant.Field field:
                return occasion.Record < 0 ? null : AttributeInstant(field.Attribute, occasion.Record);
            case PlanInstant.Happens happens:
                return HappensFor(series, happens.What, occasion);
            case PlanInstant.Extreme extreme:
                var first = Instant(series, extreme.First, occasion);
                var second = Instant(series, extreme.Second, occasion);
                if (first is not { } a || second is not { } b)
                    return null;
                return extreme.Earlier
                    ? (Math.Min(a.Earliest, b.Earliest), Math.Min(a.Latest, b.Latest))
                    : (Math.Max(a.Earliest, b.Earliest), Math.Max(a.Latest, b.Latest));
            case PlanInstant.Offset offset:
                if (Instant(series, offset.Origin, occasion) is not { } origin || context.Lengths.Resolve(offset.After) is not { } after)
                    return null;
                return Lengths.IsOfClock(after)
                    ? (origin.Earliest + Lengths.Ticks(after), origin.Latest + Lengths.Ticks(after))
                    : (context.Clock.StartOf(context.Lengths.After(context.Clock.DayOf(origin.Earliest), after)),
                        context.Clock.EndOf(context.Lengths.After(context.Clock.DayOf(origin.Latest), after)));
            default:
                return null;
        }
    }

    private void Collect(
        Series series, int subject, int tenure, int target, PlanTrigger trigger, int bound, DaySet within, bool certain, List<Occasion> found)
    {
        var happening = trigger.Happening;
        switch (happening.Kind)
        {
            case HappeningKind.Record:
                var kinds = Binding.KindsOf(happening.Activity);
                foreach (var record in context.Lookup.Index.OfSubject(subject))
                {
                    if (target < 0 || IsFor(record, series, target))
                        Add(record, kinds, trigger, bound, within, certain, found);
                }

                break;
            case HappeningKind.StateStart or HappeningKind.StateEnd:
                var states = Binding.KindsOf(happening.Activity);
                foreach (var record in context.Lookup.Index.OfSubject(subject))
                {
                    if (!states[Ledger.Records.Activity.Span[record]] || (target >= 0 && !IsFor(record, series, target)))
                        continue;
                    var end = Ledger.Records.Until.IsEmpty ? RecordTable.NoUntil : Ledger.Records.Until.Span[record];
                    if (happening.Kind == HappeningKind.StateStart)
                    {
                        var begin = context.Clock.ActOf(Ledger.Records, record);
                        if (within.Contains(begin.Day))
                            found.Add(new Occasion(record, begin.Day, begin.Earliest, begin.Latest, CaseOf(record), certain));
                    }
                    else if (end != RecordTable.NoUntil && within.Contains(end))
                    {
                        found.Add(Whole(end, record, certain));
                    }

                }

                break;
            case HappeningKind.TenureStart:
                found.Add(Whole(Ledger.Tenures.From[tenure], -1, certain));
                break;
            case HappeningKind.TenureEnd when Ledger.Tenures.To[tenure] != TenureTable.OpenEnd:
                found.Add(Whole(Ledger.Tenures.To[tenure], -1, certain));
                break;
            case HappeningKind.PeriodStart or HappeningKind.PeriodEnd:
                var grid = Binding.GridOf(happening.Period!, Ledger.Tenures.From[bound]);
                for (var period = 0; period < grid.Count; period++)
                    found.Add(Whole(happening.Kind == HappeningKind.PeriodStart ? grid.First(period) : grid.Last(period), -1, certain));
                break;
            case HappeningKind.Late:
                foreach (var finding in context.FindingsOf(happening.Clause, tenure))
                {
                    if (finding.Verdict == Verdicts.Verdict.Breached)
                        found.Add(Whole(finding.Due + 1, -1, certain));
                }

                break;
        }
    }

    private void Add(int record, bool[] kinds, PlanTrigger trigger, int bound, DaySet within, bool certain, List<Occasion> found)
    {
        if (!kinds[Ledger.Records.Activity.Span[record]] || !within.Contains(Ledger.Records.Day.Span[record]))
            return;
        var holds = context.Lookup.RecordConditions.Of(trigger.Where, record, bound);
        if (holds == Truth.False)
            return;
        var act = context.Clock.ActOf(Ledger.Records, record);
        found.Add(new Occasion(record, act.Day, act.Earliest, act.Latest, CaseOf(record), certain && holds == Truth.True));
    }

    // A record towards one of a clause's targets concerns that one alone, any other concerns each.
    private bool IsFor(int record, Series series, int target)
    {
        var towards = Ledger.Records.Target.IsEmpty ? -1 : Ledger.Records.Target.Span[record];
        if (towards < 0 || towards == Ledger.Tenures.Subject[target])
            return true;
        var day = Ledger.Records.Day.Span[record];
        var (first, length) = Ledger.Subjects.Tenures(towards).GetOffsetAndLength(Ledger.Tenures.Count);
        for (var other = first; other < first + length; other++)
        {
            var pair = context.Lookup.Relations.Pair(series.Clause.Shape.Targets, series.Tenure, other);
            if (pair.Certain != Truth.False && pair.Days.Possible.Contains(day))
                return false;
        }

        return true;
    }

    private List<Occasion> Firsts(Series series, PlanTrigger trigger, List<Occasion> found)
    {
        if (found.Count == 0)
            return found;
        var grid = trigger.FirstPer is null ? null : Binding.GridOf(trigger.FirstPer, Math.Min(Ledger.Tenures.From[series.Tenure], found[0].Day));
        var firsts = new List<Occasion>();
        var period = -1;
        var certain = false;
        foreach (var occasion in found)
        {
            var own = grid is null ? 0 : grid.IndexOf(occasion.Day);
            if (own == period && certain)
                continue;

            // After one that may not be there, the next may be the first.
            firsts.Add(own == period ? occasion with { Certain = false } : occasion);
            period = own;
            certain = occasion.Certain && series.Days.Sure.Contains(occasion.Day);
        }

        return firsts;
    }

    private IEnumerable<int> DaysOf(Series series, PlanInstant? instant)
    {
        if (instant is not PlanInstant.Happens happens)
            return [];
        var trigger = new PlanTrigger(happens.What, TriggerScope.Own, null, false, null, null);
        var found = new List<Occasion>();
        Collect(series, Ledger.Tenures.Subject[series.Tenure], series.Tenure, series.Target, trigger, series.Tenure, DaySet.All, true, found);
        return found.Select(static o => o.Day).Distinct().Order();
    }

    // The one in the same case or, without a case, the last up to the occasion, else the first after it.
    private (long, long)? HappensFor(Series series, PlanHappening happening, Occasion occasion)
    {
        var trigger = new PlanTrigger(happening, TriggerScope.Own, null, false, null, null);
        var found = new List<Occasion>();
        Collect(series, Ledger.Tenures.Subject[series.Tenure], series.Tenure, series.Target, trigger, series.Tenure, DaySet.All, true, found);
        found.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        if (happening.Kind is HappeningKind.PeriodStart or HappeningKind.PeriodEnd)
        {
            var grid = Binding.GridOf(happening.Period!, occasion.Day);
            var period = grid.IndexOf(occasion.Day);
            var day = happening.Kind == HappeningKind.PeriodStart ? grid.First(period) : grid.Last(period);
            return (context.Clock.StartOf(day), context.Clock.EndOf(day));
        }

        Occasion? best = null;
        foreach (var other in found)
        {
            if (occasion.Case >= 0 && other.Case >= 0 && other.Case != occasion.Case)
                continue;
            if (best is null || other.Day <= occasion.Day)
                best = other;
        }

        return best is { } chosen ? (chosen.Earliest, chosen.Latest) : null;
    }

    private (long, long)? AttributeInstant(int attribute, int record)
    {
        var column = Binding.AttributeOf[attribute];
        if (column < 0 || Ledger.Records.Attributes[column] is not { } values || values.Indices[record] is var index && index < 0)
            return null;
        var text = values.Values[index];
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (context.Clock.StartOf(date.DayNumber), context.Clock.EndOf(date.DayNumber));
        // A time without an offset is no instant; this computer's own zone must not make it one.
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind != DateTimeKind.Unspecified
            ? (time.ToUniversalTime().Ticks, time.ToUniversalTime().Ticks)
            : null;
    }

    private Occasion Whole(int day, int record, bool certain) =>
        new(record, day, context.Clock.StartOf(day), context.Clock.EndOf(day), record < 0 ? -1 : CaseOf(record), certain);

    private int CaseOf(int record) => Ledger.Records.Case.IsEmpty ? -1 : Ledger.Records.Case.Span[record];
}
