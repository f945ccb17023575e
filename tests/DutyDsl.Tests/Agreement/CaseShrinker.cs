using System.Collections.Immutable;
using DutyDsl.Judge;
using DutyDsl.Semantics;

namespace DutyDsl.Tests.Agreement;

/// <summary>Makes a case that shows a fault as small as taking single things away can make it.</summary>
internal static class CaseShrinker
{
    public static DutyCase Shrink(DutyCase @case, Func<DutyCase, bool> isFaulty)
    {
        for (var smaller = Smaller(@case).FirstOrDefault(isFaulty); smaller is not null; smaller = Smaller(@case).FirstOrDefault(isFaulty))
            @case = smaller;
        return @case;
    }

    private static IEnumerable<DutyCase> Smaller(DutyCase c)
    {
        var (model, facts) = (c.Model, c.Facts);
        if (model.Clauses.Count > 1)
        {
            foreach (var clause in model.Clauses)
                yield return c with { Model = model with { Clauses = Dice.List(clause) } };
        }

        if (!facts.Doubtful.IsEmpty)
            yield return c with { Facts = facts with { Doubtful = [] } };
        if (facts.Records.Count > 3)
        {
            yield return c with { Facts = facts with { Records = facts.Records.GetRange(0, facts.Records.Count / 2) } };
            yield return c with { Facts = facts with { Records = facts.Records.RemoveRange(0, facts.Records.Count / 2) } };
        }

        for (var i = 0; i < facts.Records.Count; i++)
            yield return c with { Facts = facts with { Records = facts.Records.RemoveAt(i) } };
        for (var i = 0; i < facts.Doubtful.Count; i++)
            yield return c with { Facts = facts with { Doubtful = facts.Doubtful.RemoveAt(i) } };
        for (var i = 0; i < facts.Tenures.Count; i++)
            yield return c with { Facts = facts with { Tenures = facts.Tenures.RemoveAt(i) } };
        if (!facts.DoubtfulSubjects.IsEmpty)
            yield return c with { Facts = facts with { DoubtfulSubjects = [] } };
        if (!facts.MissingFacets.IsEmpty)
            yield return c with { Facts = facts with { MissingFacets = [] } };
        if (!c.Parameters.IsEmpty)
            yield return c with { Parameters = c.Parameters.Clear() };
        if (model.Until is not null)
            yield return c with { Model = model with { Until = null } };
        for (var i = 0; i < model.Clauses.Count; i++)
        {
            foreach (var simpler in Smaller(model.Clauses[i]))
                yield return c with { Model = model with { Clauses = model.Clauses.Items.SetItem(i, simpler) } };
        }

        for (var i = 0; i < facts.Records.Count; i++)
        {
            foreach (var simpler in Smaller(facts.Records[i]))
                yield return c with { Facts = facts with { Records = facts.Records.SetItem(i, simpler) } };
        }

        for (var i = 0; i < facts.Tenures.Count; i++)
        {
            if (facts.Tenures[i].To is not null)
                yield return c with { Facts = facts with { Tenures = facts.Tenures.SetItem(i, facts.Tenures[i] with { To = null }) } };
        }
    }

    private static IEnumerable<ClauseSymbol> Smaller(ClauseSymbol clause)
    {
        foreach (var where in Smaller(clause.Where))
            yield return clause with { Where = where };
        foreach (var when in Smaller(clause.When))
            yield return clause with { When = when };
        foreach (var unless in Smaller(clause.Unless))
            yield return clause with { Unless = unless };
        if (clause.From is not null)
            yield return clause with { From = null };
        if (clause.Until is not null)
            yield return clause with { Until = null };
        if (clause.PartialPeriods is not null)
            yield return clause with { PartialPeriods = null };
        if (clause.Delegates.Count > 0)
            yield return clause with { Delegates = default };
        if (clause.Recipients.Count > 0)
            yield return clause with { Recipients = default };
        if (clause.Actors.Count > 1)
            yield return clause with { Actors = Dice.List(clause.Actors[0]) };
        if (clause.Body is not RecurringBody duty)
            yield break;
        if (duty.Season is not null)
            yield return clause with { Body = duty with { Season = null } };
        if (duty.Targets.Count > 1)
        {
            foreach (var target in duty.Targets)
                yield return clause with { Body = duty with { Targets = Dice.List(target) } };
        }

        if (duty.Targets.Count == 1)
            yield return clause with { Body = duty with { Targets = default } };
        if (duty.Activities.Count > 1)
            yield return clause with { Body = duty with { Activities = Dice.List(duty.Activities[0]) } };
    }

    private static IEnumerable<Condition?> Smaller(Condition? condition)
    {
        if (condition is null)
            yield break;
        yield return null;
        var parts = condition switch
        {
            AllCondition all => all.Parts,
            AnyCondition any => any.Parts,
            NotCondition not => Dice.List(not.Operand),
            _ => default,
        };
        foreach (var part in parts)
            yield return part;
    }

    private static IEnumerable<RecordFact> Smaller(RecordFact record)
    {
        if (record.Recipient is not null)
            yield return record with { Recipient = null };
        if (record.Until is not null)
            yield return record with { Until = null };
        if (record.Case is not null)
            yield return record with { Case = null };
        if (record.Target is not null)
            yield return record with { Target = null };
        if (record.Attributes.Count > 0)
            yield return record with { Attributes = ImmutableSortedDictionary<int, string>.Empty };
    }
}
