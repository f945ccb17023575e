using System.Text.Json;
using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class CheckingRules
{
    private const string Broken = """
        rulebook Broken.Rules
          time zone Asia/Shanghai
          effective 2020-01-01
          partial periods exempt

        actor nobody, 100% = level county

        article 1
          somebody: research >= 1 per quarter
        """;

    [Fact]
    public void Findings_are_canonical_lines_with_a_summary_beside_them() =>
        CommandRun.Of("check", "FILES/rules").Ends(ExitCode.Done, "2 files, 1 rulebook, 4 clauses: 0 errors, 1 warning\n").Prints("check.txt");

    [Fact]
    public void Findings_are_told_in_Chinese() =>
        CommandRun.Of("check", "FILES/rules", "--lang", "zh").Ends(ExitCode.Done, "2 个文件，1 部规则，4 个条款：0 个错误，1 个警告\n").Prints("check.zh.txt");

    [Fact]
    public void Strict_makes_untranslated_statements_errors_where_they_stand() =>
        CommandRun.Of("check", "FILES/rules", "--strict").Ends(ExitCode.Found, "2 files, 1 rulebook, 4 clauses: 1 error, 1 warning\n").Prints("check.strict.txt");

    [Fact]
    public void Json_is_one_object() =>
        CommandRun.Of("check", "FILES/rules", "--format", "json").Ends(ExitCode.Done, "2 files, 1 rulebook, 4 clauses: 0 errors, 1 warning\n").Prints("check.json");

    [Fact]
    public void Sarif_holds_rules_and_regions()
    {
        var run = CommandRun.Of("check", "FILES/rules", "--strict", "--format", "sarif").Prints("check.sarif");
        using var document = JsonDocument.Parse(run.Output);
        var log = document.RootElement.GetProperty("runs")[0];
        foreach (var result in log.GetProperty("results").EnumerateArray())
        {
            var rule = log.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void Workflow_commands_are_escaped()
    {
        using var folder = new ScratchFolder();
        folder.Write("a,b:c%.duty", Broken);
        var run = CommandRun.Of("check", folder.Path, "--format", "github");
        Assert.Equal(ExitCode.Found, run.Exit);
        var line = Assert.Single(run.Output.Split('\n'), static line => line.StartsWith("::error ", StringComparison.Ordinal) && line.Contains("somebody", StringComparison.Ordinal));
        Assert.StartsWith("::error file=DIR/a%2Cb%3Ac%25.duty,line=9,endLine=9,col=3,endColumn=11,title=DUTY0011::No actor named 'somebody' is declared.", folder.Shown(line), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_can_come_from_standard_input()
    {
        var run = CommandRun.With(Broken, null, "check", "-");
        Assert.Equal(ExitCode.Found, run.Exit);
        Assert.Contains("<standard input>(9,3): error DUTY0011: ", run.Output, StringComparison.Ordinal);
    }
}
