using System.Globalization;
using System.Text;
using DutyDsl.Duties;
using DutyDsl.Facts;
using ValueType = DutyDsl.Duties.ValueType;

namespace DutyDsl.Examples;

/// <summary>Makes a ledger of what an example gives. All facets and attributes of the rulebook count as columns the data have.</summary>
internal sealed class ExampleLedger(DutyPlan plan, RulebookExample example)
{
    private readonly LedgerBuilder builder = new(Vocabulary.Of(plan));
    private int records;

    public Ledger Build()
    {
        for (var i = 0; i < plan.Facets.Length; i++)
            builder.DeclareFacet(Facet(i));
        for (var i = 0; i < plan.Attributes.Length; i++)
            builder.DeclareAttribute(Attribute(i));
        foreach (var given in example.Givens.OfType<Given.Subject>())
            Add(given);
        foreach (var given in example.Givens)
        {
            switch (given)
            {
                case Given.Record record:
                    foreach (var date in record.Dates)
                        Add(record, date);
                    break;
                case Given.Rated rated:
                    Add(rated);
                    break;
            }
        }

        return builder.Build();
    }

    private void Add(Given.Subject given)
    {
        var facets = Enumerable.Repeat(-1, builder.Vocabulary.Facets.Length).ToArray();
        for (var i = 0; i < given.Values.Length; i++)
        {
            if (given.Values[i] >= 0)
                facets[Facet(i)] = builder.Vocabulary.FindFacetValue(Facet(i), plan.Facets[i].Values[given.Values[i]].Names[0]);
        }

        builder.AddTenure(builder.Intern(given.Id), "", given.Under.Length == 0 ? -1 : builder.Intern(given.Under), given.From, given.To, facets);
    }

    private void Add(Given.Record given, string date)
    {
        var attributes = Enumerable.Repeat(-1, builder.Vocabulary.Attributes.Length).ToArray();
        foreach (var (attribute, value) in given.Attributes)
            attributes[Attribute(attribute)] = builder.InternAttribute(Attribute(attribute), Canonical(attribute, value));
        var (day, instant) = Read(date);
        Add(new RecordEntry
        {
            Subject = builder.Intern(given.By),
            Activity = builder.Vocabulary.FindActivity(plan.Activities[given.Activity].Symbol.Names[0]),
            Day = day,
            Instant = instant,
            Until = given.Until?.DayNumber ?? RecordTable.NoUntil,
            Target = given.Target.Length == 0 ? -1 : builder.Intern(given.Target),
            Case = given.Case.Length == 0 ? -1 : builder.InternCase(given.Case),
            Recipient = given.Recipient.Length == 0 ? -1 : builder.InternRecipient(given.Recipient),
            KeptUntil = given.KeptUntil?.DayNumber ?? RecordTable.NotKept,
            Quantity = given.Quantity is { } quantity ? Decimal(quantity) : null,
        }, attributes);
    }

    private void Add(Given.Rated given) => Add(new RecordEntry
    {
        Subject = builder.Intern(given.By),
        Day = given.Date.DayNumber,
        Until = given.Until?.DayNumber ?? RecordTable.NoUntil,
        RatedClause = builder.InternRatedClause(given.Citation),
        Rating = given.Rating,
    }, []);

    private void Add(RecordEntry entry, int[] attributes)
    {
        entry.Id = Encoding.UTF8.GetBytes("R" + (++records).ToString(CultureInfo.InvariantCulture));
        entry.Line = records;
        entry.ContentHash = (ulong)records;
        builder.AddRecord(entry, attributes, out _);
    }

    private string Canonical(int attribute, string value) => plan.Attributes[attribute].Type switch
    {
        ValueType.Number => Decimal(Fraction.Parse(value)).ToString(CultureInfo.InvariantCulture),
        ValueType.OneOf => builder.Vocabulary.FindAttributeValue(
            Attribute(attribute),
            plan.Attributes[attribute].Values[int.Parse(value, CultureInfo.InvariantCulture)].Names[0]).ToString(CultureInfo.InvariantCulture),
        _ => value,
    };

    // An instant belongs to the day it is in the rulebook's zone.
    private (int Day, long Instant) Read(string date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day.DayNumber, RecordTable.NoInstant);
        var instant = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone));
        return (DateOnly.FromDateTime(local.DateTime).DayNumber, instant.UtcTicks);
    }

    private int Facet(int position) => builder.Vocabulary.FindFacet(plan.Facets[position].Symbol.Names[0]);

    private int Attribute(int position) => builder.Vocabulary.FindAttribute(plan.Attributes[position].Symbol.Names[0]);

    private static decimal Decimal(Fraction value) => (decimal)value.Numerator / value.Denominator;
}
