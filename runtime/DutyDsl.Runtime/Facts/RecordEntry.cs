namespace DutyDsl.Facts;

/// <summary>One record as a reader hands it to <see cref="LedgerBuilder"/>.</summary>
public ref struct RecordEntry
{
    /// <summary>Starts a record with everything optional absent.</summary>
    public RecordEntry()
    {
    }

    /// <summary>The id's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Id { get; set; }

    /// <summary>From <see cref="LedgerBuilder.Intern"/>.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>A position in <see cref="Vocabulary.Activities"/>, or -1 for one no rule declares.</summary>
    public int Activity { get; set; } = -1;

    /// <summary>The civil day.</summary>
    public int Day { get; set; }

    /// <summary>The instant in UTC ticks, or <see cref="RecordTable.NoInstant"/> for a bare date.</summary>
    public long Instant { get; set; } = RecordTable.NoInstant;

    /// <summary>The last day the record is kept, or <see cref="RecordTable.NotKept"/>.</summary>
    public int KeptUntil { get; set; } = RecordTable.NotKept;

    /// <summary>The last day of what is recorded.</summary>
    public int Until { get; set; } = RecordTable.NoUntil;

    /// <summary>From <see cref="LedgerBuilder.Intern"/>, or -1.</summary>
    public int Target { get; set; } = -1;

    /// <summary>From <see cref="LedgerBuilder.InternCase"/>, or -1.</summary>
    public int Case { get; set; } = -1;

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>From <see cref="LedgerBuilder.InternRecipient"/>, or -1.</summary>
    public int Recipient { get; set; } = -1;

    /// <summary>From <see cref="LedgerBuilder.InternRatedClause"/>, or -1.</summary>
    public int RatedClause { get; set; } = -1;

    /// <summary>Where the row stands in its source, for messages; kept until the ledger is built.</summary>
    public int Line { get; set; }

    /// <summary>A hash of everything the row says; rows of one id with equal hashes are duplicates, others contradict each other.</summary>
    public ulong ContentHash { get; set; }

    /// <summary>For a rating what was given.</summary>
    public Rating Rating { get; set; }
}
