using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>
/// Judges one kind of duty for one series. Where records are open or quarantined it judges the world without them and
/// the world with them; a finding both agree on stands, any other is undetermined.
/// </summary>
internal abstract class KindJudge(KindContext context)
{
    private const int MostAlone = 64;

    protected KindContext Context { get; } = context;

    protected Binding Binding => Context.Binding;

    protected int AsOf => Context.Binding.AsOf;

    /// <summary>All findings of a series, by window.</summary>
    public List<Judged> Judge(Series series)
    {
        var certain = World(series, Acts(series, possible: false), possible: false);
        var openDays = !series.Days.Sure.SameAs(series.Days.Possible);
        var openReads = UncertainReads(series);
        if (series.IsCertain && !openDays && openReads.Count == 0
            && series.Candidates.TrueForAll(static c => c.Counts == Truth.True) && series.Uncertain.Count == 0)
        {
            return certain;
        }

        var possible = World(series, Acts(series, possible: true), possible: true);
        var agreed = possible.Select(static j => (j.Finding.Start, j.Finding.End, j.Finding.Verdict)).ToHashSet();
        if (!FindsEachAlone)
        {
            // Where one record moves what follows, all of them together can hide what one alone would change.
            foreach (var one in series.Candidates.Where(static c => c.Counts == Truth.Unknown).Take(MostAlone))
            {
                var alone = World(series, Acts(series, possible: false, one.Record), possible: false);
                agreed.IntersectWith(alone.Select(static j => (j.Finding.Start, j.Finding.End, j.Finding.Verdict)));
            }
        }

        var unreadable = series.Uncertain.Exists(static u => u.Record.Day == UncertainRecord.Unreadable);
        var result = certain.ConvertAll(j => (!series.IsCertain && j.Finding.Verdict == Verdict.Unassessed) || (series.IsCertain && (IsSettled(j.Finding) || (Agrees(j) && !openReads.Exists(u => CouldChange(u, j.Finding))))) ? j : Undetermined(j));
        if (openDays && !certain.Exists(j => IsSoFar(j.Finding)))
            result.AddRange(OnOpenDays(series, certain, possible));
        AddPossible(result, certain, possible);
        return result;

        bool Agrees(in Judged j) => !unreadable && agreed.Contains((j.Finding.Start, j.Finding.End, j.Finding.Verdict));
    }

    // A window that only days bind of which the facts do not say whether they do is undetermined, not absent.
    private static IEnumerable<Judged> OnOpenDays(Series series, List<Judged> certain, List<Judged> possible)
    {
        var known = certain.Select(static j => (j.Finding.Start, j.Finding.End)).ToHashSet();
        return possible
            .Where(p => !known.Contains((p.Finding.Start, p.Finding.End))
                && (!series.Days.Sure.Contains(p.Finding.Start)
                    || !certain.Exists(c => c.Finding.Start <= p.Finding.End && p.Finding.Start <= c.Finding.End)))
            .Select(static p => Undetermined(p));
    }

    // Quarantined rows of what the duty reads beside the acts themselves: readings, restarts, extensions, starts of clocks.
    private List<UncertainRecord> UncertainReads(Series series)
    {
        var found = new List<UncertainRecord>();
        if (Binding.Ledger.UncertainRecords.IsEmpty || series.Clause.Shape.Reads.IsEmpty)
            return found;
        var tenures = Binding.Ledger.Tenures;
        var uncertain = Context.UncertainReads(series.Clause);
        uncertain.Of(tenures.Subject[series.Tenure], -1, found);
        if (series.Target >= 0)
            uncertain.OnlyOf(tenures.Subject[series.Target], -1, found);
        return found;
    }

    /// <summary>Whether a quarantined row of what the duty reads could change a finding: not one from after its last day.</summary>
    protected virtual bool CouldChange(in UncertainRecord read, in Finding finding) =>
        read.Day == UncertainRecord.Unreadable || read.Day <= Math.Max(finding.End, finding.Due);

    // What is only there if something open is so is undetermined, unless what was found so far says it already.
    private void AddPossible(List<Judged> judged, List<Judged> certain, List<Judged> possible)
    {
        if (certain.Count > 0 && (!FindsEachAlone || certain.Exists(j => IsSoFar(j.Finding))))
            return;
        var known = judged.ConvertAll(static j => (j.Finding.Start, j.Finding.End));
        foreach (var other in possible)
        {
            if (!known.Remove((other.Finding.Start, other.Finding.End)))
                judged.Add(Undetermined(other));
        }
    }

