using System.Text;
using DutyDsl.Facts;
using Xunit;

namespace DutyDsl.Tests.Evaluation;

/// <summary>A ledger in the vocabulary of <see cref="Rules"/>, written down row by row.</summary>
internal sealed class Facts
{
    private readonly LedgerBuilder builder;

    public Facts(params string[] missing)
    {
        builder = new LedgerBuilder(Vocabulary.Of(Rules.Plan()));
        foreach (var facet in new[] { "level", "office" })
        {
            if (!missing.Contains(facet))
                builder.DeclareFacet(builder.Vocabulary.FindFacet(facet));
        }

        builder.DeclareAttribute(Rules.Result);
        builder.DeclareAttribute(Rules.Score);
    }

    public Facts Tenure(string id, string from, string? to = null, string level = "county", string office = "principal", string parent = "")
    {
        builder.AddTenure(
            builder.Intern(id),
            "",
            parent.Length == 0 ? -1 : builder.Intern(parent),
            Rules.Day(from),
            to is null ? null : Rules.Day(to),
            [builder.Vocabulary.FindFacetValue(0, level), builder.Vocabulary.FindFacetValue(1, office)]);
        return this;
    }

    public Facts Record(
        string id, string subject, string activity, string date, string target = "", string until = "", decimal? quantity = null,
        string @case = "", string recipient = "", int result = -1, string score = "", string rates = "", Rating rating = Rating.None, string instant = "", string keptUntil = "")
    {
        var entry = new RecordEntry
        {
            Id = Encoding.UTF8.GetBytes(id),
            Subject = builder.Intern(subject),
            Activity = rating == Rating.None ? builder.Vocabulary.FindActivity(activity) : -1,
            Day = Rules.Day(date).DayNumber,
            Target = target.Length == 0 ? -1 : builder.Intern(target),
            Case = @case.Length == 0 ? -1 : builder.InternCase(@case),
            Recipient = recipient.Length == 0 ? -1 : builder.InternRecipient(recipient),
            Quantity = quantity,
            RatedClause = rates.Length == 0 ? -1 : builder.InternRatedClause(rates),
            Rating = rating,
        };
        if (until.Length > 0)
            entry.Until = Rules.Day(until).DayNumber;
        if (keptUntil.Length > 0)
            entry.KeptUntil = Rules.Day(keptUntil).DayNumber;
        if (instant.Length > 0)
            entry.Instant = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcTicks;
        int[] attributes =
        [
            result < 0 ? -1 : builder.InternAttribute(Rules.Result, result.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            score.Length == 0 ? -1 : builder.InternAttribute(Rules.Score, score),
        ];
        Assert.Equal(AddOutcome.Added, builder.AddRecord(entry, attributes, out _));
        return this;
    }

    public Facts Quarantined(string? subject, string? activity, string? date, string? target = "")
    {
        builder.AddUncertain(new UncertainRecord(
            subject is null ? UncertainRecord.Unreadable : builder.Intern(subject),
            activity is null ? UncertainRecord.Unreadable : builder.Vocabulary.FindActivity(activity),
            date is null ? UncertainRecord.Unreadable : Rules.Day(date).DayNumber,
            target is null ? UncertainRecord.Unreadable : target.Length == 0 ? -1 : builder.Intern(target),
            "records.csv(7)"));
        return this;
    }

    public Facts QuarantinedTenureOf(string subject)
    {
        builder.AddUncertainSubject(builder.Intern(subject));
        return this;
    }

    public Ledger Ledger() => builder.Build();
}
