using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Judges any clause, window by window, over records indexed by subject and target. It also answers what is asked about
/// a finding afterwards. Not safe for use from several threads.
/// </summary>
internal sealed class IndexedEvaluator
{
    private readonly Binding binding;
    private readonly RecordIndex index;
    private readonly SubjectConditions subjectConditions;
    private readonly RecordConditions recordConditions;
    private readonly TargetRelations relations;
    private readonly Recipients recipients;
    private readonly UncertainRecords?[] uncertain;
    private readonly (int Clause, int Tenure, DayTruth When, DayTruth Unless) none = (-1, -1, DayTruth.Always, DayTruth.Never);
    private (int Clause, int Tenure, DayTruth When, DayTruth Unless) conditions;
    private AssessedDuties? assessed;

    public IndexedEvaluator(Binding binding)
        : this(binding, new SortedRecordIndex(
            binding.Ledger,
            RelevantActivities.Of(binding),
            binding.AsOf,
            binding.Clauses.Any(static c => !c.Shape.Targets.IsEmpty || !c.Shape.Triggers.IsEmpty || c.Clause.Duty is PlanDuty.Amounts or PlanDuty.Recurring { Bound: not null } && !c.Shape.IsPlainCount)))
    {
    }

    public IndexedEvaluator(Binding binding, RecordIndex index)
    {
        this.binding = binding;
        this.index = index;
        subjectConditions = new SubjectConditions(binding, index);
        recordConditions = new RecordConditions(binding, subjectConditions);
        subjectConditions.Records = recordConditions;
        relations = new TargetRelations(binding, index);
        recipients = new Recipients(binding);
        uncertain = new UncertainRecords?[binding.Clauses.Length];
        conditions = none;
    }

    public RecordIndex Index => index;

    public AssessedDuties Assessed => assessed ??= new AssessedDuties(binding, this);

    public RecordConditions RecordConditions => recordConditions;

    public Recipients Recipients => recipients;

    public TargetRelations Relations => relations;

    public SubjectConditions SubjectConditions => subjectConditions;

    /// <summary>Drops what it remembers of records, because there are more of them now.</summary>
    public void Forget()
    {
        conditions = none;
        recordConditions.Forget();
    }

    /// <summary>The series of a clause for a tenure: one, or one for each target.</summary>
    public IEnumerable<Series> SeriesOf(BoundClause clause, int tenure)
    {
        if (clause.Shape.Targets.IsEmpty)
            return [Open(clause, tenure, -1)];
        return relations.Of(clause.Shape.Targets, tenure).Select(pair => Open(clause, tenure, pair));
    }

    /// <summary>Days on which the clause's <c>when</c> and <c>unless</c> hold for a tenure; no <c>unless</c> never holds.</summary>
    public (DayTruth When, DayTruth Unless) Conditions(BoundClause clause, int tenure)
    {
        if (clause.Clause.When is null && clause.Clause.Unless is null)
            return (DayTruth.Always, DayTruth.Never);
        if (conditions.Clause != clause.Clause.Index || conditions.Tenure != tenure)
        {
            conditions = (
                clause.Clause.Index,
                tenure,
                subjectConditions.Days(clause.Clause.When, tenure),
                clause.Clause.Unless is null ? DayTruth.Never : subjectConditions.Days(clause.Clause.Unless, tenure));
        }

        return (conditions.When, conditions.Unless);
    }

