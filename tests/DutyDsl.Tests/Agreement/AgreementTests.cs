using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DutyDsl.Diagnostics;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Text;
using Xunit;
using Xunit.Abstractions;

namespace DutyDsl.Tests.Agreement;

/// <summary>
/// The engines against the judge, on random rulebooks and histories. <c>DUTYDSL_CASES</c> sets how many (4,000 unless
/// set), <c>DUTYDSL_FIRST_CASE</c> where to begin: case n is the same on every machine. <c>DUTYDSL_KEEP</c> names a folder
/// for what is found, shrunk and as files.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private static readonly int cases = Setting("DUTYDSL_CASES", 4000);
    private static readonly int firstCase = Setting("DUTYDSL_FIRST_CASE", 1);

    [Fact]
    public void The_engine_says_what_the_judge_says()
    {
        var coverage = new CoverageMatrix();
        var faults = new List<string>();
        for (var i = 0; i < cases; i++)
        {
            var @case = Make(firstCase + i);
            var judged = Judged(@case);
            coverage.Add(@case, judged);
            if (Difference(@case, judged) is not null)
            {
                var shrunk = CaseShrinker.Shrink(@case, c => Difference(c, Judged(c)) is not null);
                faults.Add(Report(firstCase + i, shrunk));
                if (Environment.GetEnvironmentVariable("DUTYDSL_KEEP") is { Length: > 0 } keep)
                    CaseFolder.Write(Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"case-{firstCase + i}")), shrunk);
            }

            if (faults.Count == 10)
                break;
        }

        if (faults.Count > 0)
            Assert.Fail(string.Join("\n\n", faults));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {coverage.Findings} windows\n{coverage}"));
        Assert.True(cases < 4000 || coverage.Holes().Count == 0, "not exercised: " + string.Join(", ", coverage.Holes()) + "\n" + coverage);
    }

    [Fact]
    public void A_printed_rulebook_compiles_to_the_same_model_in_both_languages()
    {
        for (var i = 0; i < Math.Min(cases, 400); i++)
        {
            var model = Make(firstCase + i).Model;
            foreach (var chinese in new[] { false, true })
            {
                var text = RulebookPrinter.Print(model, chinese);
                var compilation = DutyCompilation.Create([SourceFile.FromText("rules.duty", text)]);
                var errors = string.Join("\n", compilation.Diagnostics.Where(d => d.Rule.Severity == DutySeverity.Error).Select(d => d.ToString()));
                Assert.True(errors.Length == 0, $"case {firstCase + i}\n{text}\n{errors}");
                var compiled = Assert.Single(compilation.Rulebooks);
                Assert.True(PlanWriter.Write(model) == PlanWriter.Write(compiled), $"case {firstCase + i}\n{text}\n{PlanWriter.Write(model)}\n{PlanWriter.Write(compiled)}");
                Assert.True(model == compiled, $"case {firstCase + i}\n{text}\n{model}\n{compiled}");
            }
        }
    }

    internal static DutyCase Make(int number)
    {
        var dice = new Dice((ulong)number);
        var rulebook = new RulebookGenerator(dice);
        var model = rulebook.Make();
        return new HistoryGenerator(dice, model, rulebook.Horizon).Make();
    }

    internal static ImmutableList<Judgement> Judged(DutyCase @case) =>
        new ReferenceJudge(@case.Model, @case.Facts, @case.AsOf, @case.Parameters).Judge();

    private static string? Difference(DutyCase @case, ImmutableList<Judgement> judged)
    {
        var expected = judged.Select(j => j.ToString()).ToImmutableList().Sort(StringComparer.Ordinal);
        ImmutableList<string> actual, indexed;
        try
        {
            actual = EngineJudgements.Of(@case);
            indexed = EngineJudgements.OfIndexed(@case);
        }
#pragma warning disable CA1031 // whatever the engine throws is a disagreement
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return "the engine threw " + fault;
        }

        if (!actual.SequenceEqual(indexed))
            return "the executors differ\ncounters: " + string.Join("\n          ", actual.Except(indexed)) + "\nindexed:  " + string.Join("\n          ", indexed.Except(actual));
        var missing = expected.Except(actual).ToList();
        var added = actual.Except(expected).ToList();
        if (missing.Count == 0 && added.Count == 0 && expected.Count == actual.Count)
            return null;
        return "judge:  " + string.Join("\n        ", missing) + "\nengine: " + string.Join("\n        ", added);
    }

    private static string Report(int number, DutyCase @case)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Case {number} as of {@case.AsOf}, shrunk:\n");
        text.Append(RulebookPrinter.Print(@case.Model, chinese: false));
        foreach (var tenure in @case.Facts.Tenures)
            text.Append(CultureInfo.InvariantCulture, $"{tenure.Subject} parent {tenure.Parent} {tenure.From}..{tenure.To} facets {string.Join(',', tenure.Facets)}\n");
        foreach (var record in @case.Facts.Records)
            text.Append(CultureInfo.InvariantCulture, $"{record} {string.Join(',', record.Attributes)}\n");
        foreach (var record in @case.Facts.Doubtful)
            text.Append(CultureInfo.InvariantCulture, $"{record}\n");
        text.Append(CultureInfo.InvariantCulture, $"doubtful subjects {string.Join(',', @case.Facts.DoubtfulSubjects)}, missing facets {string.Join(',', @case.Facts.MissingFacets)}\n");
        return text.Append(Difference(@case, Judged(@case))).ToString();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
