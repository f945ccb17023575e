using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Tests.Generator;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>The generated code of random rulebooks, compiled and run, against the judge.</summary>
public sealed class GeneratedCodeTests
{
    private const int Cases = 100;

    [Fact]
    public void Generated_code_finds_what_the_judge_finds()
    {
        for (var number = 1; number <= Cases; number++)
        {
            var @case = AgreementTests.Make(number);
            var assembly = GeneratorRun.Of(RulebookPrinter.Print(@case.Model, chinese: false)).Load();
            var rulebook = assembly.GetType(@case.Model.Name + ".Rulebook", throwOnError: true)!;
            var plan = (DutyPlan)rulebook.GetProperty("Plan")!.GetValue(null)!;
            var evaluate = rulebook.GetMethod("Evaluate", BindingFlags.Public | BindingFlags.Static, [typeof(Ledger), typeof(EvaluationOptions)])!;
            var result = (EvaluationResult)evaluate.Invoke(null, [LedgerMaker.Make(plan, @case.Facts), EngineJudgements.Options(@case)])!;

            var judged = AgreementTests.Judged(@case).Select(static j => j.ToString()).ToImmutableList().Sort(StringComparer.Ordinal);
            Assert.True(judged.SequenceEqual(EngineJudgements.Of(result)), string.Create(CultureInfo.InvariantCulture, $"case {number}"));
        }
    }
}
