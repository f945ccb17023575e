using DutyDsl.Duties;

namespace DutyDsl.Tests.Evaluation;

/// <summary>A rulebook, facts and a date drawn from a seed, with days that love the ends of periods.</summary>
internal sealed class RandomCase
{
    private static readonly CalendarUnit[] Units =
    [
        CalendarUnit.Day, CalendarUnit.Week, CalendarUnit.TenDay, CalendarUnit.HalfMonth, CalendarUnit.Month,
        CalendarUnit.Quarter, CalendarUnit.HalfYear, CalendarUnit.Year,
    ];

    private static readonly string[] Activities = ["inspection", "lead inspection", "research", "inspection tour", "drill"];

    private readonly Random random;
    private readonly bool onlyPlain;

    public RandomCase(int seed, bool onlyPlain = false, bool quarantine = true, bool records = true)
    {
        random = new Random(seed);
        this.onlyPlain = onlyPlain;
        Plan = Rules.Plan([.. Enumerable.Range(1, random.Next(1, 5)).Select(Clause)]);
        Facts = random.Next(12) == 0 && quarantine ? new Facts("level") : new Facts();
        AsOf = Date();
        Fill(quarantine, records);
    }

    public DutyPlan Plan { get; }

    public Facts Facts { get; }

    public string AsOf { get; }

    private PlanClause Clause(int number)
    {
        var unit = Units[random.Next(Units.Length)];
        var count = random.Next(3) == 0 ? random.Next(2, 4) : 1;
        var anchor = count > 1 || random.Next(6) == 0 ? Date() : null;
        PlanTarget[] targets = random.Next(3) switch
        {
            0 => [Rules.Subordinate(random.Next(5))],
            1 when !onlyPlain && random.Next(3) == 0 =>
            [
                new PlanTarget((TargetRelation)random.Next(4), random.Next(5), Rules.Charge),
                Rules.Subordinate(Rules.Committee),
            ],
            _ => [],
        };
        var measure = onlyPlain || random.Next(3) > 0 ? CountMeasure.Records : (CountMeasure)random.Next(6);
        var clause = Rules.Clause(
            random.Next(5),
            random.Next(4) == 0 ? Rules.Drill : random.Next(4),
            random.Next(3) switch { 0 => Rules.AtLeast(random.Next(1, 4)), 1 => Rules.AtMost(random.Next(0, 3)), _ => Rules.Between(1, random.Next(1, 4)) },
            unit,
            count,
            anchor,
            random.Next(4) == 0 ? new PlanSeason(random.Next(1, 13), random.Next(1, 29), random.Next(1, 13), random.Next(1, 29)) : null,
            measure,
            measure == CountMeasure.DistinctAttribute ? Rules.Result : -1,
            targets) with
        {
            Citation = new PlanCitation("1", random.Next(1, 12).ToString(System.Globalization.CultureInfo.InvariantCulture), "", number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            From = Rules.Day(Date()),
            Until = random.Next(3) == 0 ? Rules.Day(Date()) : null,
            PartialPeriods = random.Next(4) switch
            {
                0 => Rules.Exempt,
                1 => Rules.CountFully,
                2 => Rules.ProRata,
                _ => Rules.BindFrom(1, 2),
            },
        };
        if (onlyPlain || random.Next(2) == 0)
            return clause;
        return clause with
        {
            Where = random.Next(2) == 0 ? Rules.ResultIs(random.Next(2)) : null,
            When = random.Next(3) == 0 ? new PlanCondition.Holds(Rules.KeepsList) : null,
            Unless = random.Next(3) == 0 ? new PlanCondition.Holds(Rules.Accident) : null,
            Delegates = random.Next(3) == 0 ? [Rules.Deputy] : [],
        };
    }

    private void Fill(bool quarantine, bool records)
    {
        string[] levels = ["city", "county", "township", ""];
        string[] offices = ["body", "principal", "deputy"];
        var subjects = random.Next(2, 7);
        for (var s = 0; s < subjects; s++)
        {
            for (var t = random.Next(1, 3); t > 0; t--)
            {
                var from = Date();
                var to = random.Next(2) == 0 ? null : Date();
                if (to is not null && string.CompareOrdinal(to, from) < 0)
                    (from, to) = (to, from);
                Facts.Tenure("S" + s, from, to, levels[random.Next(4)], offices[random.Next(3)], random.Next(3) == 0 ? "" : "S" + random.Next(subjects));
            }
        }

        for (var r = random.Next(60); r > 0; r--)
        {
            var row = (
                Subject: "S" + random.Next(subjects),
                Activity: random.Next(6) == 0 ? (random.Next(2) == 0 ? "duty list" : "charge") : random.Next(12) == 0 ? "accident" : Activities[random.Next(5)],
                Date: Date(),
                Target: random.Next(2) == 0 ? "" : "S" + random.Next(subjects),
                Quantity: random.Next(3) == 0 ? (decimal?)null : random.Next(1, 5),
                Case: random.Next(2) == 0 ? "" : "C" + random.Next(3),
                Result: random.Next(-1, 2));
            if (records)
                Facts.Record("R" + r, row.Subject, row.Activity, row.Date, row.Target, quantity: row.Quantity, @case: row.Case, result: row.Result);
        }

        if (!quarantine || random.Next(2) == 0)
            return;
        for (var q = random.Next(3); q > 0; q--)
        {
            Facts.Quarantined(
                random.Next(4) == 0 ? null : "S" + random.Next(subjects),
                random.Next(4) == 0 ? null : Activities[random.Next(5)],
                random.Next(4) == 0 ? null : Date(),
                random.Next(4) == 0 ? null : random.Next(2) == 0 ? "" : "S" + random.Next(subjects));
        }

        if (random.Next(4) == 0)
            Facts.QuarantinedTenureOf("S" + random.Next(subjects));
    }

    private string Date()
    {
        var month = new DateOnly(random.Next(2019, 2023), random.Next(1, 13), 1);
        var day = random.Next(5) switch
        {
            0 => month,
            1 => month.AddDays(-1),
            2 => month.AddDays(1),
            3 => month.AddMonths(1).AddDays(-2),
            _ => month.AddDays(random.Next(28)),
        };
        return day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
