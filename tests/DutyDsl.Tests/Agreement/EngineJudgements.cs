using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Verdicts;

namespace DutyDsl.Tests.Agreement;

/// <summary>What the product says, in the judge's words.</summary>
internal static class EngineJudgements
{
    /// <summary>The path of generated code: the model's plan as text, read back, then evaluated.</summary>
    public static ImmutableList<string> Of(DutyCase @case) => Of(Evaluate(@case, dense: true));

    /// <summary>The same without the counters for plain clauses.</summary>
    public static ImmutableList<string> OfIndexed(DutyCase @case) => Of(Evaluate(@case, dense: false));

    public static ImmutableList<Judgement> Judge(DutyCase @case)
    {
        var result = Evaluate(@case, dense: true);
        return [.. Enumerable.Range(0, result.Findings.Length).Select(i => Of(result, i))];
    }

    private static EvaluationResult Evaluate(DutyCase @case, bool dense)
    {
        var plan = DutyPlan.Parse(PlanWriter.Write(@case.Model));
        return Evaluator.Evaluate(plan, LedgerMaker.Make(plan, @case.Facts), Options(@case), dense);
    }

    public static EvaluationOptions Options(DutyCase @case) => new()
    {
        AsOf = LedgerMaker.Date(@case.AsOf),
        IncludeNotBound = true,
        Parameters = @case.Parameters.ToImmutableDictionary(),
    };

    public static ImmutableList<string> Of(EvaluationResult result)
    {
        var lines = ImmutableList.CreateBuilder<string>();
        for (var i = 0; i < result.Findings.Length; i++)
            lines.Add(Of(result, i).ToString());
        return lines.ToImmutable().Sort(StringComparer.Ordinal);
    }

    private static Judgement Of(EvaluationResult result, int index)
    {
        var finding = result.Findings[index];
        var ledger = result.Ledger;
        var clause = result.Plan.Clauses[finding.Clause];
        return new Judgement(
            finding.Clause,
            ledger.Subjects.Id(ledger.Tenures.Subject[finding.Tenure]),
            new Day(ledger.Tenures.From[finding.Tenure]),
            finding.Target < 0 ? null : ledger.Subjects.Id(ledger.Tenures.Subject[finding.Target]),
            new Day(finding.Start),
            new Day(finding.End),
            Enum.Parse<Ruling>(finding.Verdict.ToString()),
            finding.Required.Format(clause.Duty switch { PlanDuty.Recurring recurring => recurring.Unit, PlanDuty.Sliding sliding => sliding.Unit, _ => "" }),
            finding.Actual,
            new Day(finding.Due),
            finding.Verdict == Verdict.NotBound ? [] : [.. result.CountedRecords(index).Select(r => ledger.Records.Ids[r])])
        {
            Timing = finding.Timing,
        };
    }
}