    /// <summary>Whether a finding is there or not by itself, so that one more does not move the others.</summary>
    protected virtual bool FindsEachAlone => true;

    /// <summary>Whether a finding says that nothing was found so far.</summary>
    protected virtual bool IsSoFar(in Finding finding) => false;

    /// <summary>The findings when exactly these acts were done.</summary>
    protected abstract List<Judged> World(Series series, List<Act> acts, bool possible);

    protected static Finding Finding(Series series, int start, int end, int due, Verdict verdict, RequiredCount required, decimal actual) =>
        new(series.Clause.Clause.Index, series.Tenure, series.Target, start, end, due, verdict, required, actual);

    /// <summary>The verdict of a breach that an exception may excuse, asked on the day of what happened and in its case.</summary>
    protected Verdict BreachFor(Series series, in Occasion occasion, ImmutableArray<PlanMatching> matching)
    {
        if (series.Clause.Clause.Unless is null)
            return Verdict.Breached;
        if (occasion.Case < 0 && matching.IsEmpty && !RecordConditions.LooksBack(series.Clause.Clause.Unless))
            return BreachOn(series, occasion.Day);
        var what = occasion;
        var act = new Act(occasion.Record, occasion.Day, occasion.Earliest, occasion.Latest);
        return Context.Lookup.SubjectConditions.At(
            series.Clause.Clause.Unless,
            series.Tenure,
            act,
            // What happened is not among the acts looked back at, but a state or fact of it holds all the same.
            (record, matches) => (record != what.Record || !matches) && Joining.MayJoin(Binding, what, record, matches ? matching : [])) switch
        {
            Truth.True => Verdict.Excused,
            Truth.Unknown => Verdict.Undetermined,
            _ => Verdict.Breached,
        };
    }

    /// <summary>Whether a clause binds on the day of what happened, its condition asked in the case of it.</summary>
    protected Truth BindsFor(Series series, in Occasion occasion, ImmutableArray<PlanMatching> matching)
    {
        if (series.Clause.Clause.When is null || (occasion.Case < 0 && matching.IsEmpty))
            return Truth.True;
        var what = occasion;
        return Context.Lookup.SubjectConditions.Days(
            series.Clause.Clause.When, series.Tenure, (record, matches) => Joining.MayJoin(Binding, what, record, matches ? matching : [])).On(occasion.Day);
    }

    /// <summary>The verdict of a breach that an exception may excuse, asked on one day.</summary>
    protected static Verdict BreachOn(Series series, int day) => series.Excused.On(day) switch
    {
        Truth.True => Verdict.Excused,
        Truth.Unknown => Verdict.Undetermined,
        _ => Verdict.Breached,
    };

    /// <summary>The verdict of a breach that an exception may excuse if it held on every one of the days.</summary>
    protected static Verdict BreachOver(Series series, DaySet days) =>
        days.IsWithin(series.Excused.Sure) ? Verdict.Excused
        : days.IsWithin(series.Excused.Possible) ? Verdict.Undetermined
        : Verdict.Breached;

    protected static DaySet Days(Series series, bool possible) => possible ? series.Days.Possible : series.Days.Sure;

    private List<Act> Acts(Series series, bool possible, int also = -1)
    {
        var acts = new List<Act>();
        foreach (var candidate in series.Candidates)
        {
            if (possible || candidate.Counts == Truth.True || candidate.Record == also)
                acts.Add(Context.Clock.ActOf(Binding.Ledger.Records, candidate.Record));
        }

        if (possible)
        {
            foreach (var (record, _) in series.Uncertain.Where(static u => u.Record.Day != UncertainRecord.Unreadable))
                acts.Add(new Act(-1, record.Day, Context.Clock.StartOf(record.Day), Context.Clock.EndOf(record.Day)));
        }

        acts.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day)
            : a.Earliest != b.Earliest ? a.Earliest.CompareTo(b.Earliest)
            : Context.CompareIds(a.Record, b.Record));
        return acts;
    }

    /// <summary>Whether no further record can change a finding.</summary>
    protected virtual bool IsSettled(in Finding finding) => finding.Verdict is Verdict.Unassessed;

    private static Judged Undetermined(in Judged judged) => judged with { Finding = judged.Finding with { Verdict = Verdict.Undetermined } };

    protected static ImmutableArray<int> Cited(IEnumerable<Act> acts) => [.. acts.Where(static a => a.Record >= 0).Select(static a => a.Record)];
}
