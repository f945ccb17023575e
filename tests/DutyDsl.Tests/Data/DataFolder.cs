using System.Text;
using DutyDsl.Data;
using DutyDsl.Duties;
using DutyDsl.Facts;
using Xunit;

namespace DutyDsl.Tests.Data;

/// <summary>A folder that lives as long as a test.</summary>
public sealed class DataFolder : IDisposable
{
    public const string Subjects = "id,name,level,organ,parent,from,to\nP1,Wang,county,party,B1,2020-01-01,\nB1,,county,party,,2019-01-01,\n007,,city,,,2020-01-01,2024-12-31\n";

    private const string Plan = """
        dutyplan|1
        rulebook|Test.Rules|Test|测试|Asia/Shanghai
        facet|level|层级|2|level|层级|2|city|市|2|city|市|county|县|2|county|县
        facet|organ|机构|2|organ|机构|1|party|党委|2|party|党委
        activity|research|调研|3|research|调研|survey|Activity||1|0
        activity|inspection|检查|2|inspection|检查|Activity|hours|1|1
        activity|responsibility list||1|responsibility list|State||1|2
        attribute|result|结果|2|result|结果|OneOf|2|clean|无隐患|2|clean|无隐患|hazard|隐患|2|hazard|隐患
        attribute|on site|现场|2|on site|现场|YesNo|0
        attribute|score||1|score|Number|0
        attribute|seen||1|seen|Instant|0
        attribute|issued||1|issued|Date|0
        attribute|term||1|term|Duration|0
        end|0|0
        """;

    public DataFolder(string? records = null, string? subjects = Subjects)
    {
        if (subjects is not null)
            Write("subjects.csv", subjects);
        if (records is not null)
            Write("records.csv", records);
    }

    public static Vocabulary Vocabulary { get; } =
        Vocabulary.Of(DutyPlan.Parse(Plan.ReplaceLineEndings("\n").Replace('|', '\t') + "\n"));

    public string Path { get; } = Directory.CreateTempSubdirectory("duty-data-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public DataFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public DataFolder Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    public ReadResult Read(bool ignoreActivities = false) =>
        CsvFolder.Read(Path, Vocabulary, new ReadOptions { IgnoreActivities = ignoreActivities });

    /// <summary>The error of reading in both languages, with the folder's path as <c>DIR</c>.</summary>
    public (string English, string Chinese) Error()
    {
        var error = Assert.Throws<DataException>(() => Read());
        Assert.Equal(error.Text.English, error.Message);
        return (error.Text.English.Replace(Path, "DIR", StringComparison.Ordinal), error.Text.Chinese.Replace(Path, "DIR", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
