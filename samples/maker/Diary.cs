using System.Globalization;

namespace DutyDsl.SampleMaker;

/// <summary>What the bodies and people of a registry did in 2022 and 2023, invented.</summary>
public sealed class Diary
{
    private static readonly DateOnly FirstDay = new(2022, 1, 1);
    private static readonly DateOnly LastDay = new(2023, 12, 31);
    private readonly List<Deed> deeds = [];
    private readonly ulong seed;
    private readonly ILookup<string, Stint> below;

    public Diary(Registry registry, ulong seed)
    {
        this.seed = seed;
        below = registry.Rows.Where(static row => row.Office == "body").ToLookup(static row => row.Parent, StringComparer.Ordinal);
        var both = registry.Rows
            .Where(static row => row.Office == "principal" && row.Division.Level == Level.Zone)
            .GroupBy(static row => row.Id, StringComparer.Ordinal)
            .Where(static rows => rows.Count() == 2 && rows.Select(static row => row.From).Distinct().Count() == 1)
            .Select(static rows => rows.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var stint in registry.Rows)
        {
            foreach (var act in Act.Of(stint))
            {
                // Who holds both posts makes one inspection for both.
                if (!(stint.Organ == "government" && act.Name == "lead inspection" && both.Contains(stint.Id)))
                    Do(stint, act, "");
            }

            if (stint.Office == "body")
                VisitThoseBelow(stint);
            Rate(stint);
        }
    }

    /// <summary>The deeds by day, those of one day in the order of the registry.</summary>
    public IEnumerable<Deed> Deeds => deeds.OrderBy(static deed => deed.Day);

    private void VisitThoseBelow(Stint body)
    {
        foreach (var target in below[body.Id])
        {
            Do(body, Act.InspectionTour, target.Id);
            if (target.Organ == body.Organ)
                Do(body, Act.AnnualAssessment, target.Id);
        }
    }

    private void Do(Stint stint, Act act, string target)
    {
        var chance = new Chance(seed, stint.Id + stint.From.DayNumber + act.Name + target);
        var diligence = new Chance(seed, stint.Id + " diligence").Below(10) switch { < 5 => 975, < 9 => 880, _ => 550 };
        for (var start = FirstDay; start <= LastDay; start = start.AddMonths(act.Months))
        {
            var end = start.AddMonths(act.Months).AddDays(-1);
            var first = stint.From > start ? stint.From : start;
            var last = stint.To is { } to && to < end ? to : end;
            if (first > last)
                continue;
            if (!chance.Happens(diligence))
            {
                if (chance.Happens(350))
                    Miss(stint, act, target, start, end, chance);
                continue;
            }

            for (var times = chance.Happens(180) ? 2 : 1; times > 0; times--)
            {
                var day = chance.Below(100) switch
                {
                    < 4 => first,
                    < 8 => last,
                    _ => first.AddDays(chance.Below(last.DayNumber - first.DayNumber + 1)),
                };
                Add(stint, act, target, day, chance);
                Follow(stint, act, day, chance);
            }
        }
    }

    // The filing that goes with a review or a report, a little later.
    private void Follow(Stint stint, Act act, DateOnly day, Chance chance)
    {
        var filing = act.Name switch
        {
            "review responsibility list" => Act.FileReviewResult,
            "report performance" => Act.FilePerformanceReport,
            _ => null,
        };
        if (filing is null || !chance.Happens(600))
            return;
        var filed = day.AddDays(1 + chance.Below(25));
        if (filed <= LastDay && !(filed > stint.To))
            Add(stint, filing, "", filed, chance);
    }

    // Looks like the act in the period and is not: a day off, another act, another target.
    private void Miss(Stint stint, Act act, string target, DateOnly start, DateOnly end, Chance chance)
    {
        var day = chance.Below(4) switch
        {
            0 => end.AddDays(1),
            1 => start.AddDays(-1),
            _ => start.AddDays(chance.Below(end.DayNumber - start.DayNumber + 1)),
        };
        if (day < FirstDay || day > LastDay)
            day = start;
        var isDayOff = day < start || day > end;
        if (!isDayOff && target.Length > 0 && below[target].FirstOrDefault() is { } further && chance.Happens(500))
            Add(stint, act, further.Id, day, chance);
        else
            Add(stint, isDayOff ? act : act.Other, target, day, chance);
    }

    // People's judgement of duties without a number, for the leaders of the cities.
    private void Rate(Stint stint)
    {
        if (stint.Office != "principal" || stint.Division.Level != Level.City || stint.Organ is not ("party" or "government"))
            return;
        var chance = new Chance(seed, stint.Id + " rating");
        foreach (var year in new[] { 2022, 2023 })
        {
            var from = new DateOnly(year, 1, 1);
            var until = new DateOnly(year, 12, 31);
            if (stint.From > from || stint.To < until)
                continue;
            foreach (var clause in stint.Organ == "party" ? ["5(4)", "5(7)"] : new[] { "6(4)", "6(10)" })
            {
                if (chance.Happens(800))
                {
                    deeds.Add(new Deed(
                        stint.Id, "rating", Iso(from), from.DayNumber, Iso(until), Clause: clause,
                        Rating: chance.Happens(850) ? "met" : "breached", Recorded: Iso(until.AddDays(20))));
                }
            }
        }
    }

    private void Add(Stint stint, Act act, string target, DateOnly day, Chance chance)
    {
        var isChinese = new Chance(seed, stint.Parent + " speaks").Happens(400);
        deeds.Add(new Deed(
            stint.Id,
            isChinese ? act.Chinese : act.Name,
            chance.Happens(15) ? Instant(day, chance) : Iso(day),
            day.DayNumber,
            Target: target,
            Recorded: chance.Happens(250) ? Iso(day.AddDays(chance.Below(20))) : ""));
    }

    // An instant that falls on the day in Shanghai, now and then shortly after or before midnight, in Shanghai time or UTC.
    private static string Instant(DateOnly day, Chance chance)
    {
        var minute = chance.Below(5) switch { 0 => 5, 1 => (23 * 60) + 55, _ => (8 * 60) + chance.Below(600) };
        var local = new DateTimeOffset(day.ToDateTime(new TimeOnly(minute / 60, minute % 60)), TimeSpan.FromHours(8));
        return chance.Happens(500)
            ? local.ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture)
            : local.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
