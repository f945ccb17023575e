using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// A state kept or a measure held to a bound (language 3.13): each run of days without it is a breached finding; with
/// none, one finding met so far.
/// </summary>
internal sealed class StandingJudge(KindContext context) : KindJudge(context)
{
    protected override bool FindsEachAlone => false;

    protected override List<Judged> World(Series series, List<Act> acts, bool possible)
    {
        var duty = (PlanDuty.Standing)series.Clause.Clause.Duty;
        var judged = new List<Judged>();
        var days = Days(series, possible).Intersect(DaySet.Of(0, AsOf));
        if (days.IsEmpty)
            return judged;
        var required = duty.Bound is null ? new RequiredCount(new Fraction(1, 1), false, null, false) : series.Clause.Whole.Required;
        if (series.Clause.IsOpen)
        {
            judged.Add(new Judged(Finding(series, days.First, days.Last, days.Last, Verdict.Unassessed, required, 0), []));
            return judged;
        }

        var (kept, unknown) = duty.Bound is null ? (Held(acts), DaySet.Empty) : Within(series, acts);
        foreach (var gap in days.Intersect(kept.Complement()).Spans)
        {
            var open = DaySet.Of(gap.First, gap.Last).Intersect(unknown);
            foreach (var part in open.Spans)
                judged.Add(new Judged(Finding(series, part.First, part.Last, part.Last, Verdict.Undetermined, required, 0), []));
            foreach (var part in DaySet.Of(gap.First, gap.Last).Intersect(unknown.Complement()).Spans)
            {
                judged.Add(new Judged(
                    Finding(series, part.First, part.Last, part.Last, BreachOver(series, DaySet.Of(part.First, part.Last)), required, 0), []));
            }
        }

        if (judged.Count == 0)
            judged.Add(new Judged(Finding(series, days.First, days.Last, days.Last, Verdict.Met, required, 1), Cited(acts.Where(a => a.Day <= days.Last))));
        judged.Sort(static (a, b) => a.Finding.Start.CompareTo(b.Finding.Start));
        return judged;
    }

    private DaySet Held(List<Act> acts)
    {
        var records = Binding.Ledger.Records;
        return DaySet.Of(acts.ConvertAll(a => new DaySpan(
            a.Day, a.Record < 0 || records.Until.IsEmpty ? RecordTable.NoUntil : records.Until.Span[a.Record])));
    }

    // The value of a day is the latest reading's; before the first reading nothing is known.
    private (DaySet Kept, DaySet Unknown) Within(Series series, List<Act> acts)
    {
        var kept = new List<DaySpan>();
        var unknown = new List<DaySpan>();
        if (acts.Count == 0)
            return (DaySet.Empty, DaySet.All);
        unknown.Add(new DaySpan(0, acts[0].Day - 1));
        for (var i = 0; i < acts.Count; i++)
        {
            if (i + 1 < acts.Count && acts[i + 1].Day == acts[i].Day)
                continue;
            var span = new DaySpan(acts[i].Day, i + 1 < acts.Count ? acts[i + 1].Day - 1 : DaySet.LastDay);
            var quantity = acts[i].Record < 0 || Binding.Ledger.Records.Quantity.IsEmpty ? null : Binding.Ledger.Records.Quantity.Span[acts[i].Record];
            if (quantity is null)
                unknown.Add(span);
            else if (series.Clause.Whole.Zone(quantity.Value) == 0)
                kept.Add(span);
        }

        return (DaySet.Of(kept), DaySet.Of(unknown));
    }
}
