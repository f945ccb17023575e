using System.Globalization;
using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Keeps the findings of a rulebook up to date, one record at a time and day by day, and tells each verdict that
/// changes. Whatever the order of the records, it ends where <see cref="Evaluator"/> ends over the same facts. Feeding
/// a record allocates nothing. Not safe for use from several threads.
/// </summary>
/// <remarks>
/// It watches the clauses that count records: without <c>where</c>, <c>when</c>, <c>unless</c>, <c>distinct</c>,
/// quantities or delegates, and with no targets but subordinates. Assessed duties are judged by the ledger's ratings
/// when the findings are asked for.
/// </remarks>
public sealed class LiveMonitor
{
    private readonly Binding binding;
    private readonly DenseLayout layout;
    private readonly DenseCounts counts;
    private readonly TenureLists lists;
    private readonly ActivityRuns clauses;
    private readonly StatusChangeHandler? changed;
    private readonly int horizon;
    private int asOf;

    /// <summary>Starts to watch.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="ledger">The tenures, and the records up to the first date.</param>
    /// <param name="options">The first date and the parameters.</param>
    /// <param name="horizon">The last date it can be advanced to; memory grows with the periods up to then.</param>
    /// <param name="changed">Told of every change; null to be told of none.</param>
    /// <exception cref="NotSupportedException">A clause is of a kind that cannot be watched, or quarantined rows or a missing facet leave the facts open; the message says which.</exception>
    /// <exception cref="ArgumentException">The horizon is before the first date, or the ledger has a record after it.</exception>
    public LiveMonitor(DutyPlan plan, Ledger ledger, EvaluationOptions options, DateOnly horizon, StatusChangeHandler? changed = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        if (horizon < options.AsOf)
            throw new ArgumentException("The horizon is before the first date.", nameof(horizon));
        SupportedClauses.Require(plan);
        this.changed = changed;
        this.horizon = horizon.DayNumber;
        asOf = options.AsOf.DayNumber;
        binding = new Binding(plan, ledger, options with { AsOf = horizon });
        RequireWatchable();
        layout = DenseLayout.ForMonitor(binding);
        counts = new DenseCounts(binding, layout);
        lists = new TenureLists(binding);
        clauses = ClausesByActivity();
        foreach (var day in ledger.Records.Day.Span)
        {
            if (day > asOf)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The ledger has a record on {DateOnly.FromDayNumber(day):yyyy-MM-dd}, after the first date; feed it when its day has come."),
                    nameof(ledger));
            }
        }

        counts.CountAll(ledger.Records, asOf, null);
    }

    /// <summary>The date of the findings.</summary>
    public DateOnly AsOf => DateOnly.FromDayNumber(asOf);

    /// <summary>Counts one record and tells every verdict it changes.</summary>
    /// <returns>False when no clause counts it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The record is after the monitor's date, or a position is not one of the ledger.</exception>
    public bool Feed(in LiveRecord record)
    {
        if (record.Day > asOf)
            throw new ArgumentOutOfRangeException(nameof(record), "The record is after the monitor's date; advance it first.");
        ArgumentOutOfRangeException.ThrowIfNegative(record.Subject, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Subject, binding.Ledger.Subjects.Count, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Target, binding.Ledger.Subjects.Count, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Activity, layout.Activities, nameof(record));
        var offset = record.Day - layout.Tables.FirstDay;
        if (record.Activity < 0 || (uint)offset >= (uint)layout.Tables.Length)
            return false;
        var counted = false;
        var tenures = binding.Ledger.Tenures;
        var firsts = binding.Ledger.Subjects.FirstTenure;
        for (var tenure = firsts[record.Subject]; tenure < firsts[record.Subject + 1]; tenure++)
        {
            if (record.Day < tenures.From[tenure] || record.Day > tenures.To[tenure])
                continue;
            var key = (binding.Roles.Of[tenure] * layout.Activities) + record.Activity;
            for (var i = clauses.Starts[key]; i < clauses.Starts[key + 1]; i++)
            {
                var clause = binding.Clauses[clauses.Runs[i].Slot];
                var period = layout.Tables.Days[(layout.Table(clause.Clause.Index) * layout.Tables.Length) + offset];
                if (period < 0)
                    continue;
                if (clause.Recurring!.Targets.IsEmpty)
                {
                    Raise(clause, tenure, -1, period);
                    counted = true;
                }
                else if (record.Target >= 0)
                {
                    counted |= FeedTowards(clause, tenure, period, record);
                }
            }
        }

        return counted;
    }

    /// <summary>Lets time pass and tells every verdict that changes by it and every window that begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the monitor's or after its horizon.</exception>
    public void AdvanceTo(DateOnly date)
    {
        if (date.DayNumber < asOf || date.DayNumber > horizon)
            throw new ArgumentOutOfRangeException(nameof(date), "The date is before the monitor's own or after its horizon.");
        var before = asOf;
        asOf = date.DayNumber;
        if (changed is null || before == asOf)
            return;
        foreach (var clause in binding.Clauses)
        {
            if (!layout.Has(clause.Clause.Index))
                continue;
            foreach (var tenure in lists.Of(clause.Clause.Actors))
            {
                if (clause.Recurring!.Targets.IsEmpty)
                {
                    Pass(clause, tenure, -1, before);
                    continue;
                }

                foreach (var target in binding.Children(binding.Ledger.Tenures.Subject[tenure]))
                {
                    if (IsTarget(clause, tenure, target))
                        Pass(clause, tenure, target, before);
                }
            }
        }
    }

    /// <summary>All findings as they are now, in the order of the findings table.</summary>
    public ImmutableArray<Finding> Findings()
    {
        var now = new Binding(binding.Plan, binding.Ledger, binding.Options with { AsOf = AsOf });
        var sink = new FindingSink(0, binding.Options.From?.DayNumber ?? 0, binding.Options.IncludeNotBound, null);
        var judge = new DenseEvaluator(binding, layout, counts, static () => throw new InvalidOperationException("an open fact was let in"), asOf);
        AssessedDuties? assessed = null;
        foreach (var index in ClauseOrder.Of(binding.Plan))
        {
            var clause = binding.Clauses[index];
            foreach (var tenure in lists.Of(clause.Clause.Actors))
            {
                var start = sink.Count;
                if (layout.Has(index))
                    judge.Evaluate(clause, tenure, null, sink);
                else if (clause.IsAssessed)
                    (assessed ??= new AssessedDuties(now, new IndexedEvaluator(now))).Evaluate(now.Clauses[index], tenure, sink);
                FindingOrder.Restore(binding.Ledger, sink, start, tenure);
            }
        }

        return [.. sink.Findings];
    }

    private bool FeedTowards(BoundClause clause, int tenure, int period, in LiveRecord record)
    {
        var counted = false;
        var tenures = binding.Ledger.Tenures;
        var firsts = binding.Ledger.Subjects.FirstTenure;
        for (var target = firsts[record.Target]; target < firsts[record.Target + 1]; target++)
        {
            if (tenures.Parent[target] != record.Subject || record.Day < tenures.From[target] || record.Day > tenures.To[target]
                || !IsTarget(clause, tenure, target))
            {
                continue;
            }

            Raise(clause, tenure, target, period);
            counted = true;
        }

        return counted;
    }

    private bool IsTarget(BoundClause clause, int tenure, int target)
    {
        if (binding.Ledger.Tenures.Subject[tenure] == binding.Ledger.Tenures.Subject[target])
            return false;
        foreach (var relation in clause.Recurring!.Targets)
        {
            if (binding.Roles.Satisfies(binding.Roles.Of[target], relation.Actor) == Truth.True)
                return true;
        }

        return false;
    }

    private void Raise(BoundClause clause, int tenure, int target, int counted)
    {
        var slot = target < 0 ? counts.SlotOf(tenure, clause.Clause.Index, counted) : counts.SlotOf(tenure, target, clause.Clause.Index, counted);
        counts.Raise(slot);
        if (changed is null)
            return;
        var period = counted + layout.Tables.FirstPeriod(layout.Table(clause.Clause.Index));
        var count = counts.Read(slot);
        if (Judge(clause, tenure, target, period, count, asOf) is not { } after
            || Judge(clause, tenure, target, period, count - 1, asOf) is not { } before || before.Verdict == after.Verdict)
        {
            return;
        }

        changed(new StatusChange(after, before.Verdict));
    }

    private void Pass(BoundClause clause, int tenure, int target, int before)
    {
        var grid = clause.Grid!;
        if (asOf < grid.First(0))
            return;
        var last = Math.Min(grid.IndexOf(asOf), grid.Count - 1);
        var table = layout.Table(clause.Clause.Index);
        for (var period = before < grid.First(0) ? 0 : grid.IndexOf(before); period <= last; period++)
        {
            var counted = period - layout.Tables.FirstPeriod(table);
            var count = (uint)counted >= (uint)layout.Tables.Periods(table) ? 0
                : counts.Read(target < 0 ? counts.SlotOf(tenure, clause.Clause.Index, counted) : counts.SlotOf(tenure, target, clause.Clause.Index, counted));
            if (Judge(clause, tenure, target, period, count, asOf) is not { } now)
                continue;
            var was = Judge(clause, tenure, target, period, count, before)?.Verdict ?? Verdict.NotBound;
            if (was != now.Verdict)
                changed!(new StatusChange(now, was));
        }
    }

    // The finding of a window on a date, or null when it does not bind or has not begun.
    private Finding? Judge(BoundClause clause, int tenure, int target, int period, int count, int date)
    {
        var tenures = binding.Ledger.Tenures;
        var from = Math.Max(clause.From, tenures.From[tenure]);
        var to = Math.Min(clause.Until, tenures.To[tenure]);
        if (target >= 0)
        {
            from = Math.Max(from, tenures.From[target]);
            to = Math.Min(to, tenures.To[target]);
        }

        if (clause.BoundDays(period, from, to, date, out var due) is not { } days || clause.Asked(days, clause.WholeLength(period)) is not { } asked)
            return null;
        var verdict = clause.IsOpen ? Verdict.Unassessed : asked.Of(asked.Zone((long)count), date > due);
        return new Finding(clause.Clause.Index, tenure, target, clause.Grid!.First(period), clause.Grid.Last(period), due, verdict, asked.Required, count);
    }

    private void RequireWatchable()
    {
        var refused = new List<string>();
        foreach (var clause in binding.Clauses)
        {
            if (clause.IsAssessed ? clause.Clause.When is not null : clause.Recurring is null || (clause.Grid is not null && !DenseLayout.IsPlain(binding, clause)))
                refused.Add(clause.Clause.Citation.ToString());
        }

        if (refused.Count > 0)
            throw new NotSupportedException($"These clauses of {binding.Plan.Rulebook} cannot be watched live, evaluate them in batch: {string.Join("; ", refused)}.");
        if (!binding.Ledger.UncertainRecords.IsEmpty || !binding.Ledger.UncertainSubjects.IsEmpty)
            throw new NotSupportedException("The ledger has quarantined rows that could change findings; mend them before watching, or evaluate in batch.");
        foreach (var facet in binding.Plan.Facets)
        {
            var column = binding.Ledger.Vocabulary.FindFacet(facet.Symbol.Names[0]);
            if (column < 0 || !binding.Ledger.Tenures.HasFacet(column))
                throw new NotSupportedException($"The data have no column {facet.Symbol.Name}; add it before watching, or evaluate in batch.");
        }
    }

    private ActivityRuns ClausesByActivity()
    {
        var runs = new ActivityRuns(binding.Roles.Count, layout.Activities);
        foreach (var clause in binding.Clauses)
        {
            if (!layout.Has(clause.Clause.Index))
                continue;
            int[] counted = [.. Enumerable.Range(0, clause.Counts.Length).Where(a => clause.Counts[a])];
            for (var role = 0; role < binding.Roles.Count; role++)
            {
                if (binding.Roles.SatisfiesAny(role, clause.Clause.Actors.AsSpan()) == Truth.True)
                    runs.Add(role, counted, new CounterRun(0, clause.Clause.Index));
            }
        }

        runs.Close();
        return runs;
    }
}
