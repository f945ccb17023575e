using System.Collections.Immutable;

namespace DutyDsl.Facts;

/// <summary>
/// Collects tenures and records and makes a <see cref="Ledger"/> of them. Not safe for use from several threads; one
/// builder makes one ledger.
/// </summary>
public sealed class LedgerBuilder
{
    private readonly Interner subjects = new();
    private readonly List<string> names = [];
    private readonly List<TenureRow> tenures = [];
    private readonly bool[] facetPresent;
    private readonly RecordIdIndex ids = new();
    private readonly ColumnBuilder<int> subject = new(-1);
    private readonly ColumnBuilder<int> activity = new(int.MinValue);
    private readonly ColumnBuilder<int> day = new(int.MinValue);
    private readonly ColumnBuilder<long> instant = new(RecordTable.NoInstant);
    private readonly ColumnBuilder<int> keptUntil = new(RecordTable.NotKept);
    private readonly ColumnBuilder<int> until = new(RecordTable.NoUntil);
    private readonly ColumnBuilder<int> target = new(-1);
    private readonly ColumnBuilder<int> @case = new(-1);
    private readonly ColumnBuilder<AbsentOr> quantity = new(default);
    private readonly ColumnBuilder<int> recipient = new(-1);
    private readonly ColumnBuilder<int> ratedClause = new(-1);
    private readonly ColumnBuilder<byte> rating = new(0);
    private readonly ColumnBuilder<int> line = new(0);
    private readonly ColumnBuilder<ulong> content = new(0);
    private readonly ColumnBuilder<int>[] attributes;
    private readonly Interner[] attributeValues;
    private readonly bool[] attributePresent;
    private readonly Interner cases = new();
    private readonly Interner recipients = new();
    private readonly Interner ratedClauses = new();
    private readonly HashSet<int> withdrawn = [];
    private readonly List<UncertainRecord> uncertain = [];
    private readonly HashSet<int> uncertainSubjects = [];
    private readonly HashSet<int> known = [];

    /// <summary>Starts an empty ledger.</summary>
    public LedgerBuilder(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Vocabulary = vocabulary;
        facetPresent = new bool[vocabulary.Facets.Length];
        attributes = [.. vocabulary.Attributes.Select(static _ => new ColumnBuilder<int>(-1))];
        attributeValues = [.. vocabulary.Attributes.Select(static _ => new Interner())];
        attributePresent = new bool[vocabulary.Attributes.Length];
    }

    /// <summary>The tables positions refer to.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The position of a subject's, target's or parent's id; positions change when the ledger is built.</summary>
    public int Intern(ReadOnlySpan<char> id)
    {
        var position = subjects.Intern(id);
        if (position == names.Count)
            names.Add("");
        return position;
    }

    /// <summary>The position of a case.</summary>
    public int InternCase(ReadOnlySpan<char> name) => cases.Intern(name);

    /// <summary>The position of a recipient.</summary>
    public int InternRecipient(ReadOnlySpan<char> name) => recipients.Intern(name);

    /// <summary>The position of a citation that a rating is about.</summary>
    public int InternRatedClause(ReadOnlySpan<char> citation) => ratedClauses.Intern(citation);

    /// <summary>The position of an attribute's value, in the canonical form of <see cref="AttributeColumn"/>.</summary>
    public int InternAttribute(int attribute, ReadOnlySpan<char> value) => attributeValues[attribute].Intern(value);

    /// <summary>Says that the data has a column for a facet; without it, clauses that need the facet are undetermined.</summary>
    public void DeclareFacet(int facet) => facetPresent[facet] = true;

    /// <summary>Says that the data has a column for an attribute.</summary>
    public void DeclareAttribute(int attribute) => attributePresent[attribute] = true;

    /// <summary>Whether the subject has a tenure, so that a record may name it.</summary>
    public bool IsKnown(int subjectPosition) => known.Contains(subjectPosition);

