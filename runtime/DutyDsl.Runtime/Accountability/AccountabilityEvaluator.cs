using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Accountability;

/// <summary>
/// Applies the accountability rules of a rulebook to its findings and facts. The results are possible outcomes for a
/// person to decide, each with the citations and records that led there.
/// </summary>
/// <remarks>
/// Per tenure and case: grounds arise on the day their condition comes true; a defence that exempts lets a ground fall,
/// one that excuses takes the sanction; ranges of sanctions apply to what is left; circumstances for and against stand
/// side by side; bars run from their event and join where they overlap. A rule whose conditions the facts leave undecided
/// is listed as open. Defences and circumstances ask of duties what was due by the day of the ground, and of facts what
/// is known by the evaluation date.
/// </remarks>
public static class AccountabilityEvaluator
{
    /// <summary>The outcomes in the order of the outcomes table: article, item, clause, subject, first day of tenure, case, day.</summary>
    public static ImmutableArray<Outcome> Evaluate(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Plan.Rules.IsEmpty)
            return [];
        // A narrower listing must not narrow what rules see.
        var whole = result.Options.From is null && !result.Options.IncludeNotBound
            ? result
            : Evaluator.Evaluate(result.Plan, result.Ledger, result.Options with { From = null, IncludeNotBound = false });
        var binding = whole.Binding;
        var relevant = RelevantActivities.OfRules(binding);
        var facts = new CaseFacts(binding, relevant);
        var subjects = new SubjectConditions(binding, new SortedRecordIndex(binding.Ledger, relevant, binding.AsOf, false));
        var conditions = new RuleConditions(binding, facts, subjects, whole.Findings.ToArray().ToLookup(static f => f.Tenure));
        var outcomes = new List<Outcome>();
        for (var tenure = 0; tenure < binding.Ledger.Tenures.Count; tenure++)
        {
            var rules = Binding(binding, tenure);
            if (rules.Count == 0)
                continue;
            var withoutCase = new CaseJudge(binding, facts, conditions, rules, tenure, -1, null);
            outcomes.AddRange(withoutCase.Judge());
            foreach (var @case in facts.Cases(tenure))
            {
                if (@case >= 0)
                    outcomes.AddRange(new CaseJudge(binding, facts, conditions, rules, tenure, @case, withoutCase).Judge());
            }
        }

        return Sorted(result, outcomes);
    }

    private static List<(PlanAccountability Rule, Truth Binds)> Binding(Binding binding, int tenure)
    {
        var rules = new List<(PlanAccountability, Truth)>();
        foreach (var rule in binding.Plan.Rules)
        {
            var binds = binding.Roles.SatisfiesAny(binding.Roles.Of[tenure], rule.Actors.AsSpan());
            if (binds != Truth.False)
                rules.Add((rule, binds));
        }

        return rules;
    }

    private static ImmutableArray<Outcome> Sorted(EvaluationResult result, List<Outcome> outcomes)
    {
        var ledger = result.Ledger;
        string CaseName(Outcome o) => o.Case < 0 ? "" : ledger.Records.Cases[o.Case];
        outcomes.Sort((a, b) =>
        {
            var (left, right) = (result.Plan.Rules[a.Rule].Citation, result.Plan.Rules[b.Rule].Citation);
            var order = ClauseOrder.CompareLabels(left.Article, right.Article);
            if (order == 0)
                order = ClauseOrder.CompareLabels(left.Item, right.Item);
            if (order == 0)
                order = ClauseOrder.CompareLabels(left.Clause, right.Clause);
            if (order == 0)
                order = ledger.Tenures.Subject[a.Tenure].CompareTo(ledger.Tenures.Subject[b.Tenure]);
            if (order == 0)
                order = ledger.Tenures.From[a.Tenure].CompareTo(ledger.Tenures.From[b.Tenure]);
            if (order == 0)
                order = string.CompareOrdinal(CaseName(a), CaseName(b));
            if (order == 0)
                order = a.From.CompareTo(b.From);
            if (order == 0)
                order = a.Kind.CompareTo(b.Kind);
            if (order == 0)
                order = a.Ground.CompareTo(b.Ground);
            return order != 0 ? order : a.Tenure.CompareTo(b.Tenure);
        });
        return [.. outcomes];
    }
}
