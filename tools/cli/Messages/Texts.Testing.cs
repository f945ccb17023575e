namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase TestHelp => new("Run the examples of the rules.", "运行规则中的示例。");

    public static Phrase TestFormatHelp => new("How the results are written (default: text).", "结果的格式（默认 text）。");

    public static Phrase TestExample => new("run every example", "运行全部示例");

    public static Phrase TestCiExample => new("a report for a build server", "供持续集成使用的报告");

    public static Phrase TestRemark => new(
        "Exit code: 0 every example passes, 1 an example fails or the rules have errors, 2 the call is wrong or a file cannot be read.",
        "退出码：0 示例全部通过，1 有示例失败或规则有错误，2 调用有误或文件无法读取。");

    public static Phrase NoExamples(string rulebook) => new(
        $"{rulebook} has no examples, so nothing was tested. Add 'example \"…\"' with 'given' and 'expect' lines.",
        $"{rulebook} 没有示例，因此没有测试任何内容。请加上 示例 “……” 以及“已知”“预期”各行。");

    public static Phrase ExampleFailed(string name) => new($"example \"{name}\" fails", $"示例“{name}”失败");

    public static Phrase ExamplesSummary(int count, int failed) => new(
        failed == 0 ? $"{Count(count, "example")}, all pass" : $"{Count(count, "example")}, {Number(failed)} failed",
        failed == 0 ? $"{Number(count)} 个示例全部通过" : $"{Number(count)} 个示例，{Number(failed)} 个失败");

    public static Phrase AccountabilityRules(int count) => new(Count(count, "accountability rule"), $"{Number(count)} 条问责规则");

    public static Phrase WithoutExamplesHead(int count) => new(
        $"{Count(count, "clause")} without an example:", $"{Number(count)} 个条款没有示例：");
}
