using DutyDsl.Evaluation;
using Xunit;

namespace DutyDsl.Tests.Evaluation;

public class TwoExecutors
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counters_and_index_agree_on_random_rules_and_facts(bool onlyPlain)
    {
        var findings = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var drawn = new RandomCase(seed, onlyPlain);
            var ledger = drawn.Facts.Ledger();
            var options = new EvaluationOptions { AsOf = Rules.Day(drawn.AsOf), IncludeNotBound = seed % 2 == 0 };

            var dense = Evaluator.Evaluate(drawn.Plan, ledger, options, dense: true);
            var indexed = Evaluator.Evaluate(drawn.Plan, ledger, options, dense: false);

            Assert.Equal((seed, indexed.NotBound, indexed.UnusedRecords), (seed, dense.NotBound, dense.UnusedRecords));
            Assert.Equal(Table.Of(indexed), Table.Of(dense));
            findings += dense.Findings.Length;
        }

        Assert.True(findings > 20_000, $"only {findings} findings were compared");
    }

    [Fact]
    public void A_counter_carries_past_what_a_byte_holds()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtMost(599), Duties.CalendarUnit.Year));
        var facts = new Facts().Tenure("W", "2022-01-01");
        for (var i = 0; i < 600; i++)
            facts.Record("R" + i, "W", "research", "2022-05-05");

        var finding = Table.Result(plan, facts.Ledger(), "2022-06-01").Findings[0];

        Assert.Equal((600m, DutyDsl.Verdicts.Verdict.Breached), (finding.Actual, finding.Verdict));
    }
}