    /// <summary>Adds one row of the subjects.</summary>
    /// <param name="id">The subject, from <see cref="Intern"/>.</param>
    /// <param name="name">Its display name, or empty.</param>
    /// <param name="parent">The id above, from <see cref="Intern"/>, or -1.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, or null while it lasts.</param>
    /// <param name="facets">For each facet of the vocabulary a value's position or -1.</param>
    /// <exception cref="ArgumentException">The tenure ends before it begins, or the facets are not those of the vocabulary.</exception>
    public void AddTenure(int id, string name, int parent, DateOnly from, DateOnly? to, ReadOnlySpan<int> facets)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (to < from)
            throw new ArgumentException($"The tenure of {subjects.Texts[id]} ends before it begins.", nameof(to));
        if (facets.Length != Vocabulary.Facets.Length)
            throw new ArgumentException($"{Vocabulary.Facets.Length} facet values are needed, {facets.Length} were given.", nameof(facets));
        tenures.Add(new TenureRow(id, parent, from.DayNumber, to?.DayNumber ?? TenureTable.OpenEnd, facets.ToArray()));
        if (names[id].Length == 0)
            names[id] = name;
        known.Add(id);
    }

    /// <summary>Adds one record.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="attributeValuePositions">For each attribute of the vocabulary a value's position or -1; may be empty when there are none.</param>
    /// <param name="existing">The position of the record of the same id, when there is one.</param>
    public AddOutcome AddRecord(in RecordEntry entry, ReadOnlySpan<int> attributeValuePositions, out int existing)
    {
        var record = ids.FindOrAdd(entry.Id, out var added);
        existing = record;
        if (!added)
            return !withdrawn.Contains(record) && content[record] == entry.ContentHash ? AddOutcome.Duplicate : AddOutcome.Conflict;
        existing = -1;
        subject.Set(record, entry.Subject);
        activity.Set(record, entry.Activity);
        day.Set(record, entry.Day);
        instant.Set(record, entry.Instant);
        keptUntil.Set(record, entry.KeptUntil);
        until.Set(record, entry.Until);
        target.Set(record, entry.Target);
        @case.Set(record, entry.Case);
        quantity.Set(record, new AbsentOr(entry.Quantity));
        recipient.Set(record, entry.Recipient);
        ratedClause.Set(record, entry.RatedClause);
        rating.Set(record, (byte)entry.Rating);
        line.Set(record, entry.Line);
        content.Set(record, entry.ContentHash);
        for (var i = 0; i < attributeValuePositions.Length; i++)
            attributes[i].Set(record, attributeValuePositions[i]);
        return AddOutcome.Added;
    }

    /// <summary>The position of the record of this id, in UTF-8, withdrawn or not; -1 when there is none.</summary>
    public int FindRecord(ReadOnlySpan<byte> id) => ids.Find(id);

    /// <summary>The line of a record, as its entry gave it.</summary>
    public int LineOf(int record) => line[record];

    /// <summary>Takes a record back out, because another of its id contradicts it; what is known of it stays as uncertain, unless no rule declares its activity.</summary>
    /// <returns>False when it was already out.</returns>
    public bool Withdraw(int record, string source)
    {
        if (!withdrawn.Add(record))
            return false;
        var what = rating[record] == (byte)Rating.None ? activity[record] : UncertainRecord.AnyRating;
        if (what != -1)
            uncertain.Add(new UncertainRecord(subject[record], what, day[record], target[record], source));
        return true;
    }

    /// <summary>Adds a quarantined record that could matter.</summary>
    public void AddUncertain(in UncertainRecord record) => uncertain.Add(record);

    /// <summary>Says that a tenure row of this subject is quarantined.</summary>
    public void AddUncertainSubject(int id) => uncertainSubjects.Add(id);

    /// <summary>Makes the ledger.</summary>
    public Ledger Build()
    {
        var count = subjects.Texts.Count;
        var order = Enumerable.Range(0, count).ToArray();
        var keys = subjects.Texts.ToArray();
        Array.Sort(keys, order, StringComparer.Ordinal);
        var newPosition = new int[count];
        for (var i = 0; i < count; i++)
            newPosition[order[i]] = i;

        var merged = TenureMerging.Merge(
            [.. tenures.Select(row => row with { Subject = newPosition[row.Subject], Parent = row.Parent < 0 ? -1 : newPosition[row.Parent] })]);
        var firstTenure = new int[count + 1];
        foreach (var row in merged)
            firstTenure[row.Subject + 1]++;
        for (var i = 0; i < count; i++)
            firstTenure[i + 1] += firstTenure[i];
        var facets = new int[]?[Vocabulary.Facets.Length];
        for (var f = 0; f < facets.Length; f++)
        {
            var column = f;
            facets[f] = facetPresent[f] ? [.. merged.Select(row => row.Facets[column])] : null;
        }

        return new Ledger(
            Vocabulary,
            new SubjectTable(keys, [.. order.Select(old => names[old])], firstTenure),
            new TenureTable(
                [.. merged.Select(static row => row.Subject)],
                [.. merged.Select(static row => row.Parent)],
                [.. merged.Select(static row => row.From)],
                [.. merged.Select(static row => row.To)],
                facets),
            BuildRecords(newPosition),
            [.. uncertain.Select(u => u with { Subject = Moved(u.Subject, newPosition), Target = Moved(u.Target, newPosition) })],
            [.. uncertainSubjects.Select(id => newPosition[id]).Order()]);
    }

    private RecordTable BuildRecords(int[] newPosition)
    {
        var total = ids.Count;
        var kept = total - withdrawn.Count;
        bool[]? gone = null;
        if (withdrawn.Count > 0)
        {
            gone = new bool[total];
            foreach (var record in withdrawn)
                gone[record] = true;
        }

        T[] Column<T>(ColumnBuilder<T> column)
            where T : IEquatable<T> => column.Build(total, gone, kept);

        var attributeColumns = ImmutableArray.CreateBuilder<AttributeColumn?>(attributes.Length);
        for (var i = 0; i < attributes.Length; i++)
        {
            if (!attributePresent[i])
            {
                attributeColumns.Add(null);
                continue;
            }

            var indices = Column(attributes[i]);
            if (indices.Length == 0)
            {
                indices = new int[kept];
                Array.Fill(indices, -1);
            }

            attributeColumns.Add(new AttributeColumn(indices, [.. attributeValues[i].Texts]));
        }

        return new RecordTable
        {
            Ids = ids.Build(gone is null ? null : record => !gone[record]),
            Subject = Moved(Column(subject), newPosition),
            Activity = Column(activity),
            Day = Column(day),
            Instant = Column(instant),
            KeptUntil = Column(keptUntil),
            Until = Column(until),
            Target = Moved(Column(target), newPosition),
            Case = Column(@case),
            Cases = [.. cases.Texts],
            Quantity = Array.ConvertAll(Column(quantity), static q => q.Value),
            Recipient = Column(recipient),
            Recipients = [.. recipients.Texts],
            RatedClause = Column(ratedClause),
            RatedClauses = [.. ratedClauses.Texts],
            Ratings = Array.ConvertAll(Column(rating), static r => (Rating)r),
            Attributes = attributeColumns.MoveToImmutable(),
        };
    }

    private static int Moved(int position, int[] newPosition) => position < 0 ? position : newPosition[position];

    // Into a column of its own: the builder's keeps the positions as they were interned, for what is added later.
    private static int[] Moved(int[] column, int[] newPosition)
    {
        var moved = new int[column.Length];
        for (var i = 0; i < column.Length; i++)
            moved[i] = Moved(column[i], newPosition);
        return moved;
    }

    private readonly record struct AbsentOr(decimal? Value);
}
