using System.Text;
using DutyDsl.Data;
using DutyDsl.Duties;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class QuarantinedRows
{
    private const string Header = "id,subject,activity,date,until,target,quantity,clause,rating,result,on site,score,seen,issued,term\n";

    private static ReadResult Read(string row, string header = Header, bool ignoreActivities = false)
    {
        using var folder = new DataFolder(header + row + "\n");
        return folder.Read(ignoreActivities);
    }

    // The row, its reason in both languages, and what the engine is told of it: subject, activity, day number, target.
    [Theory]
    [InlineData("R1,P1,research,2024-02-30,,,,,,,,,,,", "date \"2024-02-30\" does not exist", "date“2024-02-30”不存在", "P1 0 ? -")]
    [InlineData("R1,P1,research,01/02/2026,,,,,,,,,,,", "date \"01/02/2026\" is no date; write it as 2024-03-31", "date“01/02/2026”不是日期；请写成 2024-03-31 的形式", "P1 0 ? -")]
    [InlineData("R1,P1,research,2026-2-3,,B1,,,,,,,,,", "date \"2026-2-3\" is no date; write it as 2024-03-31", "date“2026-2-3”不是日期；请写成 2024-03-31 的形式", "P1 0 ? B1")]
    [InlineData("R1,P1,research,２０２６-02-03,,,,,,,,,,,", "date \"２０２６-02-03\" is no date; write it as 2024-03-31", "date“２０２６-02-03”不是日期；请写成 2024-03-31 的形式", "P1 0 ? -")]
    [InlineData("R1,P1,research,2026-02-03T10:00:00,,,,,,,,,,,", "date \"2026-02-03T10:00:00\" has a time but no offset; write it as 2024-03-31T10:00:00+08:00, or the date alone", "date“2026-02-03T10:00:00”有时刻而无时区偏移；请写成 2024-03-31T10:00:00+08:00，或只写日期", "P1 0 ? -")]
    [InlineData("R1,P1,research,2026-02-03T25:00Z,,,,,,,,,,,", "date \"2026-02-03T25:00Z\" does not exist", "date“2026-02-03T25:00Z”不存在", "P1 0 ? -")]
    [InlineData("R1,P1,research,,,,,,,,,,,,", "date is empty", "date 为空", "P1 0 ? -")]
    [InlineData("R1,P1,responsibility list,2024-01-02,2024-01-01,,,,,,,,,,", "until \"2024-01-01\" is before date \"2024-01-02\"", "until“2024-01-01”早于 date“2024-01-02”", "P1 2 ? -")]
    [InlineData("R1,P1,responsibility list,2024-01-02,soon,,,,,,,,,,", "until \"soon\" is no date; write it as 2024-03-31", "until“soon”不是日期；请写成 2024-03-31 的形式", "P1 2 ? -")]
    [InlineData("R1,P1,research,2024-01-02,,,1.2.3,,,,,,,,", "quantity \"1.2.3\" is no number; write it as 1234.5", "quantity“1.2.3”不是数字；请写成 1234.5 的形式", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,\"1,5\",,,,,,,,", "quantity \"1,5\" is no number; write it as 1234.5", "quantity“1,5”不是数字；请写成 1234.5 的形式", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,12345678901234567890123456789,,,,,,,,", "quantity \"12345678901234567890123456789\" has more than 28 digits", "quantity“12345678901234567890123456789”超过 28 位数字", "P1 0 738886 -")]
    [InlineData("R1,P9,research,2024-01-02,,,,,,,,,,,", "subject \"P9\" is not in the subjects", "subject“P9”不在 subjects 中", "")]
    [InlineData("R1,7,research,2024-01-02,,,,,,,,,,,", "subject \"7\" is not in the subjects", "subject“7”不在 subjects 中", "")]
    [InlineData("R1, P1,research,2024-01-02,,,,,,,,,,,", "subject \" P1\" is not in the subjects; did you mean \"P1\"?", "subject“ P1”不在 subjects 中；是否应为“P1”？", "")]
    [InlineData("R1,,research,2024-01-02,,,,,,,,,,,", "subject is empty", "subject 为空", "? 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,P9,,,,,,,,,", "target \"P9\" is not in the subjects", "target“P9”不在 subjects 中", "")]
    [InlineData("R1,P1,reserch,2024-01-02,,,,,,,,,,,", "activity \"reserch\" is not declared by the rules; did you mean \"research\"?", "规则没有声明 activity“reserch”；是否应为“research”？", "")]
    [InlineData("R1,P1,,2024-01-02,,,,,,,,,,,", "activity is empty", "activity 为空", "P1 ? 738886 -")]
    [InlineData(",P1,research,2024-01-02,,,,,,,,,,,", "id is empty", "id 为空", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,claen,,,,,", "result has no value \"claen\" in the rules; did you mean \"clean\"?", "规则中 result 没有“claen”这个值；是否应为“clean”？", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,maybe,,,,", "on site \"maybe\" is neither yes nor no", "on site“maybe”既不是“是”也不是“否”", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,,1e5,,,", "score \"1e5\" is no number; write it as 1234.5", "score“1e5”不是数字；请写成 1234.5 的形式", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,,,2024-01-02T10:00,,", "seen \"2024-01-02T10:00\" has a time but no offset; write it as 2024-03-31T10:00:00+08:00, or the date alone", "seen“2024-01-02T10:00”有时刻而无时区偏移；请写成 2024-03-31T10:00:00+08:00，或只写日期", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,,,,2023-02-29,", "issued \"2023-02-29\" does not exist", "issued“2023-02-29”不存在", "P1 0 738886 -")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,,,,,long", "term \"long\" is no length of time; write it as 30 days", "term“long”不是时长；请写成“30 日”的形式", "P1 0 738886 -")]
    [InlineData("R1,P1,rating,2024-01-02,,,,,met,,,,,,", "clause is empty", "clause 为空", "P1 -2 738886 -")]
    [InlineData("R1,P1,评定,2024-01-02,,,,5(3),,,,,,,", "rating is empty", "rating 为空", "P1 -2 738886 -")]
    [InlineData("R1,P1,rating,2024-01-02,,,,5(3),good,,,,,,", "rating \"good\" is none of met, breached, excused", "rating“good”不是“已履行”“未履行”“免除”之一", "P1 -2 738886 -")]
    [InlineData("R1,P1,research,2024-01-02", "the row has 4 cells, the header has 15; a cell with a comma needs quotes", "该行有 4 个单元格，表头有 15 个；含逗号的单元格须加引号", "P1 ? ? ?")]
    [InlineData("R1,P1,research,2024-01-02,,,,,,,,,,,,", "the row has 16 cells, the header has 15; a cell with a comma needs quotes", "该行有 16 个单元格，表头有 15 个；含逗号的单元格须加引号", "P1 ? ? ?")]
    [InlineData("R1,B1 x,research", "the row has 3 cells, the header has 15; a cell with a comma needs quotes", "该行有 3 个单元格，表头有 15 个；含逗号的单元格须加引号", "? ? ? ?")]
    [InlineData("R1,P1,res\"earch,2024-01-02,,,,,,,,,,,", "the row has a quote that neither opens nor closes a cell; put the cell in quotes and double every quote in it", "该行有一个既不是单元格开头也不是结尾的引号；请用引号括住整个单元格，并把其中每个引号写成两个", "P1 ? ? ?")]
    [InlineData("R1,P1,research,2024-01-02,,B1,\"1\"2,,,,,,,,", "the row has a quote that neither opens nor closes a cell; put the cell in quotes and double every quote in it", "该行有一个既不是单元格开头也不是结尾的引号；请用引号括住整个单元格，并把其中每个引号写成两个", "P1 0 738886 B1")]
    [InlineData("R1,P9,\"research", "the row opens a quote that is never closed; close it", "该行的引号没有结束；请补上结束引号", "")]
    public void Each_has_its_reason_and_leaves_what_is_known(string row, string english, string chinese, string known)
    {
        var result = Read(row);
        var quarantined = Assert.Single(result.Report.Quarantine);
        Assert.Equal("records.csv(2): " + english, quarantined.In(Language.English));
        Assert.Equal("records.csv(2)：" + chinese, quarantined.In(Language.Chinese));
        Assert.Equal(row, quarantined.Text);
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 1 = 0 + 0 + 1", Described.Counts(result));
        Assert.Equal(known.Length == 0 ? "" : "uncertain " + known + " records.csv(2)", Uncertain(result));
    }

    [Theory]
    [InlineData("P2,,county,,,2024-01-02,2024-01-01", "to \"2024-01-01\" is before from \"2024-01-02\"", "P2")]
    [InlineData("P2,,county,,,2024-13-01,", "from \"2024-13-01\" does not exist", "P2")]
    [InlineData("P2,,county,,,,", "from is empty", "P2")]
    [InlineData("P2,,county,,,2024-01-01,open", "to \"open\" is no date; write it as 2024-03-31", "P2")]
    [InlineData("P2,,conty,,,2024-01-01,", "level has no value \"conty\" in the rules; did you mean \"county\"?", "P2")]
    [InlineData("P2,,county,党,,2024-13-01,", "from \"2024-13-01\" does not exist; organ has no value \"党\" in the rules; did you mean \"党委\"?", "P2")]
    [InlineData("P2,,county", "the row has 3 cells, the header has 7; a cell with a comma needs quotes", "P2")]
    [InlineData(",,county,,,2024-01-01,", "id is empty", null)]
    [InlineData("\"P2,,county", "the row opens a quote that is never closed; close it", null)]
    public void A_tenure_too(string row, string english, string? uncertainSubject)
    {
        using var folder = new DataFolder("id,subject,activity,date\n", DataFolder.Subjects + row);
        var result = folder.Read();
        Assert.Equal("subjects.csv(5): " + english, Described.Quarantine(result));
        Assert.Equal(row, result.Report.Quarantine[0].Text);
        Assert.Equal("subjects.csv: 4 = 3 + 0 + 1\nrecords.csv: 0 = 0 + 0 + 0", Described.Counts(result));
        Assert.Equal(
            uncertainSubject is null ? "uncertain ? " + "? ? ? subjects.csv(5)" : "uncertain tenure " + uncertainSubject,
            Uncertain(result));
    }

    [Fact]
    public void The_record_of_a_subject_whose_only_row_is_quarantined_says_so()
    {
        using var folder = new DataFolder("id,subject,activity,date\nR1,P2,research,2024-01-01\n", DataFolder.Subjects + "P2,,,,,never,\n");
        Assert.Equal(
            "subjects.csv(5): from \"never\" is no date; write it as 2024-03-31\n"
            + "records.csv(2): subject \"P2\" has no accepted row in the subjects; its row subjects.csv(5) is quarantined",
            Described.Quarantine(folder.Read()));
    }

    [Fact]
    public void Undeclared_activities_are_unused_when_they_are_ignored()
    {
        var result = Read("R1,P1,dance,2024-01-02,,,,,,,,,,,\nR2,P1,dance,2024-01-03,,,,,,,,,,,\nR3,P9,sing,2024-01-03,,,,,,,,,,,", ignoreActivities: true);
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 3 = 2 + 0 + 1", Described.Counts(result));
        Assert.Equal(new UndeclaredActivity("dance", 2), Assert.Single(result.Report.UndeclaredActivities));
        Assert.Equal("R1 P1 -1 2024-01-02", Described.Record(result.Ledger, 0));
        Assert.Equal("", Uncertain(result));
    }

    [Fact]
    public void Rows_of_one_id_that_contradict_each_other_are_both_out_with_their_texts()
    {
        var result = Read("R1,P1,research,2024-01-02\nR2,P1,research,2024-01-02\nR1,P1,research,2024-01-03\nR1,P1,survey,2024-01-02\nR1,P1,research,2024-01-03", "id,subject,activity,date\n");
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 5 = 1 + 2 + 2", Described.Counts(result));
        Assert.Equal(
            "records.csv(2): id \"R1\" is also the id of records.csv(4), which says something else\n"
            + "records.csv(4): id \"R1\" is also the id of records.csv(2), which says something else",
            Described.Quarantine(result));
        Assert.Equal(["R1,P1,research,2024-01-02", "R1,P1,research,2024-01-03"], result.Report.Quarantine.Select(static row => row.Text));
        Assert.Equal("uncertain P1 0 738886 - records.csv(2)\nuncertain P1 0 738887 - records.csv(4)", Uncertain(result));
    }

    [Fact]
    public void A_record_is_out_when_a_broken_row_has_its_id_wherever_that_stands()
    {
        const string good = "R1,P1,research,2024-01-02\n";
        const string broken = "R1,P1,research,2024-01-0x\n";
        var after = Read(good + broken, "id,subject,activity,date\n");
        var before = Read(broken + good, "id,subject,activity,date\n");
        Assert.Equal(Described.Facts(after.Ledger), Described.Facts(before.Ledger));
        Assert.Equal(
            "records.csv(2): id \"R1\" is also the id of records.csv(3), which is quarantined\n"
            + "records.csv(3): date \"2024-01-0x\" is no date; write it as 2024-03-31",
            Described.Quarantine(after));
        Assert.Equal("R1,P1,research,2024-01-02", after.Report.Quarantine[0].Text);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_kept_and_shown()
    {
        using var folder = new DataFolder();
        folder.Write("records.csv", [.. "id,subject,activity,date,note\nR1,P1,research,2024-01-02,"u8, 0xFF, .. "\nR2,P1,research,2024-01-03,ok\n"u8]);
        var result = folder.Read();
        Assert.Equal("records.csv(2): the row is not UTF-8; save the file as UTF-8", Described.Quarantine(result));
        Assert.Equal("R1,P1,research,2024-01-02,\uFFFD", result.Report.Quarantine[0].Text);
        Assert.Equal("uncertain P1 0 738886 - records.csv(2)", Uncertain(result));
        Assert.Equal("R2 P1 0 2024-01-03", Described.Record(result.Ledger, 0));
    }

    [Fact]
    public void A_cell_of_ten_megabytes_costs_only_its_row()
    {
        var huge = new string('x', 10_000_000);
        foreach (var cell in new[] { huge, '"' + huge + '"' })
        {
            var result = Read($"R1,P1,research,2024-01-02,{cell}\nR2,P1,research,2024-01-03,", "id,subject,activity,date,note\n");
            Assert.Equal("records.csv(2): the row is longer than 1048576 bytes; shorten it, or close the quote that is still open", Described.Quarantine(result));
            Assert.Equal("R2 P1 0 2024-01-03", Described.Record(result.Ledger, 0));
            Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 2 = 1 + 0 + 1", Described.Counts(result));
            Assert.Equal("uncertain P1 0 738886 - records.csv(2)", Uncertain(result));
            Assert.Equal(4097, result.Report.Quarantine[0].Text.Length);
        }
    }

    [Fact]
    public void An_unclosed_quote_costs_one_row_and_not_the_rest_of_the_file()
    {
        var rows = new StringBuilder("R0,P1,\"research,2024-01-01\n");
        for (var i = 1; i <= 100_000; i++)
            rows.Append('R').Append(i).Append(",P1,research,2024-01-02\n");
        var result = Read(rows.ToString().TrimEnd('\n'), "id,subject,activity,date\n");
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 100001 = 100000 + 0 + 1", Described.Counts(result));
        Assert.Equal("R0,P1,\"research,2024-01-01", result.Report.Quarantine[0].Text);
        Assert.Equal(2, result.Report.Quarantine[0].Line);
    }

    private static string Uncertain(ReadResult result) => string.Join('\n', Described.Facts(result.Ledger, withSources: true)
        .Split('\n').Where(static line => line.StartsWith("uncertain", StringComparison.Ordinal)));
}
