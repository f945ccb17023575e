using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;

namespace DutyDsl.Tests.Evaluation;

/// <summary>Findings as lines a test can show whole.</summary>
internal static class Table
{
    public static string[] Of(DutyPlan plan, Facts facts, string asOf, bool notBound = false, params (string Name, string Value)[] parameters) =>
        Of(Result(plan, facts.Ledger(), asOf, notBound, parameters));

    public static EvaluationResult Result(DutyPlan plan, Ledger ledger, string asOf, bool notBound = false, params (string Name, string Value)[] parameters) =>
        Evaluator.Evaluate(plan, ledger, new EvaluationOptions
        {
            AsOf = Rules.Day(asOf),
            IncludeNotBound = notBound,
            Parameters = parameters.ToDictionary(p => p.Name, p => p.Value).ToImmutable(),
        });

    /// <summary>Subject, target, period, verdict, required, actual, due, records.</summary>
    public static string[] Of(EvaluationResult result)
    {
        var lines = new string[result.Findings.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var f = result.Findings[i];
            var tenures = result.Ledger.Tenures;
            var records = result.CountedRecords(i);
            var unit = result.Plan.Clauses[f.Clause].Duty is PlanDuty.Recurring recurring ? recurring.Unit : "";
            lines[i] = string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Ledger.Subjects.Id(tenures.Subject[f.Tenure])}{(f.Target < 0 ? "" : " of " + result.Ledger.Subjects.Id(tenures.Subject[f.Target]))} {Date(f.Start)}..{Date(f.End)} {f.Verdict} {f.Required.Format(unit)} {f.Actual} due {Date(f.Due)} [{string.Join(' ', records.Select(r => result.Ledger.Records.Ids[r]))}]");
        }

        return lines;
    }

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static System.Collections.Immutable.ImmutableDictionary<string, string> ToImmutable(this Dictionary<string, string> values) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(values);
}
