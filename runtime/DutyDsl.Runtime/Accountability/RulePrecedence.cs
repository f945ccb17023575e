using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Accountability;

/// <summary>
/// Which of the rules that apply are in force: one is defeated when a rule in force overrides it, so that an overridden
/// overrider gives the first its force back.
/// </summary>
internal static class RulePrecedence
{
    /// <summary>For each rule in force the rules it defeats.</summary>
    public static Dictionary<int, ImmutableArray<int>> InForce(DutyPlan plan, IReadOnlyCollection<int> applying)
    {
        var decided = new Dictionary<int, bool>();
        var inForce = new Dictionary<int, ImmutableArray<int>>();
        foreach (var rule in applying.Order())
        {
            if (IsInForce(rule))
                inForce.Add(rule, [.. plan.Rules[rule].Overrides.Where(applying.Contains).Order()]);
        }

        return inForce;

        bool IsInForce(int rule)
        {
            if (decided.TryGetValue(rule, out var known))
                return known;
            // A circle is an error of the rulebook; here it leaves all of its rules in force rather than none.
            decided[rule] = true;
            var stands = true;
            foreach (var other in applying)
            {
                if (other != rule && plan.Rules[other].Overrides.Contains(rule) && IsInForce(other))
                    stands = false;
            }

            decided[rule] = stands;
            return stands;
        }
    }
}
