using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Tests.Agreement;

namespace DutyDsl.Tests.Properties;

/// <summary>A random history for the actors and activities of some clauses, with everything a record can carry.</summary>
internal sealed class LiveHistory
{
    private const int Subjects = 5;

    private readonly DutyPlan plan;
    private readonly ImmutableArray<Tenure> tenures;
    private readonly ImmutableArray<Record> records;
    private readonly ImmutableArray<Doubt> doubts;
    private readonly int missingFacet;

    public LiveHistory(DutyPlan plan, IReadOnlyList<int> actors, IReadOnlyList<int> activities, IReadOnlyList<string> citations, DateOnly from, DateOnly to, Dice dice)
    {
        this.plan = plan;
        DateOnly Day() => from.AddDays(dice.Below(to.DayNumber - from.DayNumber + 1));
        missingFacet = plan.Facets.Length > 0 && dice.Chance(5) ? dice.Below(plan.Facets.Length) : -1;
        var held = ImmutableArray.CreateBuilder<Tenure>();
        for (var s = 0; s < Subjects; s++)
        {
            for (var t = dice.OneOf(1, 1, 2); t > 0; t--)
            {
                var first = dice.Chance(60) ? from.AddDays(-dice.Below(400)) : Day();
                var facets = plan.Facets.Select(f => dice.Chance(30) ? dice.Below(f.Values.Length) : -1).ToArray();
                if (actors.Count > 0 && plan.Actors[dice.Pick(actors)].Cases is { Length: > 0 } cases)
                {
                    foreach (var cell in dice.Pick(cases))
                    {
                        if (cell.Values.Length > 0)
                            facets[cell.Facet] = dice.Pick(cell.Values);
                    }
                }

                held.Add(new Tenure(s, dice.Chance(60) ? dice.Below(Subjects) : -1, first, dice.Chance(70) ? null : first.AddDays(dice.Below(700)), facets));
            }
        }

        tenures = held.DrainToImmutable();
        records =
        [
            .. Enumerable.Range(0, activities.Count == 0 && citations.Count == 0 ? 0 : dice.Between(5, 45))
                .Select(_ => citations.Count > 0 && (activities.Count == 0 || dice.Chance(20))
                    ? new Record(-1, dice.Below(Subjects), Day(), Until: dice.Chance(50) ? Day() : null, Rates: dice.Pick(citations), Rating: (Rating)dice.Between(1, 3))
                    : Draw(dice.Pick(activities), Day, actors, dice)),
        ];
        doubts = dice.Chance(80) ? [] :
        [
            .. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => new Doubt(
                dice.Chance(20) ? UncertainRecord.Unreadable : dice.Below(Subjects),
                activities.Count == 0 || dice.Chance(20) ? UncertainRecord.Unreadable : dice.Pick(activities),
                dice.Chance(20) ? UncertainRecord.Unreadable : Day().DayNumber,
                dice.Chance(20) ? UncertainRecord.Unreadable : dice.Chance(50) ? -1 : dice.Below(Subjects))),
        ];
    }

    public int Count => records.Length;

    public DateOnly DayOf(int record) => records[record].Day;

    /// <summary>The ledger of the tenures and the records chosen.</summary>
    public Ledger Ledger(Func<int, bool> chosen)
    {
        var builder = new LedgerBuilder(Vocabulary.Of(plan));
        for (var f = 0; f < plan.Facets.Length; f++)
        {
            if (f != missingFacet)
                builder.DeclareFacet(f);
        }

        for (var a = 0; a < plan.Attributes.Length; a++)
            builder.DeclareAttribute(a);
        foreach (var tenure in tenures)
        {
            builder.AddTenure(
                Subject(builder, tenure.Subject), "", tenure.Parent < 0 ? -1 : Subject(builder, tenure.Parent), tenure.From, tenure.To,
                [.. tenure.Facets.Select((value, f) => f == missingFacet ? -1 : value)]);
        }

        foreach (var doubt in doubts)
        {
            builder.AddUncertain(new UncertainRecord(
                doubt.Subject < 0 ? doubt.Subject : Subject(builder, doubt.Subject), doubt.Activity, doubt.Day,
                doubt.Target < 0 ? doubt.Target : Subject(builder, doubt.Target), "records.csv(2)"));
        }

        for (var i = 0; i < records.Length; i++)
        {
            if (chosen(i))
                Add(builder, i);
        }

        return builder.Build();
    }

    private Record Draw(int activity, Func<DateOnly> day, IReadOnlyList<int> actors, Dice dice)
    {
        var on = day();
        return new Record(
            activity,
            dice.Below(Subjects),
            on,
            Until: dice.Chance(30) ? on.AddDays(dice.Below(300)) : null,
            Hour: dice.Chance(30) ? dice.Below(24) : -1,
            Target: dice.Chance(60) ? dice.Below(Subjects) : -1,
            Case: dice.Chance(60) ? "case " + dice.Below(3) : null,
            Quantity: dice.Chance(80) ? dice.Between(-1, 30) : null,
            Recipient: dice.Chance(4) ? actors.Count > 0 && dice.Chance(50) ? plan.Actors[dice.Pick(actors)].Symbol.Names[0] : "S" + dice.Below(Subjects) : null,
            KeptUntil: dice.Chance(30) ? on.AddDays(dice.Below(4000)) : null,
            Attributes: [.. plan.Attributes.Select(a => dice.Chance(50) ? Value(a, on, dice) : null)]);
    }

    private static string Value(PlanAttribute attribute, DateOnly near, Dice dice) => attribute.Type switch
    {
        Duties.ValueType.YesNo => dice.OneOf("yes", "no"),
        Duties.ValueType.Number => dice.Between(0, 20).ToString(CultureInfo.InvariantCulture),
        Duties.ValueType.OneOf => dice.Below(attribute.Values.Length).ToString(CultureInfo.InvariantCulture),
        Duties.ValueType.Date => near.AddDays(dice.Between(-20, 20)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Duties.ValueType.Instant => near.AddDays(dice.Between(-2, 2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T0" + dice.Below(10) + ":00:00+00:00",
        _ => dice.OneOf("a", "b"),
    };

    private void Add(LedgerBuilder builder, int number)
    {
        var record = records[number];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);
        var local = record.Day.ToDateTime(new TimeOnly(Math.Max(record.Hour, 0), 30));
        var entry = new RecordEntry
        {
            Id = Encoding.UTF8.GetBytes("R" + number),
            Subject = Subject(builder, record.Subject),
            Activity = record.Activity,
            Day = record.Day.DayNumber,
            Instant = record.Hour < 0 || zone.IsInvalidTime(local) ? RecordTable.NoInstant : TimeZoneInfo.ConvertTimeToUtc(local, zone).Ticks,
            Until = record.Until?.DayNumber ?? RecordTable.NoUntil,
            KeptUntil = record.KeptUntil?.DayNumber ?? RecordTable.NotKept,
            Target = record.Target < 0 ? -1 : Subject(builder, record.Target),
            Case = record.Case is null ? -1 : builder.InternCase(record.Case),
            Quantity = record.Quantity,
            Recipient = record.Recipient is null ? -1 : builder.InternRecipient(record.Recipient),
            RatedClause = record.Rates is null ? -1 : builder.InternRatedClause(record.Rates),
            Rating = record.Rating,
        };
        int[] values = record.Attributes.IsDefault
            ? []
            : [.. record.Attributes.Select((value, a) => value is null ? -1 : builder.InternAttribute(a, value))];
        builder.AddRecord(entry, values, out _);
    }

    private static int Subject(LedgerBuilder builder, int subject) => builder.Intern("S" + subject);

    private sealed record Tenure(int Subject, int Parent, DateOnly From, DateOnly? To, int[] Facets);

    private sealed record Doubt(int Subject, int Activity, int Day, int Target);

    private sealed record Record(
        int Activity, int Subject, DateOnly Day, DateOnly? Until = null, int Hour = -1, int Target = -1, string? Case = null, decimal? Quantity = null,
        string? Recipient = null, DateOnly? KeptUntil = null, ImmutableArray<string?> Attributes = default, string? Rates = null, Rating Rating = Rating.None);
}
