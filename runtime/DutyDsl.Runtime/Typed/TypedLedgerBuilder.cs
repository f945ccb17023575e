using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DutyDsl.Facts;

namespace DutyDsl.Typed;

/// <summary>Collects typed subjects and records of one rulebook and makes a <see cref="Ledger"/> of them.</summary>
public sealed class TypedLedgerBuilder
{
    private readonly TypedRulebook rulebook;
    private readonly LedgerBuilder builder;
    private int unnamed;

    internal TypedLedgerBuilder(TypedRulebook rulebook)
    {
        this.rulebook = rulebook;
        builder = new LedgerBuilder(rulebook.Vocabulary);
        for (var f = 0; f < rulebook.Vocabulary.Facets.Length; f++)
            builder.DeclareFacet(f);
        for (var a = 0; a < rulebook.Vocabulary.Attributes.Length; a++)
            builder.DeclareAttribute(a);
    }

    /// <summary>Adds a subject's tenure.</summary>
    /// <param name="subject">Who.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, or null while it lasts.</param>
    /// <param name="under">The subject above, or null.</param>
    /// <exception cref="ArgumentException">The tenure ends before it begins, or a subject is of another rulebook.</exception>
    public TypedLedgerBuilder Add(Subject subject, DateOnly from, DateOnly? to = null, Subject? under = null)
    {
        var id = Position(subject);
        builder.AddTenure(id, subject.Name, under is null ? -1 : Position(under), from, to, subject.Facets.AsSpan());
        return this;
    }

    /// <summary>Adds a record.</summary>
    /// <param name="by">Whose it is.</param>
    /// <param name="activity">What it records.</param>
    /// <param name="on">Its civil day.</param>
    /// <param name="of">Towards whom, or null.</param>
    /// <param name="until">For what lasts, a state above all, the last day; or null.</param>
    /// <param name="case">The case, or null.</param>
    /// <param name="quantity">The quantity in the activity's unit, or null.</param>
    /// <param name="recipient">Whom it went to, or null.</param>
    /// <param name="id">Its id; null: <c>#1</c>, <c>#2</c>, … in the order added.</param>
    /// <param name="with">Its attributes.</param>
    /// <exception cref="ArgumentException">There is a record of this id, or a part is of another rulebook.</exception>
    public TypedLedgerBuilder Record(
        Subject by,
        Activity activity,
        DateOnly on,
        Subject? of = null,
        DateOnly? until = null,
        string? @case = null,
        decimal? quantity = null,
        string? recipient = null,
        string? id = null,
        params ReadOnlySpan<AttributeValue> with)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Own(activity.Rulebook, activity.ToString());
        var values = new int[builder.Vocabulary.Attributes.Length];
        Array.Fill(values, -1);
        foreach (var attribute in with)
        {
            Own(attribute.Rulebook, rulebook.Plan.Attributes[attribute.Attribute].Symbol.Name.ToString());
            values[attribute.Attribute] = builder.InternAttribute(attribute.Attribute, attribute.Value);
        }

        var entry = new RecordEntry
        {
            Subject = Position(by),
            Activity = activity.Position,
            Day = on.DayNumber,
            Until = until?.DayNumber ?? RecordTable.NoUntil,
            Target = of is null ? -1 : Position(of),
            Case = @case is null ? -1 : builder.InternCase(@case),
            Quantity = quantity,
            Recipient = recipient is null ? -1 : builder.InternRecipient(recipient),
        };
        Add(entry, id, values);
        return this;
    }

    /// <summary>Adds a rating of an assessed clause.</summary>
    /// <param name="subject">Who is rated.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="rating">What is given.</param>
    /// <param name="on">The day from which it covers the duty.</param>
    /// <param name="until">The last day it covers, or null.</param>
    /// <param name="id">Its id; null: the next number.</param>
    /// <exception cref="ArgumentException">The rating is none, there is a record of this id, or a part is of another rulebook.</exception>
    public TypedLedgerBuilder Rate<TActor>(
        TActor subject, Clause<TActor> clause, Rating rating, DateOnly on, DateOnly? until = null, string? id = null)
        where TActor : class, IActor
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(clause);
        Own(clause.Rulebook, clause.Citation);
        if (rating == Rating.None)
            throw new ArgumentException("A rating says met, breached or excused.", nameof(rating));
        var entry = new RecordEntry
        {
            Subject = builder.Intern(subject.Id),
            Day = on.DayNumber,
            Until = until?.DayNumber ?? RecordTable.NoUntil,
            RatedClause = builder.InternRatedClause(clause.Citation),
            Rating = rating,
        };
        Add(entry, id, []);
        return this;
    }

    /// <summary>Makes the ledger; the builder is spent.</summary>
    public Ledger Build() => builder.Build();

    private void Add(RecordEntry entry, string? id, ReadOnlySpan<int> values)
    {
        var bytes = Encoding.UTF8.GetBytes(id ?? NextId());
        entry.Id = bytes;
        if (builder.AddRecord(entry, values, out _) != AddOutcome.Added)
            throw new ArgumentException($"The ledger has a record {id} already.", nameof(id));
    }

    private string NextId()
    {
        string id;
        do
        {
            unnamed++;
            id = string.Create(CultureInfo.InvariantCulture, $"#{unnamed}");
        }
        while (builder.FindRecord(Encoding.UTF8.GetBytes(id)) >= 0);
        return id;
    }

    private int Position(Subject subject, [CallerArgumentExpression(nameof(subject))] string argument = "")
    {
        ArgumentNullException.ThrowIfNull(subject, argument);
        Own(subject.Rulebook, subject.Id);
        return builder.Intern(subject.Id);
    }

    private void Own(TypedRulebook other, string what)
    {
        if (!ReferenceEquals(other, rulebook))
            throw new ArgumentException($"{what} belongs to rulebook {other.Plan.Rulebook}; this ledger is of {rulebook.Plan.Rulebook}.");
    }
}
