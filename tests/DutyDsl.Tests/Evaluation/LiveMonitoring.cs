using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Evaluation;

public class LiveMonitoring
{
    [Fact]
    public void Fed_in_any_order_it_ends_where_the_batch_ends_and_the_changes_told_lead_there()
    {
        long findings = 0, told = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var drawn = new RandomCase(seed, onlyPlain: true, quarantine: false);
            var ledger = drawn.Facts.Ledger();
            var registry = new RandomCase(seed, onlyPlain: true, quarantine: false, records: false).Facts.Ledger();
            var random = new Random(seed);
            var end = Rules.Day(drawn.AsOf);
            var start = new DateOnly(2018, 6, 1);
            var verdicts = new Dictionary<(int, int, int, int), Verdict>();
            var monitor = new LiveMonitor(drawn.Plan, registry, new EvaluationOptions { AsOf = start }, end, (in StatusChange change) =>
            {
                var key = Key(change.Finding);
                Assert.Equal(verdicts.GetValueOrDefault(key, Verdict.NotBound), change.Before);
                verdicts[key] = change.Finding.Verdict;
                told++;
            });
            foreach (var finding in monitor.Findings())
                verdicts[Key(finding)] = finding.Verdict;

            var middle = start.AddDays(random.Next(1, end.DayNumber - start.DayNumber + 1));
            foreach (var date in new[] { middle, end })
            {
                var since = monitor.AsOf.DayNumber;
                monitor.AdvanceTo(date);
                var days = ledger.Records.Day.ToArray();
                var due = Enumerable.Range(0, days.Length).Where(r => days[r] <= date.DayNumber && (days[r] > since || since == start.DayNumber)).ToArray();
                random.Shuffle(due);
                foreach (var record in due)
                    monitor.Feed(Live(ledger, registry, record));
            }

            var batch = Evaluator.Evaluate(drawn.Plan, ledger, new EvaluationOptions { AsOf = end });
            var ended = monitor.Findings();
            Assert.Equal(batch.Findings.ToArray(), ended);
            Assert.Equal(ended.ToDictionary(Key, f => f.Verdict), verdicts);
            findings += ended.Length;
        }

        Assert.True(findings > 10_000 && told > 10_000, $"{findings} findings, {told} changes");
    }

    [Fact]
    public void A_change_is_told_when_a_record_meets_the_duty_and_when_its_last_day_passes()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month));
        var registry = new Facts().Tenure("W", "2022-01-01").Ledger();
        var told = new List<string>();
        var monitor = new LiveMonitor(
            plan, registry, new EvaluationOptions { AsOf = Rules.Day("2022-01-15") }, Rules.Day("2022-12-31"),
            (in StatusChange change) => told.Add($"{DateOnly.FromDayNumber(change.Finding.Start):yyyy-MM} {change.Before} {change.Finding.Verdict}"));

        Assert.True(monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber)));
        Assert.True(monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-11").DayNumber)));
        Assert.False(monitor.Feed(new LiveRecord(0, Rules.Drill, Rules.Day("2022-01-11").DayNumber)));
        monitor.AdvanceTo(Rules.Day("2022-02-28"));
        monitor.AdvanceTo(Rules.Day("2022-03-01"));

        Assert.Equal(["2022-01 Pending Met", "2022-02 NotBound Pending", "2022-02 Pending Breached", "2022-03 NotBound Pending"], told);
    }

    [Fact]
    public void A_record_after_its_date_is_refused()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month));
        var monitor = new LiveMonitor(
            plan, new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-01-15") }, Rules.Day("2022-12-31"));

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-16").DayNumber)));

        Assert.StartsWith("The record is after the monitor's date; advance it first.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_it_cannot_watch_is_named()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month) with { Where = Rules.ResultIs(1) });

        var refused = Assert.Throws<NotSupportedException>(() => new LiveMonitor(
            plan, new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-01-15") }, Rules.Day("2022-12-31")));

        Assert.Equal("These clauses of Test.Rules cannot be watched live, evaluate them in batch: 5(3) clause 1.", refused.Message);
    }

    [Fact]
    public void Feeding_a_record_allocates_nothing()
    {
        var plan = Rules.Plan(
            Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(2), CalendarUnit.Month) with { PartialPeriods = Rules.ProRata },
            Rules.Clause(Rules.Committee, Rules.Tour, Rules.AtLeast(1), CalendarUnit.Year, targets: Rules.Subordinate(Rules.CountyCommittee)));
        var registry = new Facts().Tenure("B", "2022-01-01", office: "body").Tenure("C", "2022-01-01", office: "body", parent: "B")
            .Tenure("W", "2022-01-01").Ledger();
        long changes = 0;
        var monitor = new LiveMonitor(
            plan, registry, new EvaluationOptions { AsOf = Rules.Day("2023-12-31") }, Rules.Day("2023-12-31"), (in StatusChange _) => changes++);
        var first = Rules.Day("2022-01-01").DayNumber;
        void FeedAll()
        {
            for (var i = 0; i < 250; i++)
            {
                monitor.Feed(new LiveRecord(2, Rules.Research, first + i));
                monitor.Feed(new LiveRecord(0, Rules.Tour, first + i, 1));
            }
        }

        FeedAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        FeedAll();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Counters carry once past 255: the side table may grow then, and only then.
        Assert.InRange(allocated, 0, 1024);
        Assert.True(changes > 8);
    }

    private static (int, int, int, int) Key(Finding finding) => (finding.Clause, finding.Tenure, finding.Target, finding.Start);

    private static LiveRecord Live(Ledger ledger, Ledger registry, int record) => new(
        registry.Subjects.Find(ledger.Subjects.Id(ledger.Records.Subject.Span[record])),
        ledger.Records.Activity.Span[record],
        ledger.Records.Day.Span[record],
        ledger.Records.Target.IsEmpty || ledger.Records.Target.Span[record] < 0
            ? -1
            : registry.Subjects.Find(ledger.Subjects.Id(ledger.Records.Target.Span[record])));
}
