using System.Text.Json;
using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class EvaluatingRecords
{
    private const string Warning = "1 warning in the rules; duty check shows them\n";
    private const string Default = Warning + "as of 2022-02-01, the last record's date\n";

    private static CommandRun Eval(params string[] options) =>
        CommandRun.Of(["eval", "FILES/rules", "--data", "FILES/data", .. options]);

    [Fact]
    public void The_table_is_what_an_auditor_reads() =>
        Eval("--set", "meetings per year=2").Ends(ExitCode.Done, Warning).Prints("eval.en.txt");

    [Fact]
    public void The_table_in_Chinese_is_Chinese_throughout_and_aligned() =>
        Eval("--set", "年度会议次数=2", "--lang", "zh").Ends(ExitCode.Done, "规则中有 1 个警告，详见 duty check\n").Prints("eval.zh.txt");

    [Fact]
    public void Csv_is_the_findings_table_and_the_default_date_is_told_beside_it() =>
        Eval("--format", "csv").Ends(ExitCode.Done, Default).Prints("eval.csv");

    [Fact]
    public void Json_holds_receipt_ingest_summary_findings_and_outcomes()
    {
        var run = Eval("--format", "json", "--article", "3").Ends(ExitCode.Done, Default).Prints("eval.json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["receipt", "ingest", "summary", "findings", "outcomes"],
            document.RootElement.EnumerateObject().Select(static property => property.Name));
    }

    [Fact]
    public void The_receipt_changes_with_the_rules_and_with_the_data_and_with_nothing_else()
    {
        using var folder = new ScratchFolder();
        var files = Path.Combine(AppContext.BaseDirectory, "Cli", "Files");
        foreach (var file in (string[])["rules/rulebook.duty", "rules/duties.duty", "data/subjects.csv", "data/records.csv"])
            folder.Write(file, File.ReadAllText(Path.Combine(files, file)));
        var first = Receipt();
        Assert.Equal(first, Receipt());
        File.AppendAllText(folder["data/records.csv"], "R9,P1,research,2021-02-11,,\n");
        var otherData = Receipt();
        Assert.Equal(first.Rules, otherData.Rules);
        Assert.NotEqual(first.Data, otherData.Data);
        File.AppendAllText(folder["rules/duties.duty"], "# a remark\n");
        Assert.Equal(otherData, Receipt());
        File.AppendAllText(folder["rules/duties.duty"], "\narticle 5\n  county principal: inspection >= 1 per year\n");
        Assert.NotEqual(otherData.Rules, Receipt().Rules);

        (string? Rules, string? Data) Receipt()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            DutyDsl.Tool.DutyCommand.Run(["eval", folder["rules"], "--data", folder["data"], "--format", "json"], output, error);
            using var document = JsonDocument.Parse(output.ToString());
            var receipt = document.RootElement.GetProperty("receipt");
            return (receipt.GetProperty("rulebooks")[0].GetProperty("sha256").GetString(), receipt.GetProperty("data").GetProperty("sha256").GetString());
        }
    }

    [Fact]
    public void Quarantined_rows_end_with_3_and_stay_listed_when_allowed()
    {
        const string told = Warning + "2 rows quarantined; repair the data, or accept that they are left out with --allow-quarantine\n";
        var strict = CommandRun.Of("eval", "FILES/rules", "--data", "FILES/dirty").Ends(ExitCode.Quarantined, told).Prints("eval.dirty.txt");
        var allowed = CommandRun.Of("eval", "FILES/rules", "--data", "FILES/dirty", "--allow-quarantine").Ends(ExitCode.Done, told);
        Assert.Equal(strict.Output, allowed.Output);
    }

    [Fact]
    public void Undeclared_activities_are_accepted_as_unused_when_ignored()
    {
        var run = CommandRun.Of("eval", "FILES/rules", "--data", "FILES/dirty", "--ignore-activities");
        Assert.Equal(ExitCode.Quarantined, run.Exit);
        Assert.Contains("  Accepted without a rule that declares them: dancing 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Quarantined rows: 1\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breached", "breached", ExitCode.Found)]
    [InlineData("pending", "pending", ExitCode.Found)]
    [InlineData("breached,pending", "breached, pending", ExitCode.Found)]
    [InlineData("undetermined", "", ExitCode.Done)]
    public void Fail_on_ends_with_1_when_such_a_finding_exists(string asked, string told, int exit) =>
        Eval("--set", "meetings per year=2", "--fail-on", asked)
            .Ends(exit, Warning + (told.Length == 0 ? "" : $"--fail-on: there are findings that are {told}\n"));

    [Fact]
    public void Fail_on_sees_what_only_leaves_out() =>
        Eval("--only", "met", "--fail-on", "breached", "--format", "csv", "--subject", "P1")
            .Ends(ExitCode.Found, Default + "--fail-on: there are findings that are breached\n")
            .Prints("eval.met-of-P1.csv");

    [Fact]
    public void Fail_on_looks_only_at_the_article_and_subject_asked_about() =>
        Eval("--article", "3", "--fail-on", "breached", "--format", "csv").Ends(ExitCode.Done, Default);

    [Fact]
    public void Nothing_judged_is_undetermined_to_a_gate()
    {
        const string nothing = Warning + "duty: no duty bound anybody in these periods: nothing was judged, which is not compliance\n";
        Eval("--subject", "B2").Ends(ExitCode.Done, nothing).Prints("eval.nothing.txt");
        Eval("--subject", "B2", "--fail-on", "undetermined").Ends(ExitCode.Found, nothing);
    }

    [Fact]
    public void Windows_that_do_not_bind_are_listed_on_request() =>
        Eval("--include", "not-bound", "--only", "not-bound", "--format", "csv").Ends(ExitCode.Done, Default).Prints("eval.not-bound.csv");

    [Fact]
    public void As_of_and_from_cut_the_time() =>
        Eval("--as-of", "2021-12-30", "--from", "2021-06-01", "--format", "csv").Ends(ExitCode.Done, Warning).Prints("eval.cut.csv");

    [Fact]
    public void Out_writes_the_same_bytes_into_a_file_and_leaves_nothing_beside_it()
    {
        using var folder = new ScratchFolder();
        folder.Write("findings.csv", "old");
        var run = Eval("--format", "csv", "--out", folder["findings.csv"]).Ends(ExitCode.Done, Default);
        Assert.Empty(run.Output);
        Assert.Equal(Eval("--format", "csv").Output, File.ReadAllText(folder["findings.csv"]));
        Assert.Equal([folder["findings.csv"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Out_replaces_no_link_and_needs_a_folder()
    {
        using var folder = new ScratchFolder();
        folder.Write("real.csv", "old");
        File.CreateSymbolicLink(folder["link.csv"], folder["real.csv"]);
        var link = Eval("--format", "csv", "--out", folder["link.csv"]);
        Assert.Equal(
            (ExitCode.Unreadable, Default + "duty: DIR/link.csv: this is a link or no ordinary file; --out would replace it. Redirect the output instead\n"),
            (link.Exit, folder.Shown(link.Error)));
        var missing = Eval("--format", "csv", "--out", folder["none/x.csv"]);
        Assert.Equal(
            (ExitCode.Unreadable, Default + "duty: DIR/none/x.csv: its folder does not exist; create it first\n"),
            (missing.Exit, folder.Shown(missing.Error)));
        Assert.Equal("old", File.ReadAllText(folder["real.csv"]));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_neutralised_on_request()
    {
        using var folder = new ScratchFolder();
        folder.Write("subjects.csv", "id,level,office,from,to\n=1+1,county,principal,2021-01-01,\n")
            .Write("records.csv", "id,subject,activity,date\nR1,=1+1,research,2021-03-31\n");
        string[] call = ["eval", "FILES/rules", "--data", folder.Path, "--format", "csv"];
        Assert.Contains(",=1+1,", CommandRun.Of(call).Output, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", CommandRun.Of([.. call, "--for-spreadsheet"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_and_folding_are_for_terminals_only()
    {
        string[] call = ["eval", "FILES/rules", "--data", "FILES/data", "--lang", "zh"];
        var coloured = CommandRun.With(null, new TerminalTraits(true, false, true, 100), call);
        var plain = CommandRun.With(null, new TerminalTraits(true, false, false, 1000), call);
        Assert.Contains("\u001b[91m", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(CommandRun.Of(call).Output, plain.Output);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_made_visible()
    {
        using var folder = new ScratchFolder();
        folder.Write("subjects.csv", "id,name,level,office,from,to\nP1,\u001b[2Jx\u202Ey,county,principal,2021-01-01,\n")
            .Write("records.csv", "id,subject,activity,date\nR1,P1,inspection,2021-06-30\n");
        var run = CommandRun.Of("eval", "FILES/rules", "--data", folder.Path);
        Assert.Contains("\uFFFD[2Jx\uFFFDy", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("duty: --set: there is no parameter 'meeting per year'; did you mean meetings per year?", "--set", "meeting per year=3")]
    [InlineData("duty: --set: 'many' does not fit meetings per year; expected a number, as 3 or 2.5", "--set", "meetings per year=many")]
    [InlineData("duty: --set: 'soon' does not fit veto period; expected a length of time, as 24 months", "--set", "veto period=soon")]
    [InlineData("duty: --set: 'veto period' gives no value; expected \"name=value\"", "--set", "veto period")]
    [InlineData("duty: --set: veto period is set twice", "--set", "veto period=1 year", "--set", "veto period=2年")]
    [InlineData("duty: --article: no clause is in article '9'", "--article", "9")]
    [InlineData("duty: --subject: the data hold no subject 'P11'; did you mean P1?", "--subject", "P11")]
    [InlineData("duty: --from 2023-01-01 is after the evaluation date 2022-02-01", "--from", "2023-01-01")]
    public void A_value_that_cannot_be_is_told_with_what_was_probably_meant(string message, params string[] options) =>
        Eval(options).Ends(ExitCode.Unreadable, Warning + message + "\n");

    [Theory]
    [InlineData("duty: --as-of: '2021-02-30' is no date; expected a day that exists, as 2024-06-30", "--as-of", "2021-02-30")]
    [InlineData("duty: --only names verdicts and so belongs to the findings. Leave it out with --table outcomes.", "--table", "outcomes", "--only", "met")]
    [InlineData("duty: --for-spreadsheet changes CSV only; add --format csv", "--for-spreadsheet")]
    [InlineData("duty: --only not-bound lists nothing without --include not-bound; add it", "--only", "not-bound")]
    [InlineData("duty: --only: 'breach' is not possible; expected met, breached, pending, undetermined, excused, unassessed, not-bound; did you mean breached?", "--only", "met,breach")]
    [InlineData("duty: --fail-on: 'met' is not possible; expected breached, pending, undetermined", "--fail-on", "met")]
    [InlineData("duty: --format: 'xlsx' is not possible; expected table, json, csv", "--format", "xlsx")]
    public void A_call_that_makes_no_sense_is_refused_before_anything_is_read(string message, params string[] options) =>
        CommandRun.Of(["eval", "FILES/rules", "--data", "nowhere", .. options]).Ends(ExitCode.Unreadable, message + "\n");

    [Fact]
    public void Rules_with_errors_are_not_evaluated()
    {
        using var folder = new ScratchFolder();
        folder.Write("broken.duty", "rulebook Broken.Rules\n  time zone Asia/Shanghai\n  effective 2020-01-01\n  partial periods exempt\n\narticle 1\n  nobody: research >= 1 per quarter\n");
        var run = CommandRun.Of("eval", folder.Path, "--data", "FILES/data");
        Assert.Equal((ExitCode.Found, ""), (run.Exit, run.Output));
        Assert.StartsWith("DIR/broken.duty(7,3): error DUTY0011: ", folder.Shown(run.Error), StringComparison.Ordinal);
        Assert.EndsWith(" in the rules: nothing is evaluated\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rulebook_without_a_clause_is_not_compliance()
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.duty", "rulebook Empty.Rules\n  time zone Asia/Shanghai\n  effective 2020-01-01\n  partial periods exempt\n");
        CommandRun.Of("eval", folder.Path, "--data", "FILES/data").Ends(
            ExitCode.Unreadable,
            "duty: rulebook Empty.Rules holds no clause: it judges nobody\nduty: the rules hold no clause: nobody could be judged, which is not compliance\n");
    }

    [Fact]
    public void Data_without_a_subject_is_not_compliance()
    {
        using var folder = new ScratchFolder();
        folder.Write("subjects.csv", "id,level,office,from,to\n").Write("records.csv", "id,subject,activity,date\n");
        string[] call = ["eval", "FILES/rules", "--data", folder.Path];
        var noRecord = CommandRun.Of(call);
        Assert.Equal(
            (ExitCode.Unreadable, Warning + "duty: DIR: there is no record, so there is no last record's date; give the evaluation date with --as-of\n"),
            (noRecord.Exit, folder.Shown(noRecord.Error)));
        var noSubject = CommandRun.Of([.. call, "--as-of", "2022-01-01"]).Ends(
            ExitCode.Unreadable, Warning + "duty: the data hold no subject: nobody was judged, which is not compliance\n");
        Assert.Contains("\nThe data hold no subject: nobody was judged, which is not compliance.\n", noSubject.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_cannot_be_read_is_told_in_the_language_asked_for()
    {
        using var folder = new ScratchFolder();
        var run = CommandRun.Of("eval", "FILES/rules", "--data", folder["none"], "--lang", "zh");
        Assert.Equal(ExitCode.Unreadable, run.Exit);
        Assert.Equal("规则中有 1 个警告，详见 duty check\nduty：DIR/none：没有这个文件夹；请指定 subjects.csv 和 records.csv 所在的文件夹\n", folder.Shown(run.Error));
    }
}
