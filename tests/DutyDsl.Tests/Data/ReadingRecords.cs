using DutyDsl.Data;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class ReadingRecords
{
    private static string[] Records(ReadResult result) =>
        [.. Enumerable.Range(0, result.Ledger.Records.Count).Select(i => Described.Record(result.Ledger, i))];

    [Fact]
    public void Every_column_of_the_contract_reaches_the_ledger()
    {
        using var folder = new DataFolder("""
            id,subject,activity,date,until,target,case,quantity,recorded,recipient,clause,rating,result,on site,score,seen,issued,term
            R1,P1,research,2024-01-05,2024-02-01,B1,C7,2.50,whenever,city council,,,隐患,是,1.50,2024-01-05T10:00+08:00,2024-01-04,30 days
            R2,P1,调研,2024-01-06,,,,,,,,,CLEAN,No,-3,2024-01-05,,2月
            R3,P1,评定,2024-01-07,,,,,,,5(3),已履行,,,,,,
            R4,P1,Rating,2024-01-08,,,,,,,14,breached,,,,,,

            """);
        Assert.Equal(
            [
                "R1 P1 0 2024-01-05 until 2024-02-01 of B1 case C7 quantity 2.5 to city council result=1 on site=yes score=1.5 seen=2024-01-05T10:00+08:00 issued=2024-01-04 term=30 days",
                "R2 P1 0 2024-01-06 result=0 on site=no score=-3 seen=2024-01-05 term=2月",
                "R3 P1 -1 2024-01-07 rated 5(3) Met",
                "R4 P1 -1 2024-01-08 rated 14 Breached",
            ],
            Records(folder.Read()));
    }

    [Fact]
    public void The_report_counts_every_row_and_names_what_it_ignores()
    {
        using var folder = new DataFolder("id,subject,activity,date,remark\nR1,P1,survey,2024-01-05,a\nR1,P1,research,2024-01-05,a\n\nR2,P1,research,2024-02-30,\n");
        var result = folder.Read();
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 3 = 1 + 1 + 1", Described.Counts(result));
        Assert.Equal("remark", Assert.Single(result.Report.Files[1].IgnoredColumns));
        Assert.Empty(result.Report.Files[0].IgnoredColumns);
        Assert.Equal(new DateOnly(2024, 1, 5), result.Report.LastRecordDate);
        Assert.Equal("records.csv(5): date \"2024-02-30\" does not exist", Described.Quarantine(result));
        Assert.Equal("R2,P1,research,2024-02-30,", result.Report.Quarantine[0].Text);
        Assert.Equal("records.csv(5)：date“2024-02-30”不存在", result.Report.Quarantine[0].In(DutyDsl.Duties.Language.Chinese));
    }
}
