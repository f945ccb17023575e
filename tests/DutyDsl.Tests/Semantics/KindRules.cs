using DutyDsl.Lowering;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Semantics;

/// <summary>A rulebook in which every kind of duty can be stated, with its tables.</summary>
internal static class KindRules
{
    public const string Vocabulary = """
        rulebook Demo
          time zone Asia/Shanghai
          effective 2020-01-01
          partial periods exempt
        facet kind "类别" = plant "工厂", office "机关", device "设备"
        actor plant "工厂" = kind plant
        actor office "机关" = kind office
        actor device "设备" = kind device
        activity report "报告"
        activity inspection "检查"
        activity notice "通知"
        activity drive "驾驶" in hours
        activity rest "休息"
        activity training "培训"
        event accident "事故"
        event meeting "会议"
        event commissioning "投用"
        fact unable "因故不能"
        state certificate "合格证"
        state idle "停用"
        measure fund "专项资金" in CNY
        measure revenue "收入" in CNY
        measure staff "人数"
        measure running hours "运行小时" in hours
        attribute discovered "发现" : instant
        attribute determined "认定" : instant
        attribute result "结果" : one of clean "合格", hazard "隐患"
        parameter set time "规定时间" : duration
        parameter least share "最低比例" = 10
        calendar working days "工作日" from "days.csv"
        period term "届" from "terms.csv"
        period school year "学年" from 1 September
        article 1
        plant: training per month as other

        """;

    /// <summary>The line of the first line added to the vocabulary, counted from one.</summary>
    public const int FirstLine = 35;

    public static DutyCompilation Compile(string lines, string days = "date,working\n2024-02-12,no\n2024-02-18,yes\n", string terms = "from,to\n2020-03-01,2025-02-28\n2025-03-01,2030-02-28\n") =>
        DutyCompilation.Create(
        [
            SourceFile.FromText("rules/duties.duty", Vocabulary + lines),
            SourceFile.FromText("rules/days.csv", days),
            SourceFile.FromText("rules/terms.csv", terms),
        ]);

    /// <summary>The rows of the plan for the clauses that <paramref name="line"/> adds, fields between spaces.</summary>
    public static string Rows(string line)
    {
        var compilation = Compile(line);
        Assert.Equal("", Rules.Errors(compilation, DutyDsl.Diagnostics.DutyLanguage.English));
        return string.Join("\n", PlanWriter.Write(compilation.Rulebooks[0]).Split('\n')
            .Where(static row => row.StartsWith("clause\t", StringComparison.Ordinal)).Skip(1).Select(static row => row.Replace('\t', ' ')));
    }

    /// <summary>The errors of lines added to the vocabulary, positions relative to these lines; those of tables with their path.</summary>
    public static string Errors(DutyCompilation compilation) => string.Join("\n", compilation.Diagnostics
        .Where(static d => d.Rule.Severity == DutyDsl.Diagnostics.DutySeverity.Error)
        .Select(static d => d.Location.Path.EndsWith(".csv", StringComparison.Ordinal)
            ? $"{d.Location.Path}({d.Location.Start.Line + 1},{d.Location.Start.Column + 1}) {d.Rule.Id} {d.Message(DutyDsl.Diagnostics.DutyLanguage.English)}"
            : $"{d.Location.Start.Line + 2 - FirstLine},{d.Location.Start.Column + 1} {d.Rule.Id} {d.Message(DutyDsl.Diagnostics.DutyLanguage.English)}"));
}
