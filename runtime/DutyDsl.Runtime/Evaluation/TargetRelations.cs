using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>A target tenure of a bound tenure, the days on which both hold and stand in the relation, and whether it certainly is one.</summary>
internal readonly record struct TargetPair(int Target, DayTruth Days, Truth Certain);

/// <summary>For whom a tenure owes a per-target clause.</summary>
internal sealed class TargetRelations(Binding binding, RecordIndex index)
{
    private readonly TenureTable tenures = binding.Ledger.Tenures;
    private readonly Dictionary<int, (bool[] Kinds, UncertainRecords Uncertain)> states = [];
    private readonly List<UncertainRecord> uncertain = [];

    /// <summary>Every pair of the tenure under the clause, by target tenure.</summary>
    public List<TargetPair> Of(ImmutableArray<PlanTarget> targets, int tenure)
    {
        var candidates = new SortedSet<int>();
        foreach (var target in targets)
            Collect(target, tenure, candidates);
        var pairs = new List<TargetPair>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var pair = Pair(targets, tenure, candidate);
            if (pair.Certain != Truth.False && !pair.Days.Possible.IsEmpty)
                pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>One pair; never one when no relation of the clause joins the two.</summary>
    public TargetPair Pair(ImmutableArray<PlanTarget> targets, int tenure, int target)
    {
        var days = DayTruth.Never;
        var certain = Truth.False;
        if (tenures.Subject[tenure] == tenures.Subject[target])
            return new TargetPair(target, days, certain);
        foreach (var relation in targets)
        {
            var truth = binding.Roles.Satisfies(binding.Roles.Of[target], relation.Actor);
            if (truth == Truth.False)
                continue;
            var joined = Days(relation, tenure, target);
            if (joined.Possible.IsEmpty)
                continue;
            // Whether it is such an actor is asked of each relation: one that is open leaves only its own days open.
            days = days.Or(truth == Truth.True ? joined : new DayTruth(DaySet.Empty, joined.Possible));
            certain = Truth.True;
        }

        return new TargetPair(target, days.And(Held(tenure)), certain);
    }

    private void Collect(PlanTarget relation, int tenure, SortedSet<int> found)
    {
        var subject = tenures.Subject[tenure];
        switch (relation.Relation)
        {
            case TargetRelation.Subordinate:
                foreach (var child in binding.Children(subject))
                    found.Add(child);
                break;
            case TargetRelation.AllSubordinate:
                var seen = new HashSet<int> { subject };
                var open = new Stack<int>();
                open.Push(subject);
                while (open.TryPop(out var above))
                {
                    foreach (var child in binding.Children(above))
                    {
                        found.Add(child);
                        if (seen.Add(tenures.Subject[child]))
                            open.Push(tenures.Subject[child]);
                    }
                }

                break;
            case TargetRelation.Superior:
                if (tenures.Parent[tenure] >= 0)
                    AddTenures(tenures.Parent[tenure], found);
                break;
            default:
                var (kinds, quarantined) = State(relation.State);
                var records = binding.Ledger.Records;
                foreach (var record in index.OfSubject(subject))
                {
                    if (kinds[records.Activity.Span[record]] && !records.Target.IsEmpty && records.Target.Span[record] >= 0)
                        AddTenures(records.Target.Span[record], found);
                }

                uncertain.Clear();
                quarantined.Of(subject, -1, uncertain);
                foreach (var record in uncertain)
                {
                    if (record.Target >= 0)
                        AddTenures(record.Target, found);
                }

                break;
        }
    }

    private void AddTenures(int subject, SortedSet<int> found)
    {
        var (first, length) = binding.Ledger.Subjects.Tenures(subject).GetOffsetAndLength(tenures.Count);
        for (var i = first; i < first + length; i++)
            found.Add(i);
    }

    private DayTruth Days(PlanTarget relation, int tenure, int target)
    {
        var own = Held(target);
        var subject = tenures.Subject[tenure];
        switch (relation.Relation)
        {
            case TargetRelation.Subordinate:
                return tenures.Parent[target] == subject ? own : DayTruth.Never;
            case TargetRelation.AllSubordinate:
                return DaysBelow(target, subject, []);
            case TargetRelation.Superior:
                return tenures.Parent[tenure] == tenures.Subject[target] ? own : DayTruth.Never;
            default:
                return DaysUnder(relation.State, subject, tenures.Subject[target]).And(own);
        }
    }

    // A quarantined row of a subject could make its tenures longer than the ledger knows.
    private DayTruth Held(int tenure)
    {
        var held = DaySet.Of(tenures.From[tenure], tenures.To[tenure]);
        return new DayTruth(held, binding.IsUncertain(tenures.Subject[tenure]) ? DaySet.All : held);
    }

    private DayTruth DaysBelow(int target, int subject, HashSet<int> path)
    {
        var own = Held(target);
        var parent = tenures.Parent[target];
        if (parent == subject)
            return own;
        if (parent < 0 || !path.Add(tenures.Subject[target]))
            return DayTruth.Never;
        var days = DayTruth.Never;
        var (first, length) = binding.Ledger.Subjects.Tenures(parent).GetOffsetAndLength(tenures.Count);
        for (var i = first; i < first + length; i++)
        {
            if (!path.Contains(parent))
                days = days.Or(own.And(DaysBelow(i, subject, path)));
        }

        path.Remove(tenures.Subject[target]);
        return days;
    }

    private DayTruth DaysUnder(int activity, int subject, int target)
    {
        var (kinds, quarantined) = State(activity);
        var records = binding.Ledger.Records;
        var spans = new List<DaySpan>();
        foreach (var record in index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && !records.Target.IsEmpty && records.Target.Span[record] == target)
                spans.Add(new DaySpan(records.Day.Span[record], records.Until.IsEmpty ? DaySet.LastDay : records.Until.Span[record]));
        }

        var sure = DaySet.Of(spans);
        uncertain.Clear();
        quarantined.Of(subject, target, uncertain);
        // A row whose target is unreadable could name anybody; it makes nobody a target whom no row names.
        if (uncertain.Count == 0 || (sure.IsEmpty && !uncertain.Exists(r => r.Target == target)))
            return new DayTruth(sure, sure);
        var possible = new List<DaySpan>();
        foreach (var record in uncertain)
            possible.Add(new DaySpan(record.Day == UncertainRecord.Unreadable ? 0 : record.Day, DaySet.LastDay));
        return new DayTruth(sure, sure.Union(DaySet.Of(possible)));
    }

    private (bool[] Kinds, UncertainRecords Uncertain) State(int activity)
    {
        if (!states.TryGetValue(activity, out var known))
        {
            var kinds = binding.KindsOf(activity);
            states.Add(activity, known = (kinds, new UncertainRecords(binding.Ledger, kinds, binding.AsOf)));
        }

        return known;
    }
}
