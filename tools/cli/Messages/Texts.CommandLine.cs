namespace DutyDsl.Tool.Messages;

/// <summary>The catalogue of all that the tool says, English and Chinese side by side.</summary>
internal static partial class Texts
{
    public static Phrase ToolHelp => new(
        "duty: checks rulebooks, evaluates records by them and explains the findings.",
        "duty：检查规则、据以评定记录，并说明评定结果的理由。");

    public static Phrase UsageHead => new("Usage:", "用法：");

    public static Phrase CommandsHead => new("Commands:", "命令：");

    public static Phrase ArgumentsHead => new("Arguments:", "参数：");

    public static Phrase OptionsHead => new("Options:", "选项：");

    public static Phrase ExamplesHead => new("Examples:", "示例：");

    public static Phrase MoreHelp => new("duty COMMAND --help tells more.", "详见 duty COMMAND --help。");

    public static Phrase HelpHelp => new("Show this help.", "显示本帮助。");

    public static Phrase VersionHelp => new("Show the version.", "显示版本。");

    public static Phrase LangHelp => new("The language of messages and reports; English by default.", "消息和报告的语言；默认为英文。");

    public static Phrase RulesHelp => new(
        "Files or folders of rules (*.duty); what lies in one call is one set. - reads one file from standard input.",
        "规则文件（*.duty）或其所在文件夹；一次调用中的全部规则为一套。- 表示从标准输入读取一个文件。");

    public static Phrase Error(Phrase message) => new("duty: " + message.English, "duty：" + message.Chinese);

    public static Phrase UnknownCommand(string found, string? nearest) => new(
        $"there is no command {found}{Meant(nearest).English}; duty --help lists the commands",
        $"没有命令 {found}{Meant(nearest).Chinese}；duty --help 列出全部命令");

    public static Phrase UnknownOption(string found, string command, string? nearest) => new(
        $"there is no option {found}{Meant(nearest).English}; {Help(command)} lists the options",
        $"没有选项 {found}{Meant(nearest).Chinese}；{Help(command)} 列出全部选项");

    public static Phrase StrayWord(string found, string command) => new(
        $"'{found}' is one word too many; {Help(command)} shows the usage",
        $"多出“{found}”；用法见 {Help(command)}");

    public static Phrase ArgumentMissing(string command, string argument) => new(
        $"{argument} is missing; {Help(command)} shows the usage",
        $"缺少 {argument}；用法见 {Help(command)}");

    public static Phrase EmptyPath(string argument) => new(
        $"{argument} is an empty text; a name is expected",
        $"{argument} 为空；应给出名称");

    public static Phrase OptionMissing(string command, string option, string value) => new(
        $"the option {option} {value} is missing; {Help(command)} shows the usage",
        $"缺少选项 {option} {value}；用法见 {Help(command)}");

    public static Phrase ValueMissing(string option, string value) => new(
        $"{option} has no value; expected {option} {value}",
        $"{option} 没有值；应为 {option} {value}");

    public static Phrase GivenTwice(string option) => new(
        $"{option} is given twice; it may be given once",
        $"{option} 出现两次；只能出现一次");

    public static Phrase NotAllowed(string option, string value, IReadOnlyList<string> allowed, string? nearest) => new(
        $"{option}: '{value}' is not possible; expected {string.Join(", ", allowed)}{Meant(nearest).English}",
        $"{option}：不能是“{value}”；应为 {string.Join("、", allowed)}{Meant(nearest).Chinese}");

    public static Phrase NoSuchDate(string option, string value) => new(
        $"{option}: '{value}' is no date; expected a day that exists, as 2024-06-30",
        $"{option}：“{value}”不是日期；应为存在的日期，如 2024-06-30");

    public static Phrase Unexpected(string kind, string message) => new(
        $"a fault in the tool ended the command ({kind}: {message}); nothing it printed may be relied on. Please report it",
        $"工具内部故障导致命令中止（{kind}：{message}）；已输出的内容不可信。请报告此问题");

    public static Phrase OutOfMemory => new("there is not enough memory; the command was not completed", "内存不足；命令未完成");

    public static Phrase CannotWriteOutput(string why) => new(
        $"the output cannot be written to its end ({why}); what was printed is not complete",
        $"无法将输出写完（{why}）；已输出的内容不完整");

    public static Phrase CannotWrite(string path, string why) => new(
        $"{path}: the file cannot be written ({why}); nothing was changed there",
        $"{path}：无法写入该文件（{why}）；原有内容未改动");

    public static Phrase OutIsFolder(string path) => new(
        $"{path}: this is a folder; --out needs the name of a file",
        $"{path}：这是一个文件夹；--out 应为文件名");

    public static Phrase OutFolderMissing(string path) => new(
        $"{path}: its folder does not exist; create it first",
        $"{path}：所在文件夹不存在；请先创建");

    public static Phrase OutNotOrdinary(string path) => new(
        $"{path}: this is a link or no ordinary file; --out would replace it. Redirect the output instead",
        $"{path}：这是链接或非普通文件，--out 会将其替换；请改用输出重定向");

    public static Phrase CompletionHelp => new(
        "Print a script that completes commands and options in a shell.",
        "输出用于在命令行补全命令和选项的脚本。");

    public static Phrase ShellHelp => new("bash, zsh, fish or pwsh.", "bash、zsh、fish 或 pwsh。");

    public static Phrase UnknownShell(string found, string? nearest) => new(
        $"there is no completion for '{found}'{Meant(nearest).English}; expected one of bash, zsh, fish, pwsh",
        $"没有适用于“{found}”的补全脚本{Meant(nearest).Chinese}；应为 bash、zsh、fish、pwsh 之一");

    public static Phrase CompletionExample => new("complete duty in this bash", "在当前 bash 中启用补全");

    private static Phrase Meant(string? nearest) => nearest is null ? new("", "") : new($"; did you mean {nearest}?", $"；是否指 {nearest}？");

    private static string Help(string command) => command == "duty" ? "duty --help" : $"duty {command} --help";
}
