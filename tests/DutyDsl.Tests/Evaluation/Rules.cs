using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;

namespace DutyDsl.Tests.Evaluation;

/// <summary>Small rulebooks over one vocabulary, clause by clause.</summary>
internal static class Rules
{
    public const int Secretary = 0, CountySecretary = 1, Committee = 2, CountyCommittee = 3, Deputy = 4;

    public const int Inspection = 0, LeadInspection = 1, Research = 2, Tour = 3, KeepsList = 4, Accident = 5, Charge = 6, Drill = 7;

    public const int Result = 0, Score = 1;

    public static readonly string[] Actors = ["secretary", "county secretary", "committee", "county committee", "deputy"];

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static NamedSymbol Name(string english, string chinese = "") =>
        new(new BilingualName(english, chinese), chinese.Length > 0 ? [english, chinese] : [english]);

    public static DutyPlan Plan(params PlanClause[] clauses) => new(
        "Test.Rules",
        new BilingualName("Test rules", "测试规则"),
        "Asia/Shanghai",
        [
            new PlanFacet(Name("level", "层级"), [Name("city"), Name("county"), Name("township")]),
            new PlanFacet(Name("office"), [Name("body"), Name("principal"), Name("deputy")]),
        ],
        [
            Actor("secretary", [(1, [1])]),
            Actor("county secretary", [(0, [1]), (1, [1])]),
            Actor("committee", [(1, [0])]),
            Actor("county committee", [(0, [1]), (1, [0])]),
            Actor("deputy", [(1, [2])]),
        ],
        [
            new PlanActivity(Name("inspection", "检查"), ActivityKind.Activity, "", [0]),
            new PlanActivity(Name("lead inspection", "带队检查"), ActivityKind.Activity, "", [0, 1]),
            new PlanActivity(Name("research", "调研"), ActivityKind.Activity, "", [2]),
            new PlanActivity(Name("inspection tour", "巡查"), ActivityKind.Activity, "", [3]),
            new PlanActivity(Name("duty list", "责任清单"), ActivityKind.State, "", [4]),
            new PlanActivity(Name("accident"), ActivityKind.Fact, "", [5]),
            new PlanActivity(Name("charge"), ActivityKind.State, "", [6]),
            new PlanActivity(Name("drill"), ActivityKind.Activity, "hours", [7]),
        ],
        [
            new PlanAttribute(Name("result"), Duties.ValueType.OneOf, [Name("clean"), Name("hazard")]),
            new PlanAttribute(Name("score"), Duties.ValueType.Number, []),
        ],
        [new PlanParameter(Name("frequency", "次数"), Duties.ValueType.Number, null)],
        [],
        [.. clauses.Select(static (clause, index) => clause with { Index = index })]);

    /// <summary>A recurring clause valid from 2022 on, only whole periods binding.</summary>
    public static PlanClause Clause(
        int actor, int activity, PlanBound bound, CalendarUnit unit, int count = 1, string? anchor = null, PlanSeason? season = null,
        CountMeasure measure = CountMeasure.Records, int attribute = -1, params PlanTarget[] targets) => new(
        0,
        new PlanCitation("2", "5", "3", "1"),
        [actor],
        new PlanDuty.Recurring(
            [activity], [.. targets], bound, measure, attribute, measure == CountMeasure.Quantity ? "hours" : "",
            new PlanPeriod(unit, count, anchor is null ? null : Day(anchor)), season),
        null,
        null,
        null,
        Day("2022-01-01"),
        null,
        Exempt,
        [],
        [],
        [],
        []);

    public static PlanClause Assessed(int actor) =>
        Clause(actor, Research, AtLeast(1), CalendarUnit.Year) with { Duty = new PlanDuty.Assessed(new BilingualName("build the team", "建设队伍")) };

    public static PlanPartialPeriods Exempt => new(PartialPeriodKind.Exempt, new Fraction(0, 1));

    public static PlanPartialPeriods CountFully => new(PartialPeriodKind.CountFully, new Fraction(0, 1));

    public static PlanPartialPeriods ProRata => new(PartialPeriodKind.ProRata, new Fraction(0, 1));

    public static PlanPartialPeriods BindFrom(int numerator, int denominator) => new(PartialPeriodKind.BindFrom, new Fraction(numerator, denominator));

    public static PlanBound AtLeast(int n, int denominator = 1) => new(new PlanQuantity(new Fraction(n, denominator), -1), false, null, false);

    public static PlanBound AtMost(int n) => new(null, false, new PlanQuantity(new Fraction(n, 1), -1), false);

    public static PlanBound Between(int least, int most) =>
        new(new PlanQuantity(new Fraction(least, 1), -1), false, new PlanQuantity(new Fraction(most, 1), -1), false);

    public static PlanBound AtLeastFrequency => new(new PlanQuantity(new Fraction(0, 1), 0), false, null, false);

    public static PlanTarget Subordinate(int actor) => new(TargetRelation.Subordinate, actor, -1);

    public static PlanCondition ResultIs(int value) => new PlanCondition.Field(
        RecordField.Attribute, Result, Comparison.Equal, [value.ToString(CultureInfo.InvariantCulture)]);

    private static PlanActor Actor(string name, (int Facet, ImmutableArray<int> Values)[] cells) =>
        new(Name(name), [[.. cells.Select(static c => new PlanCell(c.Facet, c.Values))]]);
}
