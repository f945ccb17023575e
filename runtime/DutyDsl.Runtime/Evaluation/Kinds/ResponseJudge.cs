using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// An act that answers a trigger (language 3.6): met by the first answer not before the trigger, by the deadline. Hours
/// compare instants, days civil dates. No trigger, no finding.
/// </summary>
internal sealed class ResponseJudge(KindContext context) : KindJudge(context)
{
    private static readonly RequiredCount Once = new(new Fraction(1, 1), false, null, false);

    protected override List<Judged> World(Series series, List<Act> acts, bool possible) =>
        Run(series, (PlanDuty.Response)series.Clause.Clause.Duty, acts, Days(series, possible));

    /// <summary>One finding for each trigger on the days.</summary>
    public List<Judged> Run(Series series, PlanDuty.Response duty, List<Act> acts, DaySet days)
    {
        var judged = new List<Judged>();
        foreach (var occasion in Context.Happenings.Of(series, duty.Trigger, days))
        {
            var binds = BindsFor(series, occasion, duty.Matching);
            if (binds == Truth.False)
                continue;
            var result = Answer(series, duty, acts, occasion);
            judged.Add(occasion.Certain && binds == Truth.True ? result : result with { Finding = result.Finding with { Verdict = Verdict.Undetermined } });
        }

        return judged;
    }

    // An extension moves a deadline away: what was met before stays met.
    protected override bool CouldChange(in UncertainRecord read, in Finding finding) =>
        base.CouldChange(read, finding)
        && !(finding.Verdict == Verdict.Met && Binding.Clauses[finding.Clause].Clause.Duty is PlanDuty.Response { Of: null });

    private Judged Answer(Series series, PlanDuty.Response duty, List<Act> acts, in Occasion occasion)
    {
        var trigger = occasion;
        var joined = acts.ConvertAll(a => (Act: a, Joins: Joining.Joins(Binding, trigger, a.Record, duty.Matching))).FindAll(static a => a.Joins != Truth.False);
        if (duty.Within is null)
        {
            joined.RemoveAll(a => a.Act.Day < trigger.Day);
            return joined.FindIndex(static a => a.Joins == Truth.True) is >= 0 and var done
                ? new Judged(Finding(series, trigger.Day, joined[done].Act.Day, AsOf, Verdict.Met, Once, 1), Cited([joined[done].Act]))
                : new Judged(Finding(series, trigger.Day, AsOf, AsOf, joined.Count > 0 ? Verdict.Undetermined : Verdict.Pending, Once, 0), []);
        }

        if (Context.Lengths.Resolve(duty.Within) is not { } within)
            return new Judged(Finding(series, trigger.Day, AsOf, AsOf, Verdict.Unassessed, Once, 0), []);
        if (Context.Happenings.Instant(series, duty.Of, trigger) is not { } clock)
            return new Judged(Finding(series, trigger.Day, AsOf, AsOf, Verdict.Undetermined, Once, 0), []);
        return Lengths.IsOfClock(within)
            ? OnClock(series, duty, joined, trigger, clock, Lengths.Ticks(within))
            : InDays(series, duty, joined, trigger, clock, within);
    }

    private Judged InDays(
        Series series, PlanDuty.Response duty, List<(Act Act, Truth Joins)> acts, in Occasion trigger, (long Earliest, long Latest) clock, PlanSpan within)
    {
        // A clock known to the day only starts on one day; an unknown hour near midnight cannot move it.
        var start = Context.Clock.DayOf(clock.Earliest);
        var due = Context.Lengths.After(start, within, duty.CountFirstDay, duty.MonthEndsKept);
        var judged = By(series, duty, acts, trigger, Extended(series, duty, trigger, due, openJoins: false));
        var extended = By(series, duty, acts, trigger, Extended(series, duty, trigger, due, openJoins: true));
        return judged.Finding.Verdict == extended.Finding.Verdict ? judged : judged with { Finding = judged.Finding with { Verdict = Verdict.Undetermined } };
    }

