using System.Globalization;
using System.Text;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>
/// A ledger that records are added to one by one, for the clauses that look at records again: only records such a
/// clause reads are kept, about 32 bytes and the id each and 4 to 20 more for each column that one of them fills.
/// </summary>
internal sealed class GrowingLedger
{
    private readonly Ledger start;
    private readonly GrowingColumn<int> subject = new(-1);
    private readonly GrowingColumn<int> activity = new(int.MinValue);
    private readonly GrowingColumn<int> day = new(int.MinValue);
    private readonly GrowingColumn<long> instant = new(RecordTable.NoInstant);
    private readonly GrowingColumn<int> keptUntil = new(RecordTable.NotKept);
    private readonly GrowingColumn<int> until = new(RecordTable.NoUntil);
    private readonly GrowingColumn<int> target = new(-1);
    private readonly GrowingColumn<int> @case = new(-1);
    private readonly GrowingColumn<decimal?> quantity = new(null);
    private readonly GrowingColumn<int> recipient = new(-1);
    private readonly GrowingColumn<int> ratedClause = new(-1);
    private readonly GrowingColumn<Rating> rating = new(Rating.None);
    private readonly GrowingColumn<int>[] attributes;
    private readonly GrowingTexts cases;
    private readonly GrowingTexts recipients;
    private readonly GrowingTexts ratedClauses;
    private readonly GrowingTexts[] attributeValues;
    private byte[] ids = [];
    private long[] idEnds = [];
    private readonly GrowingRecordIndex index;
    private int count;

    /// <summary>Starts with the records of a ledger that are of some activities, and its ratings.</summary>
    public GrowingLedger(Ledger start, bool[] read)
    {
        this.start = start;
        var records = start.Records;
        attributes = [.. start.Vocabulary.Attributes.Select(static _ => new GrowingColumn<int>(-1))];
        attributeValues = [.. records.Attributes.Select(static column => new GrowingTexts(column is null ? [] : column.Values))];
        cases = new GrowingTexts(records.Cases);
        recipients = new GrowingTexts(records.Recipients);
        ratedClauses = new GrowingTexts(records.RatedClauses);
        index = new GrowingRecordIndex(start.Subjects.Count);
        if (!records.Recipient.IsEmpty)
            recipient.Use();
        Ledger = Now();
        var days = records.Day.ToArray();
        var order = Enumerable.Range(0, days.Length).ToArray();
        foreach (var record in order.Where(r => IsKept(records, r, read)).OrderBy(r => days[r]))
            Copy(records, record);
        Ledger = Now();
        for (var i = 0; i < count; i++)
            index.Add(Ledger.Records, i);
    }

    /// <summary>The ledger with all records so far; its columns may be longer than there are records.</summary>
    public Ledger Ledger { get; private set; }

    public RecordIndex Index => index;

    /// <summary>How many records are kept.</summary>
    public int Count => count;

    /// <summary>Whether the data say whom records went to.</summary>
    public bool HasRecipients => recipient.IsUsed;

    /// <summary>Adds one record and gives its position.</summary>
    public int Add(in LiveRecord record)
    {
        subject.Set(count, record.Subject);
        activity.Set(count, record.Activity);
        day.Set(count, record.Day);
        target.Set(count, record.Target);
        var details = record.Details;
        // Records without an id are told apart by the order they came in.
        AddId(details?.Id is { } id
            ? Encoding.UTF8.GetBytes(id)
            : Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"#{count:D10}")));
        instant.Set(count, details?.Instant?.UtcTicks ?? RecordTable.NoInstant);
        keptUntil.Set(count, details?.KeptUntil?.DayNumber ?? RecordTable.NotKept);
        until.Set(count, details?.Until?.DayNumber ?? RecordTable.NoUntil);
        @case.Set(count, details?.Case is { } name ? cases.Intern(name) : -1);
        quantity.Set(count, details?.Quantity);
        recipient.Set(count, details?.Recipient is { } to ? recipients.Intern(to) : -1);
        ratedClause.Set(count, details?.RatedClause is { } rated ? ratedClauses.Intern(rated) : -1);
        rating.Set(count, details?.Rating ?? Rating.None);
        foreach (var column in attributes)
            column.Set(count, -1);
        foreach (var (attribute, value) in details?.Attributes ?? [])
            attributes[attribute].Set(count, attributeValues[attribute].Intern(value));
        count++;
        Ledger = Now();
        index.Add(Ledger.Records, count - 1);
        return count - 1;
    }

    private static bool IsKept(RecordTable records, int record, bool[] read) =>
        records.Activity.Span[record] is >= 0 and var of ? read[of] : !records.Ratings.IsEmpty && records.Ratings.Span[record] != Rating.None;

    private void AddId(ReadOnlySpan<byte> id)
    {
        var start = count == 0 ? 0 : (int)idEnds[count - 1];
        if (start + id.Length > ids.Length)
            Array.Resize(ref ids, Math.Max(1024, checked(Math.Max(start + id.Length, ids.Length * 2))));
        if (count == idEnds.Length)
            Array.Resize(ref idEnds, Math.Max(64, count * 2));
        id.CopyTo(ids.AsSpan(start));
        idEnds[count] = start + id.Length;
    }

    private void Copy(RecordTable records, int record)
    {
        AddId(records.Ids.Utf8(record));
        subject.Set(count, records.Subject.Span[record]);
        activity.Set(count, records.Activity.Span[record]);
        day.Set(count, records.Day.Span[record]);
        Copy(records.Instant, record, instant);
        Copy(records.KeptUntil, record, keptUntil);
        Copy(records.Until, record, until);
        Copy(records.Target, record, target);
        Copy(records.Case, record, @case);
        Copy(records.Quantity, record, quantity);
        Copy(records.Recipient, record, recipient);
        Copy(records.RatedClause, record, ratedClause);
        Copy(records.Ratings, record, rating);
        for (var i = 0; i < attributes.Length; i++)
        {
            if (records.Attributes[i] is { } column)
                attributes[i].Set(count, column.Indices[record]);
        }

        count++;
    }

    private void Copy<T>(ReadOnlyMemory<T> from, int record, GrowingColumn<T> to)
    {
        if (!from.IsEmpty)
            to.Set(count, from.Span[record]);
    }

    private Ledger Now() => new(
        start.Vocabulary,
        start.Subjects,
        start.Tenures,
        new RecordTable
        {
            Ids = new RecordIds(ids, idEnds),
            Subject = subject.Values,
            Activity = activity.Values,
            Day = day.Values,
            Instant = instant.Values,
            KeptUntil = keptUntil.Values,
            Until = until.Values,
            Target = target.Values,
            Case = @case.Values,
            Cases = cases.Table,
            Quantity = quantity.Values,
            Recipient = recipient.Values,
            Recipients = recipients.Table,
            RatedClause = ratedClause.Values,
            RatedClauses = ratedClauses.Table,
            Ratings = rating.Values,
            Attributes = [.. attributes.Select((column, i) => column.IsUsed ? new AttributeColumn(column.Values, attributeValues[i].Table) : null)],
        },
        start.UncertainRecords,
        start.UncertainSubjects);
}
