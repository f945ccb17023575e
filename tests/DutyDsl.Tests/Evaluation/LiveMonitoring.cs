using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Evaluation;

public class LiveMonitoring
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fed_in_any_order_it_ends_where_the_batch_ends_and_the_changes_told_lead_there(bool onlyPlain)
    {
        long findings = 0, told = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var drawn = new RandomCase(seed, onlyPlain, quarantine: !onlyPlain);
            var ledger = drawn.Facts.Ledger();
            var registry = new RandomCase(seed, onlyPlain, quarantine: !onlyPlain, records: false).Facts.Ledger();
            var random = new Random(seed);
            var end = Rules.Day(drawn.AsOf);
            var start = new DateOnly(2018, 6, 1);
            var feed = new LiveFeed(drawn.Plan, ledger, registry, new EvaluationOptions { AsOf = start, IncludeNotBound = true }, end.AddDays(seed % 3 * 40));
            var middle = start.AddDays(random.Next(1, end.DayNumber - start.DayNumber + 1));
            foreach (var date in new[] { middle, end })
            {
                var since = feed.Monitor.AsOf.DayNumber;
                feed.Monitor.AdvanceTo(date);
                var days = ledger.Records.Day.ToArray();
                var due = Enumerable.Range(0, days.Length).Where(r => days[r] <= date.DayNumber && (days[r] > since || since == start.DayNumber)).ToArray();
                random.Shuffle(due);
                foreach (var record in due)
                    feed.Feed(record);
            }

            var batch = Evaluator.Evaluate(drawn.Plan, ledger, new EvaluationOptions { AsOf = end, IncludeNotBound = true });
            var ended = feed.Monitor.Findings();
            Assert.True(batch.Findings.SequenceEqual(ended.AsSpan()), $"seed {seed}: {string.Join('\n', batch.Findings.ToArray().Except(ended))}\nlive {string.Join('\n', ended.Except(batch.Findings.ToArray()))}");
            feed.AssertToldAll($"seed {seed}");
            findings += ended.Length;
            told += feed.Told;
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
    public void A_record_of_which_a_condition_is_asked_changes_the_verdict_of_another()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month) with { Unless = new PlanCondition.Holds(Rules.Accident) });
        var registry = new Facts().Tenure("W", "2022-01-01").Ledger();
        var told = new List<string>();
        var monitor = new LiveMonitor(
            plan, registry, new EvaluationOptions { AsOf = Rules.Day("2022-02-01") }, Rules.Day("2022-12-31"), (in StatusChange change) => told.Add(Text(change)));

        Assert.False(monitor.Feed(new LiveRecord(0, Rules.Accident, Rules.Day("2022-01-01").DayNumber)));
        Assert.True(monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber)));

        Assert.Equal(["2022-01 Breached Excused", "2022-01 Excused Met"], told);
    }

    [Fact]
    public void An_attribute_and_a_quantity_fed_are_judged()
    {
        var hours = Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(5), CalendarUnit.Month, measure: CountMeasure.Quantity) with { Where = Rules.ResultIs(1) };
        var told = new List<string>();
        var monitor = new LiveMonitor(
            Rules.Plan(hours), new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-02-01") }, Rules.Day("2022-12-31"),
            (in StatusChange change) => told.Add(Text(change)));
        bool Feed(int result, decimal quantity) => monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber)
        {
            Details = new LiveRecordDetails
            {
                Quantity = quantity,
                Attributes = [KeyValuePair.Create(Rules.Result, result.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            },
        });

        Assert.False(Feed(0, 9));
        Assert.True(Feed(1, 3));
        Assert.Empty(told);
        Assert.True(Feed(1, 2));

        Assert.Equal(["2022-01 Breached Met"], told);
    }

    [Fact]
    public void A_rating_fed_gives_an_assessed_duty_its_verdict_and_a_later_one_another()
    {
        var plan = Rules.Plan(Rules.Assessed(Rules.Secretary));
        var told = new List<string>();
        var monitor = new LiveMonitor(
            plan, new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-03-01") }, Rules.Day("2022-12-31"),
            (in StatusChange change) => told.Add(Text(change)));

        Assert.True(monitor.Feed(LiveRecord.OfRating(0, Rules.Day("2022-02-01").DayNumber, "5", Rating.Met)));
        Assert.False(monitor.Feed(LiveRecord.OfRating(0, Rules.Day("2022-02-01").DayNumber, "6", Rating.Breached)));
        Assert.True(monitor.Feed(LiveRecord.OfRating(0, Rules.Day("2022-02-20").DayNumber, "5(3)", Rating.Breached)));

        Assert.Equal(["2022-01 Unassessed Met", "2022-01 Met Breached"], told);
    }

    [Fact]
    public void The_first_record_that_says_whom_it_went_to_leaves_open_whom_the_others_went_to()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month) with { Recipients = [new PlanRecipient(-1, "the office", false)] });
        var told = new List<string>();
        var monitor = new LiveMonitor(
            plan, new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-02-01") }, Rules.Day("2022-12-31"),
            (in StatusChange change) => told.Add(Text(change)));

        Assert.True(monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber)));
        monitor.Feed(new LiveRecord(0, Rules.Drill, Rules.Day("2022-01-11").DayNumber) { Details = new LiveRecordDetails { Recipient = "somebody" } });
        Assert.True(monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-12").DayNumber) { Details = new LiveRecordDetails { Recipient = "The office" } }));

        Assert.Equal(["2022-01 Breached Met", "2022-01 Met Undetermined", "2022-01 Undetermined Met"], told);
    }

    [Fact]
    public void What_a_quarantined_row_leaves_open_stays_undetermined_until_records_decide_it()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month));
        var registry = new Facts().Tenure("W", "2022-01-01").Quarantined("W", "research", "2022-01-10").Ledger();
        var told = new List<string>();
        var monitor = new LiveMonitor(
            plan, registry, new EvaluationOptions { AsOf = Rules.Day("2022-02-01") }, Rules.Day("2022-12-31"), (in StatusChange change) => told.Add(Text(change)));

        Assert.Equal([Verdict.Undetermined, Verdict.Pending], monitor.Findings().Select(static f => f.Verdict));
        monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-20").DayNumber));

        Assert.Equal(["2022-01 Undetermined Met"], told);
    }

    [Fact]
    public void A_column_the_data_lack_leaves_undetermined_what_needs_it()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.CountySecretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month));
        var monitor = new LiveMonitor(
            plan, new Facts("level").Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-01-20") }, Rules.Day("2022-12-31"));

        monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber));

        Assert.Equal(Verdict.Undetermined, Assert.Single(monitor.Findings()).Verdict);
    }

    [Fact]
    public void An_attribute_the_rules_do_not_have_is_refused()
    {
        var plan = Rules.Plan(Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Month));
        var monitor = new LiveMonitor(
            plan, new Facts().Tenure("W", "2022-01-01").Ledger(), new EvaluationOptions { AsOf = Rules.Day("2022-01-15") }, Rules.Day("2022-12-31"));

        Assert.Throws<ArgumentOutOfRangeException>(() => monitor.Feed(new LiveRecord(0, Rules.Research, Rules.Day("2022-01-10").DayNumber)
        {
            Details = new LiveRecordDetails { Attributes = [KeyValuePair.Create(99, "1")] },
        }));
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

    private static string Text(in StatusChange change) =>
        $"{DateOnly.FromDayNumber(change.Finding.Start):yyyy-MM} {change.Before} {change.Finding.Verdict}";
}
