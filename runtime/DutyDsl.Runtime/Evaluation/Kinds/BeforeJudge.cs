using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// An act before an event (language 3.11), judged at the event. For the first event of each period the act has to be in
/// the same period.
/// </summary>
internal sealed class BeforeJudge(KindContext context) : KindJudge(context)
{
    private static readonly RequiredCount Once = new(new Fraction(1, 1), false, null, false);

    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Before)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        foreach (var occasion in Context.Happenings.Of(series, duty.Event, Days(series, possible)))
        {
            var binds = BindsFor(series, occasion, duty.Matching);
            if (binds == Evaluation.Truth.False)
                continue;
            var result = Prepare(series, duty, acts, occasion);
            judged.Add(occasion.Certain && binds == Evaluation.Truth.True ? result : result with { Finding = result.Finding with { Verdict = Verdict.Undetermined } });
        }

        return judged;
    }

    private Judged Prepare(Series series, PlanDuty.Before duty, List<Act> acts, in Occasion e)
    {
        var occasion = e;
        var length = duty.Length is null ? null : Context.Lengths.Resolve(duty.Length);
        if (duty.Length is not null && length is null)
            return new Judged(Finding(series, occasion.Day, occasion.Day, occasion.Day, Verdict.Unassessed, Once, 0), []);
        var onClock = length is not null && Lengths.IsOfClock(length);
        var first = duty.Event.FirstPer is { } per
            ? Binding.GridOf(per, occasion.Day) is var grid ? grid.First(grid.IndexOf(occasion.Day)) : 0
            : 0;
        var limit = length is null || onClock ? occasion.Day : Context.Lengths.Before(occasion.Day, length);
        Act? open = null;
        foreach (var act in acts)
        {
            if (act.Day < first)
                continue;
            switch (Truth(duty.Kind, act, occasion, limit, onClock ? Lengths.Ticks(length!) : 0, onClock)
                .And(Joining.Joins(Binding, occasion, act.Record, duty.Matching)))
            {
                case Evaluation.Truth.True:
                    return new Judged(Window(series, duty.Kind, limit, first, occasion.Day, Verdict.Met, 1), Cited([act]));
                case Evaluation.Truth.Unknown:
                    open ??= act;
                    break;
            }
        }

        return open is { } undecided
            ? new Judged(Window(series, duty.Kind, limit, first, occasion.Day, Verdict.Undetermined, 0), Cited([undecided]))
            : new Judged(Window(series, duty.Kind, limit, first, occasion.Day, BreachFor(series, occasion, duty.Matching), 0), []);
    }

    private static Finding Window(Series series, BeforeKind kind, int limit, int first, int day, Verdict verdict, decimal actual) =>
        Finding(series, kind == BeforeKind.Within ? Math.Max(limit, first) : day, day, kind == BeforeKind.AtLeast ? limit : day, verdict, Once, actual);

    private static Truth Truth(BeforeKind kind, in Act act, in Occasion e, int limit, long length, bool onClock)
    {
        var before = act.Latest < e.Earliest ? Evaluation.Truth.True : act.Earliest >= e.Latest ? Evaluation.Truth.False : Evaluation.Truth.Unknown;
        switch (kind)
        {
            case BeforeKind.Earlier:
                return before;
            case BeforeKind.AtLeast when !onClock:
                return TruthLogic.Of(act.Day <= limit);
            case BeforeKind.AtLeast:
                return act.Latest <= e.Earliest - length ? Evaluation.Truth.True
                    : act.Earliest > e.Latest - length ? Evaluation.Truth.False
                    : Evaluation.Truth.Unknown;
            case BeforeKind.Within when !onClock:
                return act.Day < limit ? Evaluation.Truth.False : before;
            default:
                var late = act.Earliest >= e.Latest - length ? Evaluation.Truth.True
                    : act.Latest < e.Earliest - length ? Evaluation.Truth.False
                    : Evaluation.Truth.Unknown;
                return late.And(before);
        }
    }
}
