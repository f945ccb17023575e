using System.Globalization;
using DutyDsl.Data;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Regulations;

public sealed class HebeiSample
{
    [Theory]
    [InlineData("2023-12-31")]
    [InlineData("2024-01-15")]
    [InlineData("2023-02-28")]
    public void Is_judged_as_a_plain_count_judges_it(string date)
    {
        var asOf = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var names = Hebei.Plan.Activities.Select(static a => a.Symbol)
            .Concat(Hebei.Plan.Facets[Hebei.Facet("level")].Values)
            .Select(static s => (s.Names[0], s.Names[1]));
        var expected = new PlainCount(Repository.PathOf("samples/hebei"), names).Findings(asOf).Order(StringComparer.Ordinal);
        Assert.Equal(expected, Findings(Evaluate(asOf)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Has_every_verdict_of_a_dated_duty_for_every_article_that_has_one()
    {
        var result = Evaluate(new DateOnly(2024, 1, 15));
        var found = new HashSet<(string, Verdict)>();
        foreach (var finding in result.Findings)
        {
            if (result.Plan.Clauses[finding.Clause].Duty is PlanDuty.Recurring)
                found.Add((result.Plan.Clauses[finding.Clause].Citation.Article, finding.Verdict));
        }

        Assert.Equal(
            new[] { "5", "6", "9", "10", "11", "14", "15" }
                .SelectMany(static article => new[] { Verdict.Met, Verdict.Breached, Verdict.Pending }.Select(verdict => (article, verdict)))
                .ToHashSet(),
            found);
        Assert.NotEmpty(result.Vacancies);
        Assert.True(result.NotBound > 0);
        Assert.True(result.UnusedRecords > 0);
    }

    [Fact]
    public void Has_people_rated_on_duties_without_a_number()
    {
        var result = Evaluate(new DateOnly(2023, 12, 31));
        var rated = new List<string>();
        foreach (var finding in result.Findings)
        {
            var clause = result.Plan.Clauses[finding.Clause];
            if (clause.Duty is PlanDuty.Assessed && finding.Verdict != Verdict.Unassessed)
                rated.Add($"{clause.Citation.Section} {finding.Verdict}");
        }

        Assert.Equal(
            ["5(4) Breached", "5(4) Met", "5(7) Breached", "5(7) Met", "6(10) Met", "6(4) Breached", "6(4) Met"],
            rated.Distinct().Order(StringComparer.Ordinal));
    }

    private static EvaluationResult Evaluate(DateOnly asOf)
    {
        var read = CsvFolder.Read(Repository.PathOf("samples/hebei"), Vocabulary.Of(Hebei.Plan));
        return Evaluator.Evaluate(Hebei.Plan, read.Ledger, new EvaluationOptions { AsOf = asOf });
    }

    private static List<string> Findings(EvaluationResult result)
    {
        var lines = new List<string>();
        foreach (var finding in result.Findings)
        {
            var clause = result.Plan.Clauses[finding.Clause];
            if (clause.Duty is not PlanDuty.Recurring)
                continue;
            var tenures = result.Ledger.Tenures;
            string Id(int tenure) => tenure < 0 ? "" : result.Ledger.Subjects.Id(tenures.Subject[tenure]);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{clause.Citation.Article},{clause.Citation.Item},{clause.Citation.Clause} {Id(finding.Tenure)} {DateOnly.FromDayNumber(tenures.From[finding.Tenure]):yyyy-MM-dd} {Id(finding.Target)} {DateOnly.FromDayNumber(finding.Start):yyyy-MM-dd} {finding.Verdict} {finding.Actual}"));
        }

        return lines;
    }
}
