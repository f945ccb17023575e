using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>
/// Whose findings of a clause a record can change: those of its subject; where the clause says so, also those of its
/// target, of whom the subject may stand in for, and of whoever has the subject in a relation. Where that cannot be
/// told, those of all the clause binds.
/// </summary>
internal sealed class TouchedTenures
{
    private readonly Binding binding;
    private readonly RecordIndex index;
    private readonly Reach[] reaches;

    public TouchedTenures(Binding binding, RecordIndex index)
    {
        this.binding = binding;
        this.index = index;
        reaches = [.. binding.Clauses.Select(clause => ReachOf(clause, !binding.Ledger.UncertainRecords.IsEmpty))];
    }

    /// <summary>Adds the tenures of <paramref name="bound"/>, which are those the clause can bind.</summary>
    public void Of(BoundClause clause, in LiveRecord record, int[] bound, SortedSet<int> touched)
    {
        var reach = reaches[clause.Clause.Index];
        if (reach.All)
        {
            touched.UnionWith(bound);
            return;
        }

        AddSubject(clause, record.Subject, touched);
        if (reach.Target && record.Target >= 0)
            AddSubject(clause, record.Target, touched);
        var tenures = binding.Ledger.Tenures;
        if (!clause.Clause.Delegates.IsEmpty)
        {
            foreach (var tenure in TenuresOf(record.Subject))
            {
                if (tenures.Parent[tenure] is >= 0 and var parent)
                {
                    foreach (var sibling in binding.Children(parent))
                        AddTenure(clause, sibling, touched);
                }
            }
        }

        foreach (var relation in reach.Relations)
            AddRelated(clause, relation, record.Subject, touched);
    }

    private void AddRelated(BoundClause clause, TargetRelation relation, int subject, SortedSet<int> touched)
    {
        var tenures = binding.Ledger.Tenures;
        switch (relation)
        {
            case TargetRelation.Superior:
                foreach (var below in binding.Children(subject))
                    AddTenure(clause, below, touched);
                break;
            case TargetRelation.UnderState:
                var records = binding.Ledger.Records;
                foreach (var state in index.OfTarget(subject))
                    AddSubject(clause, records.Subject.Span[state], touched);
                break;
            default:
                var seen = new HashSet<int>();
                var open = new Stack<int>();
                open.Push(subject);
                while (open.TryPop(out var below))
                {
                    foreach (var tenure in TenuresOf(below))
                    {
                        if (tenures.Parent[tenure] is not (>= 0 and var above) || !seen.Add(above))
                            continue;
                        AddSubject(clause, above, touched);
                        if (relation == TargetRelation.AllSubordinate)
                            open.Push(above);
                    }
                }

                break;
        }
    }

    private void AddSubject(BoundClause clause, int subject, SortedSet<int> touched)
    {
        foreach (var tenure in TenuresOf(subject))
            AddTenure(clause, tenure, touched);
    }

    private void AddTenure(BoundClause clause, int tenure, SortedSet<int> touched)
    {
        if (binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], clause.Clause.Actors.AsSpan()) != Truth.False)
            touched.Add(tenure);
    }

    private IEnumerable<int> TenuresOf(int subject)
    {
        var (first, length) = binding.Ledger.Subjects.Tenures(subject).GetOffsetAndLength(binding.Ledger.Tenures.Count);
        return Enumerable.Range(first, length);
    }

    private static Reach ReachOf(BoundClause clause, bool quarantine)
    {
        var shape = clause.Shape;
        var relations = new HashSet<TargetRelation>();
        foreach (var trigger in shape.Triggers)
        {
            if (trigger is { Scope: TriggerScope.OfTarget, Target: { } target })
                relations.Add(target.Relation);
        }

        if (ReadsTargets(clause.Clause.Duty))
            relations.UnionWith(shape.Targets.Select(static t => t.Relation));
        return new Reach(
            ClausesRead.By(clause).Any() || !clause.Clause.By.IsEmpty || (quarantine && relations.Contains(TargetRelation.UnderState)),
            shape.Triggers.Any(static t => t.Scope == TriggerScope.OfIt) || IsExtended(clause.Clause.Duty),
            [.. relations]);
    }

    // An interval on a measure reads the target's meter.
    private static bool ReadsTargets(PlanDuty duty) => duty switch
    {
        PlanDuty.Interval interval => interval.Every.Measure >= 0,
        PlanDuty.FirstThen then => ReadsTargets(then.First) || ReadsTargets(then.Then),
        PlanDuty.Either either => ReadsTargets(either.First) || ReadsTargets(either.Second),
        _ => false,
    };

    // An extension may be granted by somebody with the subject as target.
    private static bool IsExtended(PlanDuty duty) => duty switch
    {
        PlanDuty.Response response => response.Extension is not null,
        PlanDuty.FirstThen then => IsExtended(then.First),
        PlanDuty.Either either => IsExtended(either.First) || IsExtended(either.Second),
        _ => false,
    };

    private readonly record struct Reach(bool All, bool Target, ImmutableArray<TargetRelation> Relations);
}
