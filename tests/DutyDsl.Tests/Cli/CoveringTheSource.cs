using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

public sealed class CoveringTheSource
{
    private const string Warning = "1 warning in the rules; duty check shows them\n";

    [Fact]
    public void Every_article_and_item_is_listed_with_how_it_is_stated() =>
        CommandRun.Of("coverage", "FILES/rules").Ends(ExitCode.Done, Warning).Prints("coverage.txt");

    [Fact]
    public void The_list_is_Chinese_when_asked() =>
        CommandRun.Of("coverage", "FILES/rules", "--lang", "zh", "--source", "FILES/source.txt")
            .Ends(ExitCode.Done, "规则中有 1 个警告，详见 duty check\n").Prints("coverage.zh.txt");

    [Fact]
    public void What_the_source_has_and_the_rules_lack_is_a_gap()
    {
        using var folder = new ScratchFolder();
        folder.Write("source.txt", "第一条 为了安全。\n第二条 主要负责人：\n（一）每季度至少\n调研2次；\n（二）检查；\n（三）其他。\n第三条 巡查。\n第二条的规定同样适用。\n第四条 责任。\n第五条 施行。\n");
        var run = CommandRun.Of("coverage", "FILES/rules", "--source", folder["source.txt"]).Ends(ExitCode.Found, Warning);
        Assert.EndsWith(
            """
            3 gaps:
              5: in the source (line 10), but no rulebook states it
              2(3): in the source (line 6), but no rulebook states it
              2(1) clause 1: the quotation is not in the source: "每季度至少调研1次"

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_rules_have_and_the_source_lacks_is_a_gap()
    {
        using var folder = new ScratchFolder();
        folder.Write("source.txt", "第一条 目的。\n第二条 负责人：（一）每季度至少调研1次。\n第三条 巡查。\n");
        var run = CommandRun.Of("coverage", "FILES/rules", "--source", folder["source.txt"]).Ends(ExitCode.Found, Warning);
        Assert.EndsWith(
            "3 gaps:\n  2(1): stated, but not found in the source\n  2(2): stated, but not found in the source\n  4: stated, but not found in the source\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_states_nothing_is_a_gap_without_a_source()
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.duty", "rulebook Empty.Rules\n  time zone Asia/Shanghai\n  effective 2020-01-01\n  partial periods exempt\n\narticle 1\n  purpose \"Safety.\"\n\narticle 2\n");
        var run = CommandRun.Of("coverage", folder.Path).Ends(ExitCode.Found);
        Assert.EndsWith("1 gap:\n  Empty.Rules 2: the section states nothing\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_articles_cannot_be_compared()
    {
        using var folder = new ScratchFolder();
        folder.Write("source.txt", "没有条文。\n");
        var run = CommandRun.Of("coverage", "FILES/rules", "--source", folder["source.txt"]);
        Assert.Equal(
            (ExitCode.Unreadable, Warning + "duty: DIR/source.txt: no line begins with an article (第…条); there is nothing to compare\n"),
            (run.Exit, folder.Shown(run.Error)));
    }

    [Fact]
    public void A_source_in_another_encoding_is_refused()
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder["source.txt"], [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5]);
        var run = CommandRun.Of("coverage", "FILES/rules", "--source", folder["source.txt"]);
        Assert.Equal((ExitCode.Unreadable, Warning + "duty: DIR/source.txt: the text is not UTF-8; save it as UTF-8\n"), (run.Exit, folder.Shown(run.Error)));
    }
}
