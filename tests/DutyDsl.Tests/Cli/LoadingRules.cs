using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class LoadingRules
{
    private const string Head = "rulebook Loaded.Rules\n  time zone Asia/Shanghai\n  effective 2020-01-01\n  partial periods exempt\n";
    private const string More = "rulebook Loaded.Rules\n";

    [Fact]
    public void A_folder_is_read_with_all_below_it_and_other_files_left_alone()
    {
        using var folder = new ScratchFolder();
        folder.Write("b/c/two.duty", More).Write("one.DUTY", Head).Write("notes.txt", "not rules");
        CommandRun.Of("check", folder.Path).Ends(ExitCode.Done, "2 files, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
    }

    [Fact]
    public void Build_output_beside_a_project_is_no_source_and_elsewhere_it_is()
    {
        using var folder = new ScratchFolder();
        folder.Write("one.duty", Head).Write("bin/Release/one.duty", More).Write("obj/two.duty", More);
        CommandRun.Of("check", folder.Path).Ends(ExitCode.Done, "3 files, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
        folder.Write("rules.csproj", "<Project/>");
        CommandRun.Of("check", folder.Path).Ends(ExitCode.Done, "1 file, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
    }

    [Fact]
    public void The_tables_that_rules_name_are_read_beside_them_and_are_no_rule_files()
    {
        using var folder = new ScratchFolder();
        const string rules = Head + "calendar working days from \"tables/days.csv\"\n";
        folder.Write("b/one.duty", rules).Write("b/other.csv", "not,a,table");
        var run = CommandRun.Of("check", folder.Path);
        Assert.Contains("DIR/b/one.duty(5,28): error DUTY0042: There is no table 'tables/days.csv': DIR/b/tables/days.csv is not among the files. Put it there.", folder.Shown(run.Output), StringComparison.Ordinal);
        folder.Write("b/tables/days.csv", "date,working\n2024-13-01,no\n");
        Assert.Contains("DIR/b/tables/days.csv(2,1): error DUTY0043: The row cannot be read: '2024-13-01' is no date such as 2024-02-03.", folder.Shown(CommandRun.Of("check", folder.Path).Output), StringComparison.Ordinal);
        folder.Write("b/tables/days.csv", "date,working\n2024-02-12,no\n");
        CommandRun.Of("check", folder["b/one.duty"]).Ends(ExitCode.Done, "1 file, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
    }

    [Fact]
    public void A_table_may_not_be_a_link_that_leaves_the_folder()
    {
        using var outside = new ScratchFolder();
        outside.Write("days.csv", "date,working\n");
        using var folder = new ScratchFolder();
        folder.Write("one.duty", Head + "calendar working days from \"days.csv\"\n");
        File.CreateSymbolicLink(folder["days.csv"], outside["days.csv"]);
        Assert.Equal(ExitCode.Unreadable, CommandRun.Of("check", folder.Path).Exit);
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var folder = new ScratchFolder();
        folder.Write("one.duty", Head);
        CommandRun.Of("check", folder.Path, folder["one.duty"]).Ends(ExitCode.Done, "1 file, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused_and_one_inside_adds_nothing()
    {
        using var outside = new ScratchFolder();
        outside.Write("secret.duty", More);
        using var folder = new ScratchFolder();
        folder.Write("one.duty", Head);
        File.CreateSymbolicLink(folder["two.duty"], folder["one.duty"]);
        Directory.CreateSymbolicLink(folder["circle"], folder.Path);
        CommandRun.Of("check", folder.Path).Ends(ExitCode.Done, "1 file, 1 rulebook, 0 clauses: 0 errors, 0 warnings\n");
        Directory.CreateSymbolicLink(folder["linked"], outside.Path);
        var run = CommandRun.Of("check", folder.Path);
        Assert.Equal(ExitCode.Unreadable, run.Exit);
        Assert.Equal(
            "duty: DIR/linked: the link leads out of its folder or nowhere; put the file itself there or name it on the command line\n",
            folder.Shown(run.Error));
    }

    [Fact]
    public void No_rule_file_and_no_such_path_are_wrong_calls()
    {
        using var folder = new ScratchFolder();
        Assert.Equal(
            (ExitCode.Unreadable, "duty: DIR: there is no .duty file there; give the files or the folder that hold the rules\n"),
            Parts(CommandRun.Of("check", folder.Path), folder));
        Assert.Equal(
            (ExitCode.Unreadable, "duty: DIR/none.duty: there is no such file or folder\n"),
            Parts(CommandRun.Of("check", folder["none.duty"]), folder));
    }

    [Fact]
    public void An_empty_file_is_told_what_a_rulebook_begins_with()
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.duty", "");
        var run = CommandRun.Of("check", folder.Path);
        Assert.Equal(ExitCode.Found, run.Exit);
        Assert.StartsWith("DIR/empty.duty(1,1): error DUTY0028: ", folder.Shown(run.Output), StringComparison.Ordinal);
    }

    private static (int, string) Parts(CommandRun run, ScratchFolder folder) => (run.Exit, folder.Shown(run.Error));
}
