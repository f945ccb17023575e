using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using Xunit;
using Xunit.Abstractions;

namespace DutyDsl.Tests.Agreement;

/// <summary>
/// The engine against the judge, on random clauses of every kind. <c>DUTYDSL_KIND_CASES</c> sets how many, <c>DUTYDSL_FIRST_CASE</c>
/// where to begin, <c>DUTYDSL_KIND</c> picks one kind by name.
/// </summary>
public sealed class KindAgreementTests(ITestOutputHelper output)
{
    private static readonly int cases = Setting("DUTYDSL_KIND_CASES", 8000);
    private static readonly int firstCase = Setting("DUTYDSL_FIRST_CASE", 1);
    private static readonly string? only = Environment.GetEnvironmentVariable("DUTYDSL_KIND");

    [Fact]
    public void Of_every_kind_of_duty_the_engine_says_what_the_judge_says()
    {
        var coverage = new KindMatrix();
        var faults = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var skipped = 0;
        for (var i = firstCase; i < firstCase + cases; i++)
        {
            var kind = RulebookGenerator.Kinds[i % RulebookGenerator.Kinds.Length];
            if (only is { Length: > 0 } && only != kind)
                continue;
            var @case = Make(i);
            ImmutableList<Judgement> judged;
            try
            {
                judged = AgreementTests.Judged(@case);
            }
            catch (TooManyChoicesException)
            {
                skipped++;
                continue;
            }

            coverage.Add(kind, @case, judged);
            if (Difference(@case) is null)
                continue;
            if (!faults.TryGetValue(kind, out var list))
                faults.Add(kind, list = []);
            list.Add(list.Count < 3 ? Report(i, CaseShrinker.Shrink(@case, c => Difference(c) is not null)) : "");
        }

        if (faults.Count > 0)
            Assert.Fail(string.Join("\n\n", faults.Select(f => $"=== {f.Key}: {f.Value.Count}\n{string.Join("\n", f.Value.Where(t => t.Length > 0))}")) + "\n" + coverage);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {coverage.Findings} windows, {skipped} too open\n{coverage}"));
        Assert.True(skipped < cases / 50, $"{skipped} cases left too much open");
        Assert.True(cases < 8000 || coverage.Holes().Count == 0, "not exercised: " + string.Join(", ", coverage.Holes()) + "\n" + coverage);
    }

    internal static DutyCase Make(int number)
    {
        var dice = new Dice((ulong)number + 7_000_000);
        var rulebook = new RulebookGenerator(dice);
        var model = rulebook.MakeKind(number);
        return new KindHistories(dice, model, rulebook.Horizon).Make();
    }

    private static string? Difference(DutyCase @case)
    {
        ImmutableList<string> expected, actual;
        try
        {
            expected = Lines(AgreementTests.Judged(@case), @case.Model.Clauses[0].Body is not AmountBody);
        }
        catch (TooManyChoicesException)
        {
            return null;
        }

        try
        {
            actual = Lines(EngineJudgements.Judge(@case), @case.Model.Clauses[0].Body is not AmountBody);
        }
#pragma warning disable CA1031 // whatever the engine throws is a disagreement
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return "the engine threw " + fault;
        }

        return expected.SequenceEqual(actual) ? null
            : "judge:  " + string.Join("\n        ", expected.Except(actual)) + "\nengine: " + string.Join("\n        ", actual.Except(expected));
    }

    /// <summary>What does not bind is no finding; what an undetermined one counted so far is not its verdict; the judge folds amounts and cites nothing.</summary>
    private static ImmutableList<string> Lines(ImmutableList<Judgement> judgements, bool comparesRecords) =>
        judgements.FindAll(j => j.Ruling != Ruling.NotBound)
            .ConvertAll(j => comparesRecords ? j : j with { Records = [] })
            .ConvertAll(j => (j.Ruling == Ruling.Undetermined ? j with { Required = "", Actual = 0, Records = [] } : j with { Records = j.Records.Sort(StringComparer.Ordinal) }).ToString()).Sort(StringComparer.Ordinal);

    private static string Report(int number, DutyCase @case)
    {
        var text = new StringBuilder();
        var clause = @case.Model.Clauses[0];
        text.Append(CultureInfo.InvariantCulture, $"Case {number} as of {@case.AsOf}, effective {@case.Model.Effective} until {@case.Model.Until} {@case.Model.PartialPeriods.Kind}\n");
        text.AppendJoin('\n', PlanWriter.Write(@case.Model).Split('\n').Where(l => l.Contains("clause", StringComparison.Ordinal))).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{clause.Body}\nwhere {clause.Where} when {clause.When} unless {clause.Unless} from {clause.From} until {clause.Until} {clause.PartialPeriods?.Kind} delegates {string.Join(',', clause.Delegates)}\n");
        foreach (var tenure in @case.Facts.Tenures)
            text.Append(CultureInfo.InvariantCulture, $"{tenure.Subject} parent {tenure.Parent} {tenure.From}..{tenure.To} facets {string.Join(',', tenure.Facets)}\n");
        foreach (var r in @case.Facts.Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"{r.Id} {r.Subject} {@case.Model.Activities[r.Activity].Name.English}({r.Activity}) {r.Date}..{r.Until} min {r.Minute % 1440} of {r.Target} case {r.Case} q {r.Quantity} kept {r.KeptUntil} {string.Join(',', r.Attributes)}\n");
        }

        return text.Append(Difference(@case)).Append('\n').ToString();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
