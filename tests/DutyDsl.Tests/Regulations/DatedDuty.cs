using Xunit;

namespace DutyDsl.Tests.Regulations;

/// <summary>One dated duty as a reader of the text writes it down, apart from the rules.</summary>
/// <param name="Id">Its number in the reading.</param>
/// <param name="Cite">Article, item and number of the clause.</param>
/// <param name="Levels">The levels it binds, separated by bars.</param>
/// <param name="Organ">The organ its holders belong to.</param>
/// <param name="Office">Their office.</param>
/// <param name="DutyClass">The class of their department, or empty.</param>
/// <param name="Activity">What is to be done.</param>
/// <param name="Months">Within how many months.</param>
/// <param name="Targets">The organs of the bodies it is to be done towards, separated by bars, or empty.</param>
internal sealed record DatedDuty(
    string Id, string Cite, string Levels, string Organ, string Office, string DutyClass, string Activity, int Months, string Targets = "")
{
    private const string Upper = "province|city|new area|county";
    private const string Grass = "township|subdistrict|zone";
    private const string Any = Upper + "|" + Grass;

    public static IReadOnlyList<DatedDuty> All { get; } =
    [
        new("G01", "5,2,1", Upper, "party", "principal", "", "chair standing committee", 6),
        new("G02", "5,2,2", Grass, "party", "principal", "", "joint meeting", 1),
        new("G03", "5,3,1", "city|new area", "party", "principal", "", "research", 6),
        new("G04", "5,3,2", "county", "party", "principal", "", "research", 3),
        new("G05", "5,3,3", Grass, "party", "principal", "", "lead inspection", 1),
        new("G06", "6,2,1", Upper, "government", "principal", "", "chair executive meeting", 3),
        new("G07", "6,3,1", "city|new area", "government", "principal", "", "lead inspection", 6),
        new("G08", "6,3,2", "county", "government", "principal", "", "lead inspection", 3),
        new("G09", "6,3,3", Grass, "government", "principal", "", "lead inspection", 1),
        new("D1", "6,5,1", Any, "government", "principal", "", "publish responsibility list", 12),
        new("G10", "6,5,2", Any, "government", "principal", "", "review responsibility list", 6),
        new("G11", "9,4,1", Any, "government", "deputy", "", "analyse situation", 3),
        new("G12", "9,6,1", Any, "government", "deputy", "", "report performance", 12),
        new("G13", "10,2,1", Any, "department", "principal", "lead regulator", "lead inspection", 6),
        new("G14", "10,2,2", Any, "department", "principal", "lead regulator", "lead study", 6),
        new("G15", "10,2,3", Any, "department", "principal", "regulator", "chair party group meeting", 6),
        new("G16", "10,3,1", Any, "department", "safety deputy", "lead regulator", "lead inspection", 3),
        new("G17", "10,3,2", Any, "department", "safety deputy", "lead regulator", "lead study", 3),
        new("G18", "10,3,3", Any, "department", "safety deputy", "regulator", "chair safety meeting", 3),
        new("G19", "11,3,1", Any, "department", "principal", "industry", "hear industry report", 12),
        new("G20 of governments", "14,,1", Any, "government", "body", "", "inspection tour", 24, "department|government"),
        new("G20 of party committees", "14,,2", Any, "party", "body", "", "inspection tour", 24, "party department|party"),
        new("G21 of governments", "15,,1", Any, "government", "body", "", "annual assessment", 12, "government"),
        new("G21 of party committees", "15,,2", Any, "party", "body", "", "annual assessment", 12, "party"),
    ];

    public static TheoryData<string> Ids => [.. All.Select(static duty => duty.Id)];

    public static TheoryData<string> IdsWithoutTargets => [.. All.Where(static duty => duty.Targets.Length == 0).Select(static duty => duty.Id)];

    public static TheoryData<string> IdsWithTargets => [.. All.Where(static duty => duty.Targets.Length > 0).Select(static duty => duty.Id)];

    public static DatedDuty Of(string id) => All.Single(duty => duty.Id == id);

    public bool Binds(IReadOnlyDictionary<string, string> subject) =>
        (Levels == Any || Levels.Split('|').Contains(subject.GetValueOrDefault("level")))
        && subject.GetValueOrDefault("organ") == Organ
        && subject.GetValueOrDefault("office") == Office
        && (DutyClass.Length == 0 || subject.GetValueOrDefault("duty class") == DutyClass);
}
