using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Evaluation;
using DutyDsl.Judge;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>The live monitor against the judge, on what of the random cases it watches.</summary>
public sealed class LiveAgreementTests
{
    private const int Cases = 2500;

    [Fact]
    public void Fed_record_by_record_the_monitor_ends_where_the_judge_does()
    {
        var watched = 0;
        var findings = 0;
        for (var number = 1; number <= Cases; number++)
        {
            if (Watchable(AgreementTests.Make(number)) is not { } @case)
                continue;
            watched++;
            var expected = AgreementTests.Judged(@case).Select(Short).Order(StringComparer.Ordinal).ToImmutableList();
            findings += expected.Count;
            var actual = Live(@case, new Dice((ulong)number));
            Assert.True(
                expected.SequenceEqual(actual),
                string.Create(CultureInfo.InvariantCulture, $"case {number} as of {@case.AsOf}\n{RulebookPrinter.Print(@case.Model, chinese: false)}")
                    + "judge: " + string.Join("\n", expected.Except(actual)) + "\nlive:  " + string.Join("\n", actual.Except(expected)));
        }

        Assert.True(watched > 500 && findings > 2000, string.Create(CultureInfo.InvariantCulture, $"only {watched} cases with {findings} windows were watched"));
    }

    private static DutyCase? Watchable(DutyCase c)
    {
        var clauses = c.Model.Clauses.Where(clause =>
            clause is { Where: null, When: null, Unless: null, Delegates.Count: 0, Body: RecurringBody { Measure: CountMeasure.Records } duty }
            && duty.Targets.All(t => t.Relation == TargetRelation.Subordinate)).ToEquatableArray();
        return clauses.Count == 0 ? null : CaseOf(c, clauses);
    }

    private static DutyCase CaseOf(DutyCase c, EquatableArray<ClauseSymbol> clauses) => c with
    {
        Model = c.Model with { Clauses = clauses.Select(clause => clause with { Recipients = default }).ToEquatableArray() },
        Facts = c.Facts with
        {
            Doubtful = [],
            DoubtfulSubjects = [],
            MissingFacets = [],
            Records = c.Facts.Records.FindAll(r => r.Rating is null),
        },
    };

    /// <summary>Some records are there at the first date; the others come in any order while time passes in steps.</summary>
    private static ImmutableList<string> Live(DutyCase @case, Dice dice)
    {
        var plan = Duties.DutyPlan.Parse(PlanWriter.Write(@case.Model));
        var start = @case.AsOf.Plus(-dice.OneOf(0, 1, 20, 200, 1500));
        var early = @case.Facts.Records.FindAll(r => r.Date <= start && dice.Chance(50));
        var late = @case.Facts.Records.FindAll(r => r.Date <= @case.AsOf).RemoveRange(early).OrderBy(_ => dice.Below(1000)).ToList();
        var ledger = LedgerMaker.Make(plan, @case.Facts with { Records = early });
        var changes = new Dictionary<(int, int, int, int), Verdict>();
        var monitor = new LiveMonitor(
            plan,
            ledger,
            EngineJudgements.Options(@case) with { AsOf = LedgerMaker.Date(start) },
            LedgerMaker.Date(@case.AsOf.Plus(dice.OneOf(0, 30))),
            (in StatusChange change) => changes[(change.Finding.Clause, change.Finding.Tenure, change.Finding.Target, change.Finding.Start)] = change.Finding.Verdict);
        var before = monitor.Findings();
        for (var today = start; late.Count > 0 || today < @case.AsOf;)
        {
            foreach (var record in late.FindAll(r => r.Date <= today))
            {
                late.Remove(record);
                monitor.Feed(new LiveRecord(
                    ledger.Subjects.Find(record.Subject), record.Activity, record.Date.Number, record.Target is null ? -1 : ledger.Subjects.Find(record.Target)));
            }

            if (today == @case.AsOf)
                break;
            today = today.Plus(dice.Between(1, 60));
            today = today > @case.AsOf ? @case.AsOf : today;
            monitor.AdvanceTo(LedgerMaker.Date(today));
        }

        var after = monitor.Findings();
        foreach (var finding in before)
            changes.TryAdd((finding.Clause, finding.Tenure, finding.Target, finding.Start), finding.Verdict);
        foreach (var finding in after.Where(f => f.Verdict != Verdict.NotBound))
        {
            Assert.True(
                changes.TryGetValue((finding.Clause, finding.Tenure, finding.Target, finding.Start), out var told) && told == finding.Verdict,
                $"{finding} was last told as {told}");
        }

        return [.. after.Select(finding => Short(new Judgement(
            finding.Clause,
            ledger.Subjects.Id(ledger.Tenures.Subject[finding.Tenure]),
            new Day(ledger.Tenures.From[finding.Tenure]),
            finding.Target < 0 ? null : ledger.Subjects.Id(ledger.Tenures.Subject[finding.Target]),
            new Day(finding.Start),
            new Day(finding.End),
            Enum.Parse<Ruling>(finding.Verdict.ToString()),
            finding.Required.Format(""),
            finding.Actual,
            new Day(finding.Due),
            []))).Order(StringComparer.Ordinal)];
    }

    private static string Short(Judgement judgement) => (judgement with { Records = [] }).ToString();
}
