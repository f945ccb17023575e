namespace DutyDsl.SampleMaker;

/// <summary>A kind of department that governments or party committees have.</summary>
/// <param name="Key">Its part of the id.</param>
/// <param name="Name">Its name without the division's.</param>
/// <param name="Function">The value of the facet function; for party departments only.</param>
/// <param name="DutyClass">The value of the facet duty class; for government departments only.</param>
/// <param name="InCounties">Whether the counties with departments in the sample have it.</param>
public sealed record Department(string Key, string Name, string Function, string DutyClass, bool InCounties)
{
    public bool IsOfParty => Function.Length > 0;

    public static IReadOnlyList<Department> All { get; } =
    [
        new("organization", "组织部", "organization", "", true),
        new("publicity", "宣传部", "other", "", true),
        new("emergency", "应急管理", "", "lead regulator", true),
        new("police", "公安", "", "lead regulator", true),
        new("housing", "住房和城乡建设", "", "lead regulator", true),
        new("transport", "交通运输", "", "lead regulator", true),
        new("market", "市场监督管理", "", "lead regulator", true),
        new("resources", "自然资源", "", "regulator", true),
        new("agriculture", "农业农村", "", "regulator", false),
        new("industry", "工业和信息化", "", "industry", true),
        new("commerce", "商务", "", "industry", false),
        new("tourism", "文化和旅游", "", "industry", false),
        new("statistics", "统计", "", "other", false),
        new("finance", "财政", "", "other", true),
    ];

    public string NameIn(Level level) => IsOfParty ? Name : Name + (level == Level.Province ? "厅" : "局");
}
