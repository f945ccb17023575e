using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class ReadingTheCommandLine
{
    [Theory]
    [InlineData("duty: there is no command evl; did you mean eval?; duty --help lists the commands", "evl")]
    [InlineData("duty: there is no option --verison; did you mean --version?; duty --help lists the options", "--verison")]
    [InlineData("duty: RULES is missing; duty check --help shows the usage", "check")]
    [InlineData("duty: the option --data DATA is missing; duty eval --help shows the usage", "eval", "FILES/rules")]
    [InlineData("duty: there is no option --formt; did you mean --format?; duty check --help lists the options", "check", "FILES/rules", "--formt", "json")]
    [InlineData("duty: --format has no value; expected --format text|json|sarif|github", "check", "FILES/rules", "--format")]
    [InlineData("duty: --format is given twice; it may be given once", "check", "FILES/rules", "--format", "json", "--format", "json")]
    [InlineData("duty: --lang: 'fr' is not possible; expected zh, en", "check", "FILES/rules", "--lang", "fr")]
    [InlineData("duty: RULES is an empty text; a name is expected", "check", "")]
    [InlineData("duty：没有命令 evl；是否指 eval？；duty --help 列出全部命令", "evl", "--lang", "zh")]
    [InlineData("duty：缺少 RULES；用法见 duty coverage --help", "coverage", "--lang=zh")]
    public void A_wrong_line_is_told_what_was_expected(string message, params string[] arguments) =>
        Assert.Equal((ExitCode.Unreadable, "", message + "\n"), Parts(CommandRun.Of(arguments)));

    [Theory]
    [InlineData("help.en.txt", "--help")]
    [InlineData("help.zh.txt", "-h", "--lang", "zh")]
    [InlineData("help-eval.en.txt", "eval", "--help")]
    [InlineData("help-eval.zh.txt", "eval", "--help", "--lang", "zh")]
    [InlineData("help-check.en.txt", "check", "--help")]
    [InlineData("help-explain.en.txt", "explain", "--help")]
    [InlineData("help-coverage.en.txt", "coverage", "--help")]
    [InlineData("help-completion.en.txt", "completion", "--help")]
    public void Help_shows_usage_options_and_examples(string expected, params string[] arguments) =>
        CommandRun.Of(arguments).Ends(ExitCode.Done).Prints(expected);

    [Fact]
    public void No_command_at_all_is_a_wrong_call_that_shows_the_help()
    {
        var run = CommandRun.Of();
        Assert.Equal((ExitCode.Unreadable, "", CommandRun.Of("--help").Output), Parts(run));
    }

    [Fact]
    public void The_version_is_one_line() =>
        Assert.Equal((ExitCode.Done, "duty 0.1.0\n", ""), Parts(CommandRun.Of("--version")));

    [Fact]
    public void Shells_complete_options_and_values()
    {
        Assert.Equal("--format\n--help\n--lang\n--strict\n", CommandRun.Of("[suggest:13]", "duty check --").Output.ReplaceLineEndings("\n"));
        Assert.Equal("github\njson\nsarif\ntext\n", CommandRun.Of("[suggest:20]", "duty check --format ").Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("bash", "complete -o filenames -F _duty duty\n")]
    [InlineData("zsh", "compdef _duty duty\n")]
    [InlineData("fish", "2>/dev/null)'\n")]
    [InlineData("pwsh", "}\n")]
    public void Completion_scripts_ask_the_tool(string shell, string end)
    {
        var run = CommandRun.Of("completion", shell).Ends(ExitCode.Done);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(end, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_told_the_known_ones() =>
        CommandRun.Of("completion", "basch").Ends(
            ExitCode.Unreadable, "duty: there is no completion for 'basch'; did you mean bash?; expected one of bash, zsh, fish, pwsh\n");

    [Fact]
    public void A_word_that_looks_like_a_response_file_is_only_a_word() =>
        CommandRun.Of("check", "@rules").Ends(ExitCode.Unreadable, "duty: @rules: there is no such file or folder\n");

    private static (int, string, string) Parts(CommandRun run) => (run.Exit, run.Output, run.Error);
}
