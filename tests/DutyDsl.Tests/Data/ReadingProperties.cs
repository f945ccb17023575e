using System.Globalization;
using System.Text;
using DutyDsl.Data;
using DutyDsl.Data.Csv;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class ReadingProperties
{
    private const string Header = "id,subject,activity,date,until,target,quantity,clause,rating,result,note\n";

    private static readonly string[] Subjects = ["P1", "P1", "P1", "B1", "B1", "007", "007", "7", "", "P1 "];
    private static readonly string[] Activities = ["research", "research", "调研", "调研", "Inspection", "responsibility list", "rating", "dance", ""];
    private static readonly string[] Dates = ["2024-01-05", "2024-01-05", "2024-02-29", "2024-02-29", "2024-02-28", "2023-02-29", "2024-03-01T23:30:00Z", "2024-03-01T23:30:00", "1/2/2024"];

    private static List<string> SomeRows(Random random, int count)
    {
        var rows = new List<string>();
        for (var i = 0; i < count; i++)
        {
            if (rows.Count > 0 && random.Next(6) == 0)
            {
                rows.Add(Pick(random, rows));
                continue;
            }

            var target = random.Next(8) == 0 ? Pick(random, Subjects) : "";
            var quantity = random.Next(4) == 0 ? Pick(random, ["1", "1.0", "2,5", "-3", "x"]) : "";
            var isRating = random.Next(4) == 0;
            var row = string.Join(',', new[]
            {
                "R" + random.Next(count).ToString(CultureInfo.InvariantCulture), Pick(random, Subjects), Pick(random, Activities), Pick(random, Dates),
                random.Next(8) == 0 ? Pick(random, Dates) : "", target, Quoted(quantity), isRating ? "5(3)" : "", isRating ? "met" : "",
                random.Next(3) == 0 ? Pick(random, ["clean", "无隐患", "dirty"]) : "", Quoted(Pick(random, ["", "a", "x\"y", "two\nlines", "一,二"])),
            });
            rows.Add(random.Next(12) == 0 ? row + ",too,wide" : row);
        }

        return rows;

        static string Quoted(string cell) => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static void AssertAddsUp(ReadResult result)
    {
        foreach (var file in result.Report.Files)
        {
            Assert.Equal(file.Rows, file.Accepted + file.Duplicates + file.Quarantined);
            Assert.Equal(file.Quarantined, result.Report.Quarantine.LongCount(row => row.File == file.Name));
        }

        var records = result.Report.Files.Where(static file => file.HoldsRecords).ToArray();
        Assert.Equal(result.Ledger.Records.Count, records.Sum(static file => file.Accepted));
        var next = 0L;
        foreach (var file in records)
        {
            Assert.Equal(next, file.FirstRecord);
            next += file.Accepted;
        }
    }

    private static string Total(ReadResult result) => FormattableString.Invariant(
        $"{result.Report.Files.Sum(static f => f.Accepted)} {result.Report.Files.Sum(static f => f.Duplicates)} {result.Report.Files.Sum(static f => f.Quarantined)}");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Permuting_splitting_and_joining_files_changes_nothing(bool ignoreActivities)
    {
        var random = new Random(3);
        var contradictions = 0;
        for (var round = 0; round < 150; round++)
        {
            var rows = SomeRows(random, random.Next(1, 40));
            using var whole = new DataFolder(Header + string.Join('\n', rows));
            var expected = whole.Read(ignoreActivities);
            AssertAddsUp(expected);
            contradictions += expected.Report.Quarantine.Count(static row => row.Reason.English.Contains("says something else", StringComparison.Ordinal));

            var shuffled = rows.ToArray();
            random.Shuffle(shuffled);
            var cut = random.Next(rows.Count + 1);
            using var parts = new DataFolder(Header + string.Join("\r\n", shuffled[..cut]));
            parts.Write("records-2.csv", Header + string.Join('\n', shuffled[cut..]) + "\n");
            var actual = parts.Read(ignoreActivities);
            AssertAddsUp(actual);
            Assert.Equal(Described.Facts(expected.Ledger), Described.Facts(actual.Ledger));
            Assert.Equal(Total(expected), Total(actual));
            Assert.Equal(expected.Report.LastRecordDate, actual.Report.LastRecordDate);
            Assert.Equal(expected.Report.UndeclaredActivities.ToArray(), actual.Report.UndeclaredActivities.ToArray());
        }

        Assert.True(contradictions > 50, "contradictions were tried");
    }

    [Fact]
    public void The_same_file_twice_is_all_duplicates()
    {
        const string rows = Header + "R1,P1,research,2024-01-05,,,2,,,clean,a\nR2,P1,rating,2024-01-06,,,,5(3),met,,\nR3,B1,research,2024-01-05,,P1,,,,,\n";
        using var folder = new DataFolder(rows);
        var once = folder.Read();
        folder.Write("records-again.csv", rows).Write("subjects-again.csv", DataFolder.Subjects);
        var twice = folder.Read();
        Assert.Equal(
            "subjects-again.csv: 3 = 3 + 0 + 0\nsubjects.csv: 3 = 0 + 3 + 0\nrecords-again.csv: 3 = 3 + 0 + 0\nrecords.csv: 3 = 0 + 3 + 0",
            Described.Counts(twice));
        Assert.Equal(Described.Facts(once.Ledger), Described.Facts(twice.Ledger));
    }

    [Fact]
    public void The_order_of_columns_and_the_name_used_make_no_difference_to_what_a_row_says()
    {
        using var folder = new DataFolder("id,subject,activity,date,result,quantity,note\nR1,P1,research,2024-01-05,clean,1.50,\n");
        folder.Write("records-2.csv", "结果,date,Activity,subject,ID,quantity\n无隐患,2024-01-05,调研,P1,R1,1.5\n");
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords-2.csv: 1 = 1 + 0 + 0\nrecords.csv: 1 = 0 + 1 + 0", Described.Counts(folder.Read()));
    }

    [Fact]
    public void A_column_nothing_reads_is_still_something_a_row_says()
    {
        using var folder = new DataFolder("id,subject,activity,date,recorded\nR1,P1,research,2024-01-05,today\nR1,P1,research,2024-01-05,yesterday\n");
        var result = folder.Read();
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 2 = 0 + 0 + 2", Described.Counts(result));
        Assert.Empty(result.Report.Files[1].IgnoredColumns);
    }

    [Fact]
    public void Ids_are_texts()
    {
        using var folder = new DataFolder(
            "id,subject,activity,date\n007,007,research,2024-01-05\n7,7,research,2024-01-05\n",
            DataFolder.Subjects + "7,,city,,,2020-01-01,\n");
        var result = folder.Read();
        Assert.Equal("007 007 0 2024-01-05", Described.Record(result.Ledger, 0));
        Assert.Equal("7 7 0 2024-01-05", Described.Record(result.Ledger, 1));
    }

    [Theory]
    [InlineData("2024-03-31T15:59:59Z", "2024-03-31")]
    [InlineData("2024-03-31T16:00:00Z", "2024-04-01")]
    [InlineData("2024-03-31T23:59+08:00", "2024-03-31")]
    [InlineData("2024-03-31T10:00:00.1234567-0700", "2024-04-01")]
    [InlineData("1988-07-01T15:30:00Z", "1988-07-02")]
    [InlineData("1988-01-01T15:30:00Z", "1988-01-01")]
    public void An_instant_is_the_civil_day_of_the_rules_time_zone(string instant, string day)
    {
        using var folder = new DataFolder($"id,subject,activity,date\nR1,P1,research,{instant}\n");
        Assert.Equal("R1 P1 0 " + day, Described.Record(folder.Read().Ledger, 0));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void The_culture_makes_no_difference(string culture)
    {
        using var folder = new DataFolder(Header + string.Join('\n', SomeRows(new Random(4), 200)));
        var expected = folder.Read(ignoreActivities: true);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var actual = folder.Read(ignoreActivities: true);
            Assert.Equal(Described.Facts(expected.Ledger, withSources: true), Described.Facts(actual.Ledger, withSources: true));
            Assert.Equal(Described.Quarantine(expected), Described.Quarantine(actual));
            Assert.Equal(expected.Report.Files.Select(static file => file.Sha256), actual.Report.Files.Select(static file => file.Sha256));
            Assert.Equal(expected.Report.Sha256, actual.Report.Sha256);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Damage_to_any_byte_never_crashes_and_never_loses_a_row()
    {
        var random = new Random(5);
        var valid = new StringBuilder(Header);
        for (var i = 0; i < 12; i++)
            valid.Append(CultureInfo.InvariantCulture, $"R{i},P1,research,2024-01-{i + 1:D2},,B1,1,,,clean,\"n{i}, ok\"\n");
        var original = Encoding.UTF8.GetBytes(valid.ToString());
        var read = 0;
        for (var round = 0; round < 600; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? Pick(random, ",\"\n\r"u8.ToArray()) : (byte)random.Next(256);
            if (random.Next(5) == 0)
                bytes = bytes[..random.Next(1, bytes.Length)];
            using var folder = new DataFolder().Write("records.csv", bytes);
            ReadResult result;
            try
            {
                result = folder.Read();
            }
            catch (DataException)
            {
                continue;
            }

            read++;
            AssertAddsUp(result);
            AssertEveryRowIsSomewhere(bytes, result);
        }

        Assert.True(read > 400, "most damage leaves the header whole");
    }

    private static void AssertEveryRowIsSomewhere(byte[] bytes, ReadResult result)
    {
        using var reader = new CsvReader(new MemoryStream(bytes));
        Assert.True(reader.Read());
        var quarantine = result.Report.Quarantine.ToDictionary(static row => row.Line);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var elsewhere = 0;
        while (reader.Read())
        {
            if (quarantine.Remove(reader.Line, out var row))
                Assert.Equal(Encoding.UTF8.GetString(reader.Row), row.Text);
            else if (!kept.Add(Encoding.UTF8.GetString(reader.Field(0))))
                elsewhere++;
        }

        Assert.Empty(quarantine);
        Assert.Equal(result.Report.Files[1].Duplicates, elsewhere);
        Assert.Equal(
            Enumerable.Range(0, result.Ledger.Records.Count).Select(i => result.Ledger.Records.Ids[i]).Order(StringComparer.Ordinal),
            kept.Order(StringComparer.Ordinal));
    }
}
