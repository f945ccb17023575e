using System.Text;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Judge;
using Xunit;

namespace DutyDsl.Tests.Agreement;

/// <summary>Hands the judge's facts to the product, in the order given.</summary>
internal static class LedgerMaker
{
    public static Ledger Make(DutyPlan plan, FactBase facts) => Begin(plan, facts, facts.Records).Build();

    public static LedgerBuilder Begin(DutyPlan plan, FactBase facts, IEnumerable<RecordFact> records)
    {
        var builder = new LedgerBuilder(Vocabulary.Of(plan));
        for (var facet = 0; facet < plan.Facets.Length; facet++)
        {
            if (!facts.MissingFacets.Contains(facet))
                builder.DeclareFacet(facet);
        }

        for (var attribute = 0; attribute < plan.Attributes.Length; attribute++)
            builder.DeclareAttribute(attribute);
        foreach (var tenure in facts.Tenures)
        {
            builder.AddTenure(
                builder.Intern(tenure.Subject),
                "",
                tenure.Parent is null ? -1 : builder.Intern(tenure.Parent),
                Date(tenure.From),
                tenure.To is { } to ? Date(to) : null,
                [.. tenure.Facets.Select((value, facet) => facts.MissingFacets.Contains(facet) ? -1 : value ?? -1)]);
        }

        foreach (var subject in facts.DoubtfulSubjects)
            builder.AddUncertainSubject(builder.Intern(subject));
        foreach (var record in facts.Doubtful)
        {
            builder.AddUncertain(new UncertainRecord(
                record.Subject is null ? UncertainRecord.Unreadable : builder.Intern(record.Subject),
                record.Activity switch
                {
                    null => UncertainRecord.Unreadable,
                    DoubtfulFact.OfRating => UncertainRecord.AnyRating,
                    { } activity => activity,
                },
                record.Date?.Number ?? UncertainRecord.Unreadable,
                !record.TargetRead ? UncertainRecord.Unreadable : record.Target is null ? -1 : builder.Intern(record.Target),
                "records.csv(2)"));
        }

        foreach (var record in records)
            Add(builder, record);
        return builder;
    }

    private static void Add(LedgerBuilder builder, RecordFact record)
    {
        var values = new int[builder.Vocabulary.Attributes.Length];
        Array.Fill(values, -1);
        foreach (var (attribute, value) in record.Attributes)
            values[attribute] = builder.InternAttribute(attribute, value);
        var entry = new RecordEntry
        {
            Id = Encoding.UTF8.GetBytes(record.Id),
            Subject = builder.Intern(record.Subject),
            Activity = record.Activity,
            Day = record.Date.Number,
            Instant = record.Minute * TimeSpan.TicksPerMinute ?? RecordTable.NoInstant,
            KeptUntil = record.KeptUntil?.Number ?? RecordTable.NotKept,
            Until = record.Until?.Number ?? RecordTable.NoUntil,
            Target = record.Target is null ? -1 : builder.Intern(record.Target),
            Case = record.Case is null ? -1 : builder.InternCase(record.Case),
            Quantity = record.Quantity,
            Recipient = record.Recipient is null ? -1 : builder.InternRecipient(record.Recipient),
            RatedClause = record.RatedClause is null ? -1 : builder.InternRatedClause(record.RatedClause),
            Rating = record.Rating switch
            {
                Ruling.Met => Rating.Met,
                Ruling.Breached => Rating.Breached,
                Ruling.Excused => Rating.Excused,
                _ => Rating.None,
            },
            ContentHash = (ulong)record.ToString().GetHashCode(StringComparison.Ordinal),
        };
        Assert.Equal(AddOutcome.Added, builder.AddRecord(entry, values, out _));
    }

    public static DateOnly Date(Day day) => DateOnly.FromDayNumber(day.Number);
}
