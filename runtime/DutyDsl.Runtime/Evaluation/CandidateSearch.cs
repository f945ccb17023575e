using DutyDsl.Calendar;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>Finds the records that count, or could count, for a series.</summary>
internal sealed class CandidateSearch(Binding binding, RecordIndex index, RecordConditions conditions, Recipients recipients)
{
    public void Fill(Series series, UncertainRecords uncertain)
    {
        var tenures = binding.Ledger.Tenures;
        var subject = tenures.Subject[series.Tenure];
        var target = series.Target < 0 ? -1 : tenures.Subject[series.Target];
        List<UncertainRecord> quarantined = [];
        uncertain.Of(subject, target, quarantined);
        Add(series, quarantined, DaySet.All);
        Add(series, subject, target, -1, Truth.True);
        if (series.Clause.Clause.Delegates.IsEmpty || tenures.Parent[series.Tenure] < 0)
            return;
        foreach (var tenure in binding.Children(tenures.Parent[series.Tenure]))
        {
            var other = tenures.Subject[tenure];
            if (other == subject)
                continue;
            var may = binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], series.Clause.Clause.Delegates.AsSpan());
            if (may == Truth.False)
                continue;
            Add(series, other, target, tenure, may);
            if (uncertain.IsEmpty)
                continue;
            quarantined.Clear();
            uncertain.OnlyOf(other, target, quarantined);
            Add(series, quarantined, DaySet.Of(tenures.From[tenure], tenures.To[tenure]));
        }

        Merge(series.Candidates);
    }

    // A record in two overlapping tenures of a delegate is one record.
    private static void Merge(List<Candidate> candidates)
    {
        candidates.Sort(static (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Record.CompareTo(b.Record));
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (kept > 0 && candidates[kept - 1].Record == candidates[i].Record)
                candidates[kept - 1] = candidates[i] with { Counts = candidates[kept - 1].Counts.Or(candidates[i].Counts) };
            else
                candidates[kept++] = candidates[i];
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
    }

    // A row counts at most on the days on which what is known of it leaves the conditions open; it is one row however
    // many tenures of its subject there are.
    private void Add(Series series, List<UncertainRecord> quarantined, DaySet held)
    {
        foreach (var record in quarantined)
        {
            var days = held.Intersect(DaySet.Of(0, binding.AsOf)).Intersect(conditions.Days(series.Clause.Clause.Where, record, series.Tenure).Possible);
            if (record.Day != UncertainRecord.Unreadable)
                days = days.Intersect(DaySet.Of(record.Day, record.Day));
            if (days.IsEmpty)
                continue;
            var same = series.Uncertain.FindIndex(other => other.Record == record);
            if (same < 0)
                series.Uncertain.Add(new UncertainCandidate(record, days));
            else
                series.Uncertain[same] = new UncertainCandidate(record, series.Uncertain[same].Days.Union(days));
        }
    }

    private void Add(Series series, int subject, int target, int heldBy, Truth truth)
    {
        var records = binding.Ledger.Records;
        var own = index.OfSubject(subject);
        if (target < 0)
        {
            foreach (var record in own)
                Add(series, record, heldBy, truth);
            return;
        }

        if (records.Target.IsEmpty)
            return;
        var towards = index.OfTarget(target);
        if (own.Length <= towards.Length)
        {
            var targets = records.Target.Span;
            foreach (var record in own)
            {
                if (targets[record] == target)
                    Add(series, record, heldBy, truth);
            }
        }
        else
        {
            var subjects = records.Subject.Span;
            foreach (var record in towards)
            {
                if (subjects[record] == subject)
                    Add(series, record, heldBy, truth);
            }
        }
    }

    private void Add(Series series, int record, int heldBy, Truth truth)
    {
        var records = binding.Ledger.Records;
        if (!series.Clause.Counts[records.Activity.Span[record]])
            return;
        var day = records.Day.Span[record];
        if (heldBy >= 0 && (day < binding.Ledger.Tenures.From[heldBy] || day > binding.Ledger.Tenures.To[heldBy]))
            return;
        truth = truth.And(conditions.Of(series.Clause.Clause.Where, record, series.Tenure));
        if (series.Clause.CountsUnder.Count > 0 && series.Clause.CountsUnder.TryGetValue(records.Activity.Span[record], out var under))
            truth = truth.And(conditions.Of(under, record, series.Tenure));
        if (truth != Truth.False)
            truth = truth.And(recipients.Of(series.Clause.Clause, record, series.Tenure));
        if (truth != Truth.False)
            series.Candidates.Add(new Candidate(record, day, truth));
    }
}
