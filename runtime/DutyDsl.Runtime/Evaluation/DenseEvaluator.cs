using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>Judges plain clauses from their counters. What quarantined rows or missing columns could change goes to the indexed evaluator.</summary>
internal sealed class DenseEvaluator(Binding binding, DenseLayout layout, DenseCounts counts, Func<IndexedEvaluator> indexed, int asOf)
{
    private readonly List<UncertainRecord> uncertainHere = [];

    /// <summary>Judges every window of a clause for one tenure.</summary>
    public void Evaluate(BoundClause clause, int tenure, UncertainRecords? uncertain, FindingSink sink)
    {
        var tenures = binding.Ledger.Tenures;
        var role = binding.Roles.Of[tenure];
        var binds = binding.Roles.SatisfiesAny(role, clause.Clause.Actors.AsSpan());
        if (binds == Truth.False)
            return;
        if (binds == Truth.Unknown || binding.IsUncertain(tenures.Subject[tenure]))
        {
            indexed().Evaluate(clause, tenure, sink);
            return;
        }

        var from = Math.Max(clause.From, tenures.From[tenure]);
        var to = Math.Min(clause.Until, tenures.To[tenure]);
        if (clause.Recurring!.Targets.IsEmpty)
        {
            Series(clause, tenure, -1, from, to, counts.SlotOf(tenure, clause.Clause.Index, 0), uncertain, sink);
            return;
        }

        foreach (var target in binding.Children(tenures.Subject[tenure]))
        {
            var isTarget = Truth.False;
            foreach (var candidate in clause.Recurring.Targets)
                isTarget = isTarget.Or(binding.Roles.Satisfies(binding.Roles.Of[target], candidate.Actor));
            if (isTarget == Truth.False || tenures.Subject[target] == tenures.Subject[tenure])
                continue;
            if (isTarget == Truth.Unknown || binding.IsUncertain(tenures.Subject[target]))
            {
                indexed().Evaluate(clause, tenure, target, sink);
                continue;
            }

            Series(
                clause, tenure, target, Math.Max(from, tenures.From[target]), Math.Min(to, tenures.To[target]),
                counts.SlotOf(tenure, target, clause.Clause.Index, 0), uncertain, sink);
        }
    }

    private void Series(BoundClause clause, int tenure, int target, int from, int to, int slot, UncertainRecords? uncertain, FindingSink sink)
    {
        if (from > to || from > asOf)
            return;
        var grid = clause.Grid!;
        var table = layout.Table(clause.Clause.Index);
        var firstCounted = layout.Tables.FirstPeriod(table);
        var countedPeriods = layout.Tables.Periods(table);
        var lastPeriod = grid.IndexOf(Math.Min(to, asOf));
        for (var period = grid.IndexOf(from); period <= lastPeriod; period++)
        {
            int first = grid.First(period), last = grid.Last(period);
            if (last < sink.From)
                continue;
            if (clause.BoundDays(period, from, to, asOf, out var due) is not { } days)
                continue;
            var asked = clause.Asked(days, clause.WholeLength(period));
            if (asked is null)
            {
                sink.AddNotBound(clause.Clause.Index, tenure, target, first, last);
                continue;
            }

            var counted = period - firstCounted;
            var count = (uint)counted < (uint)countedPeriods ? counts.Read(slot + counted) : 0;
            var verdict = clause.IsOpen ? Verdict.Unassessed : asked.Of(asked.Zone((long)count), asOf > due);
            if (uncertain is not null && !clause.IsOpen)
                verdict = Completed(clause, tenure, target, period, from, to, asked, count, due, verdict, uncertain);
            sink.Add(new Finding(clause.Clause.Index, tenure, target, first, last, due, verdict, asked.Required, count));
        }
    }

    // The verdict, or undetermined when quarantined records that could fall in the window would change it.
    private Verdict Completed(
        BoundClause clause, int tenure, int target, int period, int from, int to, Requirement asked, int count, int due, Verdict verdict, UncertainRecords uncertain)
    {
        var over = asOf > due;
        // Too little and too much are both a breach, so only a zone that no further record leaves settles it at once.
        if (asked.Zone(count + 1L) is var next && next == asked.Zone(long.MaxValue) && asked.Of(next, over) == verdict)
            return verdict;
        uncertainHere.Clear();
        var tenures = binding.Ledger.Tenures;
        uncertain.Of(tenures.Subject[tenure], target < 0 ? -1 : tenures.Subject[target], uncertainHere);
        long more = 0;
        foreach (var record in uncertainHere)
        {
            if (record.Day == UncertainRecord.Unreadable || (record.Day >= from && record.Day <= to && clause.WholeDays(period).Contains(record.Day)))
                more++;
        }

        // Each one more moves through every zone in between.
        for (var zone = asked.Zone((long)count); zone <= asked.Zone(count + more); zone++)
        {
            if ((zone != 0 || asked.CanBeSatisfied) && asked.Of(zone, over) != verdict)
                return Verdict.Undetermined;
        }

        return verdict;
    }
}
