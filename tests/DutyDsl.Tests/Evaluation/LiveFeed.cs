using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Evaluation;

/// <summary>Feeds a monitor with the records of a ledger, and follows what it tells of each window unless only some are listed.</summary>
internal sealed class LiveFeed
{
    private readonly Ledger whole;
    private readonly Ledger registry;
    private readonly Dictionary<(int, int, int, int, byte), List<Verdict>> standing = [];

    public LiveFeed(DutyPlan plan, Ledger whole, Ledger registry, EvaluationOptions options, DateOnly horizon)
    {
        this.whole = whole;
        this.registry = registry;
        Monitor = new LiveMonitor(plan, registry, options, horizon, options.From is null ? Hear : null);
        foreach (var finding in Monitor.Findings())
        {
            if (finding.Verdict != Verdict.NotBound)
                At(finding).Add(finding.Verdict);
        }
    }

    public LiveMonitor Monitor { get; }

    public int Told { get; private set; }

    /// <summary>Feeds the record at a position of the whole ledger.</summary>
    public bool Feed(int record) => Monitor.Feed(Of(whole, registry, record));

    /// <summary>What the changes told say of every window now must be what its findings say.</summary>
    public void AssertToldAll(string what)
    {
        var now = Monitor.Findings().Where(static f => f.Verdict != Verdict.NotBound)
            .GroupBy(Key).ToDictionary(static g => g.Key, static g => g.Select(static f => f.Verdict).Order().ToArray());
        var told = standing.Where(static pair => pair.Value.Count > 0).ToDictionary(static pair => pair.Key, static pair => pair.Value.Order().ToArray());
        Assert.True(
            now.Count == told.Count && now.All(pair => told.TryGetValue(pair.Key, out var verdicts) && verdicts.SequenceEqual(pair.Value)),
            what + "\nnow:  " + string.Join("\n      ", now.Select(Text).Except(told.Select(Text))) + "\ntold: " + string.Join("\n      ", told.Select(Text).Except(now.Select(Text))));
    }

    /// <summary>A record of a ledger as it is fed to a monitor over the tenures of another.</summary>
    public static LiveRecord Of(Ledger ledger, Ledger registry, int record)
    {
        var records = ledger.Records;
        int Position(int subject) => subject < 0 ? -1 : registry.Subjects.Find(ledger.Subjects.Id(subject));
        static T At<T>(ReadOnlyMemory<T> column, int record, T absent) => column.IsEmpty ? absent : column.Span[record];
        static DateOnly? Day(int day, int absent) => day == absent ? null : DateOnly.FromDayNumber(day);
        static string? Text(IReadOnlyList<string> texts, int position) => position < 0 ? null : texts[position];
        var instant = At(records.Instant, record, RecordTable.NoInstant);
        return new LiveRecord(
            Position(records.Subject.Span[record]),
            records.Activity.Span[record],
            records.Day.Span[record],
            Position(At(records.Target, record, -1)))
        {
            Details = new LiveRecordDetails
            {
                Id = records.Ids[record],
                Until = Day(At(records.Until, record, RecordTable.NoUntil), RecordTable.NoUntil),
                Instant = instant == RecordTable.NoInstant ? null : new DateTimeOffset(instant, TimeSpan.Zero),
                Case = Text(records.Cases, At(records.Case, record, -1)),
                Quantity = At(records.Quantity, record, null),
                Recipient = Text(records.Recipients, At(records.Recipient, record, -1)),
                KeptUntil = Day(At(records.KeptUntil, record, RecordTable.NotKept), RecordTable.NotKept),
                RatedClause = Text(records.RatedClauses, At(records.RatedClause, record, -1)),
                Rating = At(records.Ratings, record, Rating.None),
                Attributes =
                [
                    .. records.Attributes.Select((column, i) => (Column: column, Attribute: i))
                        .Where(a => a.Column is not null && a.Column.Indices[record] >= 0)
                        .Select(a => KeyValuePair.Create(a.Attribute, a.Column!.Values[a.Column.Indices[record]])),
                ],
            },
        };
    }

    private void Hear(in StatusChange change)
    {
        Told++;
        var verdicts = At(change.Finding);
        Assert.NotEqual(change.Before, change.Finding.Verdict);
        if (change.Before != Verdict.NotBound)
            Assert.True(verdicts.Remove(change.Before), $"{change.Finding} is told to have been {change.Before}, it was {string.Join(", ", verdicts)}");
        if (change.Finding.Verdict != Verdict.NotBound)
            verdicts.Add(change.Finding.Verdict);
    }

    private List<Verdict> At(Finding finding)
    {
        if (!standing.TryGetValue(Key(finding), out var verdicts))
            standing.Add(Key(finding), verdicts = []);
        return verdicts;
    }

    private static (int, int, int, int, byte) Key(Finding finding) => (finding.Clause, finding.Tenure, finding.Target, finding.Start, finding.Timing);

    private static string Text(KeyValuePair<(int, int, int, int, byte), Verdict[]> pair) => $"{pair.Key}: {string.Join(", ", pair.Value)}";
}