    /// <summary>Judges every window of a recurring clause for one tenure.</summary>
    public void Evaluate(BoundClause clause, int tenure, FindingSink sink)
    {
        var binds = binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], clause.Clause.Actors.AsSpan());
        if (binds == Truth.False || clause.Grid is null)
            return;
        if (clause.Recurring!.Targets.IsEmpty)
        {
            Evaluate(Open(clause, tenure, -1), sink);
            return;
        }

        foreach (var pair in relations.Of(clause.Shape.Targets, tenure))
            Evaluate(Open(clause, tenure, pair), sink);
    }

    /// <summary>Judges every window of a per-target clause for one tenure and one target's tenure.</summary>
    public void Evaluate(BoundClause clause, int tenure, int target, FindingSink sink)
    {
        var pair = relations.Pair(clause.Shape.Targets, tenure, target);
        if (pair.Certain != Truth.False && !pair.Days.Possible.IsEmpty)
            Evaluate(Open(clause, tenure, pair), sink);
    }

    /// <summary>The series a finding belongs to.</summary>
    public Series Open(BoundClause clause, int tenure, int target) => target < 0
        ? Open(clause, tenure, new TargetPair(-1, DayTruth.Always, Truth.True))
        : Open(clause, tenure, relations.Pair(clause.Shape.Targets, tenure, target));

    /// <summary>The window of a period, or null when the period and the known days have no day in common that has begun.</summary>
    public Window? WindowOf(Series series, int period)
    {
        var whole = series.Clause.WholeDays(period);
        var known = whole.Intersect(series.Known);
        if (known.IsEmpty || known.First > binding.AsOf)
            return null;
        var possible = whole.Intersect(series.Days.Possible);
        var sure = ReferenceEquals(series.Days.Sure, series.Days.Possible) ? possible : whole.Intersect(series.Days.Sure);
        if (sure.SameAs(possible))
            sure = possible;
        if (!possible.IsEmpty && possible.First > binding.AsOf)
            return null;
        var asked = series.Clause.Asked(possible.Length, whole.Length);
        return new Window(
            period, sure, possible, ReferenceEquals(sure, possible) ? asked : series.Clause.Asked(sure.Length, whole.Length), asked);
    }

    public Tally Count(Series series, in Window window) =>
        Tally.Of(series, window.AskedOfSure is null ? window.Possible : window.Sure, window.Possible, binding.Ledger.Records, DistinctAttribute(series.Clause));

    /// <summary>The ledger's column of a clause's <c>distinct</c> attribute, or -1.</summary>
    public int DistinctAttribute(BoundClause clause) =>
        clause.Recurring!.DistinctAttribute < 0 ? -1 : binding.AttributeOf[clause.Recurring.DistinctAttribute];

    private void Evaluate(Series series, FindingSink sink)
    {
        var clause = series.Clause;
        if (series.Known.IsEmpty || series.Known.First > binding.AsOf)
            return;
        var last = clause.Grid!.IndexOf(Math.Min(series.Known.Last, binding.AsOf));
        for (var period = clause.Grid.IndexOf(Math.Min(series.Known.First, clause.Grid.Last(clause.Grid.Count - 1))); period <= last; period++)
        {
            if (clause.Grid.Last(period) < sink.From || WindowOf(series, period) is not { } window)
                continue;
            if (!window.Binds)
            {
                sink.AddNotBound(clause, series.Tenure, series.Target, period);
                continue;
            }

            var tally = Count(series, window);
            sink.Add(new Finding(
                clause.Clause.Index,
                series.Tenure,
                series.Target,
                clause.Grid.First(period),
                clause.Grid.Last(period),
                window.Shown.Last,
                WindowJudge.Judge(series, window, tally, binding.AsOf),
                window.Asked.Required,
                tally.Actual));
        }

        foreach (var candidate in series.Candidates)
        {
            if (series.Known.Contains(candidate.Day)
                && series.Days.Possible.Contains(candidate.Day)
                && (!clause.HasSeason || clause.WholeDays(clause.Grid.IndexOf(candidate.Day)).Contains(candidate.Day)))
            {
                sink.Use(candidate.Record);
            }
        }
    }

    private Series Open(BoundClause clause, int tenure, TargetPair pair)
    {
        var tenures = binding.Ledger.Tenures;
        var validity = DaySet.Of(clause.From, clause.Until);
        var held = DaySet.Of(tenures.From[tenure], tenures.To[tenure]);
        var known = validity.Intersect(held).Intersect(pair.Days.Possible);
        if (pair.Target >= 0)
            known = known.Intersect(DaySet.Of(tenures.From[pair.Target], tenures.To[pair.Target]));
        var (when, unless) = Conditions(clause, tenure);
        // A quarantined row of a subject could make its tenure longer than the ledger knows.
        var couldHold = binding.IsUncertain(tenures.Subject[tenure]) ? DaySet.All : held;
        var sureDays = known.Intersect(pair.Days.Sure).Intersect(when.Sure);
        var possibleDays = validity.Intersect(couldHold).Intersect(pair.Days.Possible).Intersect(when.Possible);
        var series = new Series
        {
            Clause = clause,
            Tenure = tenure,
            Target = pair.Target,
            IsCertain = pair.Certain == Truth.True
                && binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], clause.Clause.Actors.AsSpan()) == Truth.True,
            Known = known,
            Days = new DayTruth(sureDays, sureDays.SameAs(possibleDays) ? sureDays : possibleDays),
            Excused = unless,
        };
        new CandidateSearch(binding, index, recordConditions, recipients).Fill(series, Uncertain(clause));
        return series;
    }

    private UncertainRecords Uncertain(BoundClause clause) =>
        uncertain[clause.Clause.Index] ??= new UncertainRecords(binding.Ledger, clause.Counts, binding.AsOf);
}
