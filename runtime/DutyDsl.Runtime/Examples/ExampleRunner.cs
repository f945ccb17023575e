using System.Collections.Immutable;
using DutyDsl.Accountability;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Examples;

/// <summary>Evaluates an example at each of its dates and compares.</summary>
internal sealed class ExampleRunner(DutyPlan plan, RulebookExample example)
{
    private readonly Dictionary<DateOnly, EvaluationResult> results = [];
    private readonly Dictionary<DateOnly, ImmutableArray<Outcome>> outcomes = [];
    private Ledger? ledger;

    public ExampleResult Run()
    {
        var failures = ImmutableArray.CreateBuilder<ExampleFailure>();
        for (var i = 0; i < example.Expectations.Length; i++)
        {
            switch (example.Expectations[i])
            {
                case Expectation.Finding finding:
                    foreach (var verdict in finding.Verdicts)
                    {
                        if (Compare(finding, verdict) is { } found)
                            failures.Add(Failure(i, finding, ExampleTexts.Expected(finding, verdict), found));
                    }

                    break;
                case Expectation.Outcome outcome:
                    if (Compare(outcome) is { } instead)
                        failures.Add(Failure(i, outcome, ExampleTexts.Expected(plan, outcome), instead));
                    break;
            }
        }

        return new ExampleResult(example.Name, failures.ToImmutable());
    }

    private static ExampleFailure Failure(int position, Expectation expectation, BilingualName expected, BilingualName found) => new(
        position,
        $"{expectation.Text}: expected {expected.English}, found {found.English}",
        $"{expectation.Text}：预期{expected.Chinese}，实际{found.Chinese}");

    // What was found instead; null when it is as expected.
    private BilingualName? Compare(Expectation.Finding expectation, ExpectedVerdict expected)
    {
        var result = At(expectation.At);
        var found = new List<Finding>();
        var elsewhere = new List<Finding>();
        foreach (ref readonly var finding in result.Findings)
        {
            if (expectation.Clauses.BinarySearch(finding.Clause) < 0 || (expectation.Timing > 0 && finding.Timing != expectation.Timing) || !Concerns(result, finding, expectation))
                continue;
            (expected.IsWindowOf(finding) ? found : elsewhere).Add(finding);
        }

        if (found.Exists(f => f.Verdict == expected.Verdict))
            return null;
        if (expected.Verdict == Verdict.NotBound && !found.Concat(elsewhere).Any(f => f.Verdict != Verdict.NotBound && expected.Overlaps(f)))
            return null;
        return found.Count > 0
            ? ExampleTexts.Found(plan, found)
            : elsewhere.Count > 0 ? ExampleTexts.OtherWindows(elsewhere) : ExampleTexts.NoFinding;
    }

    private BilingualName? Compare(Expectation.Outcome expectation)
    {
        if (!outcomes.TryGetValue(expectation.At, out var all))
            outcomes.Add(expectation.At, all = AccountabilityEvaluator.Evaluate(At(expectation.At)));
        var result = At(expectation.At);
        var subject = result.Ledger.Subjects.Find(expectation.Subject);
        var own = all.Where(o => result.Ledger.Tenures.Subject[o.Tenure] == subject
            && (expectation.Case.Length == 0 || CaseOf(result, o) == expectation.Case)).ToList();
        var holds = own.Exists(o => o.Kind == expectation.Kind && expectation.Rules.BinarySearch(o.Rule) >= 0);
        return holds != expectation.Denied ? null : ExampleTexts.Outcomes(plan, own, o => CaseOf(result, o));
    }

    private static string CaseOf(EvaluationResult result, Outcome outcome) => outcome.Case < 0 ? "" : result.Ledger.Records.Cases[outcome.Case];

    private static bool Concerns(EvaluationResult result, in Finding finding, Expectation.Finding expectation)
    {
        var (tenures, subjects) = (result.Ledger.Tenures, result.Ledger.Subjects);
        return subjects.Id(tenures.Subject[finding.Tenure]) == expectation.Subject
            && (expectation.Target.Length == 0 || (finding.Target >= 0 && subjects.Id(tenures.Subject[finding.Target]) == expectation.Target));
    }

    private EvaluationResult At(DateOnly date)
    {
        if (results.TryGetValue(date, out var known))
            return known;
        ledger ??= new ExampleLedger(plan, example).Build();
        var parameters = example.Givens.OfType<Given.Parameter>()
            .GroupBy(static p => p.Position)
            .ToImmutableDictionary(g => plan.Parameters[g.Key].Symbol.Names[0], static g => g.Last().Value, StringComparer.Ordinal);
        var result = Evaluator.Evaluate(plan, ledger, new EvaluationOptions { AsOf = date, Parameters = parameters, IncludeNotBound = true });
        results.Add(date, result);
        return result;
    }
}
