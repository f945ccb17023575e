using System.Globalization;

namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase StandardInput => new("<standard input>", "<标准输入>");

    public static Phrase NoRuleFile(string paths) => new(
        $"{paths}: there is no .duty file there; give the files or the folder that hold the rules",
        $"{paths}：其中没有 .duty 文件；请给出规则文件或其所在文件夹");

    public static Phrase NoSuchPath(string path) => new(
        $"{path}: there is no such file or folder",
        $"{path}：没有这个文件或文件夹");

    public static Phrase LinkLeavesFolder(string path) => new(
        $"{path}: the link leads out of its folder or nowhere; put the file itself there or name it on the command line",
        $"{path}：该链接指向文件夹之外，或目标不存在；请放入文件本身，或在命令行中写出该文件");

    public static Phrase CannotRead(string path, string why) => new(
        $"{path}: it cannot be read ({why})",
        $"{path}：无法读取（{why}）");

    public static Phrase CheckHelp => new("Check rulebooks: what does not parse, what contradicts itself.", "检查规则：哪些不合语法，哪些自相矛盾。");

    public static Phrase StrictHelp => new("Untranslated statements are errors.", "未译的语句视为错误。");

    public static Phrase CheckFormatHelp => new("How findings are printed; text by default.", "检查结果的格式；默认为 text。");

    public static Phrase CheckRemark => new(
        "Exit code: 0 no error, 1 errors, 2 the call is wrong or a file cannot be read.",
        "退出码：0 无错误，1 有错误，2 调用有误或文件无法读取。");

    public static Phrase CheckExample => new("check all rules in a folder", "检查文件夹中的全部规则");

    public static Phrase CheckCiExample => new("annotate a pull request", "在合并请求中标注");

    public static Phrase CheckInputExample => new("check what an editor holds", "检查编辑器中的内容");

    public static Phrase CheckSummary(int files, int rulebooks, int clauses, int errors, int warnings) => new(
        $"{Count(files, "file")}, {Count(rulebooks, "rulebook")}, {Count(clauses, "clause")}: {Count(errors, "error")}, {Count(warnings, "warning")}",
        $"{Number(files)} 个文件，{Number(rulebooks)} 部规则，{Number(clauses)} 个条款：{Number(errors)} 个错误，{Number(warnings)} 个警告");

    public static Phrase RulesHaveErrors(int errors) => new(
        $"{Count(errors, "error")} in the rules: nothing is evaluated",
        $"规则中有 {Number(errors)} 个错误，不予评定");

    public static Phrase RulesHaveWarnings(int warnings) => new(
        $"{Count(warnings, "warning")} in the rules; duty check shows them",
        $"规则中有 {Number(warnings)} 个警告，详见 duty check");

    /// <summary>A number with its noun.</summary>
    internal static string Count(long count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    internal static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
