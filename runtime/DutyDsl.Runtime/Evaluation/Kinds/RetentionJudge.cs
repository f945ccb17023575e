using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// A record kept for a time (language 3.13): by the column <c>kept until</c> of each record; while it is empty the
/// finding is pending to the end of the time, then left to people.
/// </summary>
internal sealed class RetentionJudge(KindContext context) : KindJudge(context)
{
    private static readonly RequiredCount Once = new(new Fraction(1, 1), false, null, false);

    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Retention)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        var days = Days(series, possible);
        var records = Binding.Ledger.Records;
        foreach (var act in acts)
        {
            if (!days.Contains(act.Day))
                continue;
            var occasion = new Occasion(act.Record, act.Day, act.Earliest, act.Latest, -1, true);
            if (Context.Lengths.Resolve(duty.For) is not { } length)
            {
                judged.Add(new Judged(Finding(series, act.Day, act.Day, act.Day, Verdict.Unassessed, Once, 0), Cited([act])));
                continue;
            }

            if (Context.Happenings.Instant(series, duty.After, occasion) is not { } from)
            {
                judged.Add(new Judged(Finding(series, act.Day, act.Day, act.Day, Verdict.Undetermined, Once, 0), Cited([act])));
                continue;
            }

            var start = Context.Clock.DayOf(from.Earliest);
            var until = Context.Lengths.After(start, length);
            var kept = act.Record < 0 || records.KeptUntil.IsEmpty ? RecordTable.NotKept : records.KeptUntil.Span[act.Record];
            var verdict = kept == RecordTable.NotKept ? (AsOf > until ? Verdict.Unassessed : Verdict.Pending)
                : kept >= until ? Verdict.Met
                : BreachOn(series, act.Day);
            judged.Add(new Judged(Finding(series, start, until, until, verdict, Once, kept >= until && kept != RecordTable.NotKept ? 1 : 0), Cited([act])));
        }

        return judged;
    }
}
