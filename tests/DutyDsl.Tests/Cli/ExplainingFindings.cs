using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class ExplainingFindings
{
    private const string Warning = "1 warning in the rules; duty check shows them\n";

    private static CommandRun Explain(params string[] options) =>
        CommandRun.Of(["explain", "FILES/rules", "--data", "FILES/data", .. options]);

    [Fact]
    public void A_subject_is_explained_with_reasons_debts_and_vacancies() =>
        Explain("--subject", "P3", "--set", "meetings per year=2").Ends(ExitCode.Done, Warning).Prints("explain.P3.txt");

    [Fact]
    public void A_vacancy_is_told_where_its_post_is_asked_about_in_Chinese() =>
        Explain("--subject", "P1", "--lang", "zh").Ends(ExitCode.Done, "规则中有 1 个警告，详见 duty check\n").Prints("explain.P1.zh.txt");

    [Theory]
    [InlineData("2", 4)]
    [InlineData("2(2)", 4)]
    [InlineData("2（2）", 4)]
    [InlineData("2(2) clause 2", 1)]
    [InlineData("2(2) 条款 2", 1)]
    [InlineData("City-Inspection", 3)]
    public void A_clause_may_be_cited_in_every_form(string citation, int findings)
    {
        var run = Explain("--subject", "P3", "--clause", citation, "--set", "meetings per year=2").Ends(ExitCode.Done, Warning);
        Assert.Equal(findings, run.Output.Split('\n').Count(static line => line.StartsWith("2(2) clause ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("duty: --subject: the data hold no subject 'P33'; did you mean P3?", "--subject", "P33")]
    [InlineData("duty: --clause: no clause is cited as 'city-inspektion'; did you mean city-inspection?; expected a citation as 5, 5(3), 5(3) clause 2, or a label", "--subject", "P3", "--clause", "city-inspektion")]
    public void What_does_not_exist_is_told_with_what_is_near(string message, params string[] options) =>
        Explain(options).Ends(ExitCode.Unreadable, Warning + message + "\n");

    [Fact]
    public void A_subject_nothing_binds_is_not_called_compliant()
    {
        var run = Explain("--subject", "B2").Ends(ExitCode.Done, Warning);
        Assert.Contains("\nNo duty bound this subject in these periods; that is not compliance.\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n  2(1) clause 1, P1, 2021-Q3: 16 days without holder\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quarantined_data_end_with_3_unless_allowed()
    {
        string[] call = ["explain", "FILES/rules", "--data", "FILES/dirty", "--subject", "P2"];
        Assert.Equal(ExitCode.Quarantined, CommandRun.Of(call).Exit);
        Assert.Equal(ExitCode.Done, CommandRun.Of([.. call, "--allow-quarantine"]).Exit);
    }
}
