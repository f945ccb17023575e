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
        var joined = acts.Where(a => Joining.Joins(Binding, trigger, a.Record, duty.Matching));
        if (duty.Within is null)
        {
            var any = joined.Where(a => a.Day >= trigger.Day && a.Latest >= trigger.Earliest).Cast<Act?>().FirstOrDefault();
            return any is { } done
                ? new Judged(Finding(series, trigger.Day, Math.Max(done.Day, trigger.Day), AsOf, Verdict.Met, Once, 1), Cited([done]))
                : new Judged(Finding(series, trigger.Day, AsOf, AsOf, Verdict.Pending, Once, 0), []);
        }

        if (Context.Lengths.Resolve(duty.Within) is not { } within)
            return new Judged(Finding(series, trigger.Day, AsOf, AsOf, Verdict.Unassessed, Once, 0), []);
        if (Context.Happenings.Instant(series, duty.Of, trigger) is not { } clock)
            return new Judged(Finding(series, trigger.Day, AsOf, AsOf, Verdict.Undetermined, Once, 0), []);
        return Lengths.IsOfClock(within)
            ? OnClock(series, duty, joined, trigger, clock, Lengths.Ticks(within))
            : InDays(series, duty, joined, trigger, clock, within);
    }

    private Judged InDays(Series series, PlanDuty.Response duty, IEnumerable<Act> acts, in Occasion trigger, (long Earliest, long Latest) clock, PlanSpan within)
    {
        // A clock known to the day only starts on one day; an unknown hour near midnight cannot move it.
        var start = Context.Clock.DayOf(clock.Earliest);
        var due = Context.Lengths.After(start, within, duty.CountFirstDay, duty.MonthEndsKept);
        due = Extended(series, duty, trigger, due);
        foreach (var act in acts)
        {
            if (act.Day >= trigger.Day && act.Day <= due)
                return new Judged(Finding(series, trigger.Day, due, due, Verdict.Met, Once, 1), Cited([act]));
        }

        return Unanswered(series, duty, trigger, due);
    }

    private Judged OnClock(Series series, PlanDuty.Response duty, IEnumerable<Act> acts, in Occasion trigger, (long Earliest, long Latest) clock, long within)
    {
        var (earliest, latest) = (clock.Earliest + within, clock.Latest + within);
        var due = Context.Clock.DayOf(latest);
        var moved = Extended(series, duty, trigger, due);
        if (moved != due)
        {
            (earliest, latest) = (Context.Clock.EndOf(moved), Context.Clock.EndOf(moved));
            due = moved;
        }

        Act? open = null;
        foreach (var act in acts)
        {
            if (act.Latest < trigger.Earliest || act.Earliest > latest)
                continue;
            if (act.Earliest >= trigger.Latest && act.Latest <= earliest)
                return new Judged(Finding(series, trigger.Day, due, due, Verdict.Met, Once, 1), Cited([act]));
            open ??= act;
        }

        return open is { } undecided
            ? new Judged(Finding(series, trigger.Day, due, due, Verdict.Undetermined, Once, 0), Cited([undecided]))
            : Unanswered(series, duty, trigger, due);
    }

    private Judged Unanswered(Series series, PlanDuty.Response duty, in Occasion trigger, int due) => new(
        Finding(series, trigger.Day, due, due, AsOf > due ? BreachFor(series, trigger, duty.Matching) : Verdict.Pending, Once, 0), []);

    private int Extended(Series series, PlanDuty.Response duty, in Occasion trigger, int due)
    {
        if (duty.Extension is not { } extension || Context.Lengths.Resolve(extension.Most) is not { } most)
            return due;
        var kinds = Binding.KindsOf(extension.Activity);
        var records = Binding.Ledger.Records;
        foreach (var record in Extending(series))
        {
            var day = records.Day.Span[record];
            if (!kinds[records.Activity.Span[record]] || day < trigger.Day || day > due || !Joining.Joins(Binding, trigger, record, duty.Matching))
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
