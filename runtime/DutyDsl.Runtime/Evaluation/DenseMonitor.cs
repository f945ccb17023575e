using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>Watches the plain clauses by their counters: a record raises a byte for each clause and target it counts for, and nothing is allocated.</summary>
internal sealed class DenseMonitor
{
    private readonly Binding binding;
    private readonly DenseLayout layout;
    private readonly DenseCounts counts;
    private readonly TenureLists lists;
    private readonly ActivityRuns clauses;
    private readonly StatusChangeHandler? changed;
    private int asOf;

    public DenseMonitor(Binding binding, DenseLayout layout, TenureLists lists, int asOf, StatusChangeHandler? changed)
    {
        this.binding = binding;
        this.layout = layout;
        this.lists = lists;
        this.asOf = asOf;
        this.changed = changed;
        counts = new DenseCounts(binding, layout);
        clauses = ClausesByActivity();
        counts.CountAll(binding.Ledger.Records, asOf, null);
    }

    public bool Has(int clause) => layout.Has(clause);

    public bool Feed(in LiveRecord record)
    {
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

    public void AdvanceTo(int day)
    {
        var before = asOf;
        asOf = day;
        if (changed is null)
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

    /// <summary>Adds the findings of a clause for a tenure as they are now.</summary>
    public void Evaluate(BoundClause clause, int tenure, FindingSink sink) =>
        new DenseEvaluator(binding, layout, counts, static () => throw new InvalidOperationException("an open fact was let in"), asOf)
            .Evaluate(clause, tenure, null, sink);

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
