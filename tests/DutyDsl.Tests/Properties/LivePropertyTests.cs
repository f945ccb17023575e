using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Lowering;
using DutyDsl.Tests.Agreement;
using DutyDsl.Tests.Evaluation;
using DutyDsl.Text;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Properties;

/// <summary>Feeding records one by one ends where a batch over all of them does, for every clause of the conformance rulebooks.</summary>
public sealed class LivePropertyTests
{
    private const int HistoriesOfAClause = 6;

    public static TheoryData<string> Rulebooks() =>
        [.. Directory.GetFiles(Path.Combine(ConformanceTests.Root(), "clauses"), "*.duty").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rulebooks))]
    public void Fed_record_by_record_every_clause_ends_where_the_batch_does(string rulebook)
    {
        var plan = Plan(rulebook);
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        var told = 0;
        foreach (var clause in plan.Clauses)
        {
            if (Only(plan, clause.Index) is not { } only)
                continue;
            kinds.Add(clause.Duty.GetType().Name);
            for (var history = 0; history < HistoriesOfAClause; history++)
                told += Compare(only, clause, new Dice((ulong)((clause.Index * 100) + history)));
        }

        Assert.True(kinds.Count >= 4 && told > 500, $"{told} changes of {string.Join(", ", kinds)}");
    }

    private static int Compare(DutyPlan plan, PlanClause clause, Dice dice)
    {
        var from = new DateOnly(Math.Max(clause.From.Year, 2022), 1, 1);
        var end = from.AddDays(dice.Between(200, 800));
        var binding = new Binding(plan, new LiveHistory(plan, [], [], [], from, end, new Dice(1)).Ledger(static _ => false), new EvaluationOptions { AsOf = end });
        var focus = plan.Clauses.Where(static c => c.From.Year < 9000).ToList();
        var read = focus.ConvertAll(c => RelevantActivities.OfClause(binding, binding.Clauses[c.Index]));
        int[] activities = [.. Enumerable.Range(0, plan.Activities.Length).Where(a => read.Exists(r => r[a]))];
        int[] actors = [.. focus.SelectMany(static c => c.Actors.Concat(c.Delegates).Concat(DutyShape.Of(c.Duty).Targets.Select(static t => t.Actor)))
            .Concat(focus.SelectMany(static c => DutyShape.Of(c.Duty).Triggers).Where(static t => t.Target is not null).Select(static t => t.Target!.Actor))];
        string[] citations = [.. focus.Where(static c => c.Duty is PlanDuty.Assessed).Select(static c => c.Citation.ToString())];
        var history = new LiveHistory(plan, actors, activities, citations, from, end, dice);
        var start = end.AddDays(-dice.OneOf(0, 30, 300, 900));
        // Records of one day keep their order, as what is the latest reading of a day goes by it.
        var known = Enumerable.Range(0, history.Count).Select(history.DayOf).Distinct().Where(day => day <= start && dice.Chance(50)).ToHashSet();
        var late = Enumerable.Range(0, history.Count).Where(r => !known.Contains(history.DayOf(r)))
            .GroupBy(history.DayOf).OrderBy(_ => dice.Below(1000)).SelectMany(static day => day).ToList();
        var whole = history.Ledger(static _ => true);
        var options = new EvaluationOptions
        {
            AsOf = end,
            IncludeNotBound = true,
            From = dice.Chance(20) ? from.AddDays(dice.Below(400)) : null,
        };
        var feed = new LiveFeed(plan, whole, history.Ledger(r => known.Contains(history.DayOf(r))), options with { AsOf = start }, end.AddDays(dice.OneOf(0, 40)));
        var what = string.Create(CultureInfo.InvariantCulture, $"{plan.Rulebook} {clause.Citation} ({clause.Duty.GetType().Name})");
        for (var today = start; ; today = today.AddDays(dice.Between(1, 200)))
        {
            today = today > end ? end : today;
            feed.Monitor.AdvanceTo(today);
            foreach (var record in late.FindAll(r => history.DayOf(r) <= today))
            {
                late.Remove(record);
                feed.Feed(record);
                if (options.From is null && dice.Chance(10))
                    feed.AssertToldAll(what);
            }

            if (today == end)
                break;
        }

        var batch = Lines(Evaluator.Evaluate(plan, whole, options).Findings);
        var live = Lines(feed.Monitor.Findings().AsSpan());
        Assert.True(batch.SequenceEqual(live), $"{what}\nbatch: {string.Join("\n       ", batch.Except(live))}\nlive:  {string.Join("\n       ", live.Except(batch))}");
        if (options.From is null)
            feed.AssertToldAll(what);
        return feed.Told;
    }

    private static ImmutableList<string> Lines(ReadOnlySpan<Finding> findings) =>
        [.. findings.ToArray().Select(static f => f.ToString()).Order(StringComparer.Ordinal)];

    private static DutyPlan Plan(string rulebook)
    {
        var folder = Path.Combine(ConformanceTests.Root(), "clauses");
        SourceFile Read(string name) => SourceFile.FromBytes(name, File.ReadAllBytes(Path.Combine(folder, name)));
        var rules = Read(rulebook + ".duty");
        var compilation = DutyCompilation.Create([rules, .. DutyCompilation.TablesOf(rules).Select(Read)]);
        return DutyPlan.Parse(PlanWriter.Write(Assert.Single(compilation.Rulebooks)));
    }

    // The plan with one clause, and those whose lateness it reads, in force; null when the engine does not judge it.
    private static DutyPlan? Only(DutyPlan plan, int clause)
    {
        var kept = new HashSet<int> { clause };
        var empty = new LiveHistory(plan, [], [], [], new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 1), new Dice(1)).Ledger(static _ => false);
        var binding = new Binding(plan, empty, new EvaluationOptions { AsOf = new DateOnly(2022, 1, 1) });
        var open = new Stack<int>(kept);
        while (open.TryPop(out var next))
        {
            foreach (var other in ClausesRead.By(binding.Clauses[next]))
            {
                if (kept.Add(other))
                    open.Push(other);
            }
        }

        var only = plan with
        {
            Clauses =
            [
                .. plan.Clauses.Select(c => kept.Contains(c.Index)
                    ? c
                    : c with { Duty = new PlanDuty.Assessed(new BilingualName("-", "-")), Where = null, When = null, Unless = null, From = new DateOnly(9999, 1, 1) }),
            ],
        };
        try
        {
            SupportedClauses.Require(only);
            return only;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