    private Judged By(Series series, PlanDuty.Response duty, List<(Act Act, Truth Joins)> acts, in Occasion trigger, int due)
    {
        var day = trigger.Day;
        var inTime = acts.FindAll(a => a.Act.Day >= day && a.Act.Day <= due);
        if (inTime.FindIndex(static a => a.Joins == Truth.True) is >= 0 and var first)
            return new Judged(Finding(series, day, due, due, Verdict.Met, Once, 1), Cited([inTime[first].Act]));
        return inTime.Count > 0
            ? new Judged(Finding(series, day, due, due, Verdict.Undetermined, Once, 0), Cited([inTime[0].Act]))
            : Unanswered(series, duty, trigger, due);
    }

    private Judged OnClock(
        Series series, PlanDuty.Response duty, List<(Act Act, Truth Joins)> acts, in Occasion trigger, (long Earliest, long Latest) clock, long within)
    {
        var (earliest, latest) = (clock.Earliest + within, clock.Latest + within);
        var due = Context.Clock.DayOf(latest);
        var moved = Extended(series, duty, trigger, due, openJoins: false);
        var undecided = moved != Extended(series, duty, trigger, due, openJoins: true);
        if (moved != due)
        {
            (earliest, latest) = (Context.Clock.EndOf(moved), Context.Clock.EndOf(moved));
            due = moved;
        }

        Act? open = null;
        foreach (var (act, joins) in acts)
        {
            if (act.Latest < trigger.Earliest || act.Earliest > latest)
                continue;
            if (joins == Truth.True && act.Earliest >= trigger.Latest && act.Latest <= earliest)
                return new Judged(Finding(series, trigger.Day, due, due, Verdict.Met, Once, 1), Cited([act]));
            open ??= act;
        }

        return open is { } possible ? new Judged(Finding(series, trigger.Day, due, due, Verdict.Undetermined, Once, 0), Cited([possible]))
            : undecided ? new Judged(Finding(series, trigger.Day, due, due, Verdict.Undetermined, Once, 0), [])
            : Unanswered(series, duty, trigger, due);
    }

    private Judged Unanswered(Series series, PlanDuty.Response duty, in Occasion trigger, int due) => new(
        Finding(series, trigger.Day, due, due, AsOf > due ? BreachFor(series, trigger, duty.Matching) : Verdict.Pending, Once, 0), []);

    private int Extended(Series series, PlanDuty.Response duty, in Occasion trigger, int due, bool openJoins)
    {
        if (duty.Extension is not { } extension || Context.Lengths.Resolve(extension.Most) is not { } most)
            return due;
        var kinds = Binding.KindsOf(extension.Activity);
        var records = Binding.Ledger.Records;
        foreach (var record in Extending(series))
        {
            var day = records.Day.Span[record];
            if (!kinds[records.Activity.Span[record]] || day < trigger.Day || day > due)
                continue;
            var joins = Joining.Joins(Binding, trigger, record, duty.Matching);
            if (joins == Truth.False || (joins == Truth.Unknown && !openJoins))
                continue;
            var granted = most;
            if (!records.Quantity.IsEmpty && records.Quantity.Span[record] is { } quantity && ExactNumbers.Compare(quantity, most.Count) < 0)
                granted = most with { Count = ExactNumbers.Of(quantity) };
            return Context.Lengths.After(due, granted, monthEndsKept: duty.MonthEndsKept);
        }

        return due;
    }

    // An extension is granted to the subject, or by somebody with the subject as target.
    private IEnumerable<int> Extending(Series series)
    {
        var subject = Binding.Ledger.Tenures.Subject[series.Tenure];
        return Context.Lookup.Index.OfSubject(subject).ToArray().Concat(Context.Lookup.Index.OfTarget(subject).ToArray())
            .Distinct().OrderBy(r => Binding.Ledger.Records.Day.Span[r]);
    }
}
