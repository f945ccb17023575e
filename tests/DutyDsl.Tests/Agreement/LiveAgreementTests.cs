using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Tests.Evaluation;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>The live monitor against the judge, on every random case.</summary>
public sealed class LiveAgreementTests
{
    private const int Cases = 2500;

    [Fact]
    public void Fed_record_by_record_the_monitor_ends_where_the_judge_does()
    {
        var findings = 0;
        for (var number = 1; number <= Cases; number++)
        {
            var @case = AgreementTests.Make(number);
            // A monitor cannot be fed what has yet to come, not even to learn that records will say whom they went to.
            @case = @case with { Facts = @case.Facts with { Records = @case.Facts.Records.FindAll(r => r.Date <= @case.AsOf) } };
            var expected = AgreementTests.Judged(@case).Select(Short).Order(StringComparer.Ordinal).ToImmutableList();
            findings += expected.Count;
            var actual = Live(@case, new Dice((ulong)number));
            Assert.True(
                expected.SequenceEqual(actual),
                string.Create(CultureInfo.InvariantCulture, $"case {number} as of {@case.AsOf}\n{RulebookPrinter.Print(@case.Model, chinese: false)}")
                    + "judge: " + string.Join("\n", expected.Except(actual)) + "\nlive:  " + string.Join("\n", actual.Except(expected)));
        }

        Assert.True(findings > 10_000, string.Create(CultureInfo.InvariantCulture, $"only {findings} windows were watched"));
    }

    /// <summary>Some records are there at the first date; the others come in any order while time passes in steps.</summary>
    private static ImmutableList<string> Live(DutyCase @case, Dice dice)
    {
        var plan = DutyPlan.Parse(PlanWriter.Write(@case.Model));
        var start = @case.AsOf.Plus(-dice.OneOf(0, 1, 20, 200, 1500));
        var early = @case.Facts.Records.FindAll(r => r.Date <= start && dice.Chance(50));
        var whole = LedgerMaker.Make(plan, @case.Facts);
        var ids = Enumerable.Range(0, whole.Records.Count).ToDictionary(r => whole.Records.Ids[r], StringComparer.Ordinal);
        var late = @case.Facts.Records.RemoveRange(early).OrderBy(_ => dice.Below(1000)).ToList();
        var ledger = LedgerMaker.Make(plan, @case.Facts with { Records = early });
        var feed = new LiveFeed(
            plan,
            whole,
            ledger,
            EngineJudgements.Options(@case) with { AsOf = LedgerMaker.Date(start) },
            LedgerMaker.Date(@case.AsOf.Plus(dice.OneOf(0, 30))));
        for (var today = start; late.Count > 0 || today < @case.AsOf;)
        {
            foreach (var record in late.FindAll(r => r.Date <= today))
            {
                late.Remove(record);
                feed.Feed(ids[record.Id]);
            }

            if (today == @case.AsOf)
                break;
            today = today.Plus(dice.Between(1, 60));
            today = today > @case.AsOf ? @case.AsOf : today;
            feed.Monitor.AdvanceTo(LedgerMaker.Date(today));
        }

        feed.AssertToldAll("changes told");
        var after = feed.Monitor.Findings();
        return [.. after.Select(finding => Short(new Judgement(
            finding.Clause,
            ledger.Subjects.Id(ledger.Tenures.Subject[finding.Tenure]),
            new Day(ledger.Tenures.From[finding.Tenure]),
            finding.Target < 0 ? null : ledger.Subjects.Id(ledger.Tenures.Subject[finding.Target]),
            new Day(finding.Start),
            new Day(finding.End),
            Enum.Parse<Ruling>(finding.Verdict.ToString()),
            finding.Required.Format(plan.Clauses[finding.Clause].Duty is PlanDuty.Recurring recurring ? recurring.Unit : ""),
            finding.Actual,
            new Day(finding.Due),
            []))).Order(StringComparer.Ordinal)];
    }

    private static string Short(Judgement judgement) => (judgement with { Records = [] }).ToString();
}
