using System.Diagnostics;
using System.Text;
using DutyDsl.Data;
using DutyDsl.Duties;
using DutyDsl.Facts;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class RefusedFiles
{
    private const string Records = "id,subject,activity,date\n";

    [Fact]
    public void A_folder_that_is_not_there()
    {
        var error = Assert.Throws<DataException>(() => CsvFolder.Read("no-such-folder", DataFolder.Vocabulary));
        Assert.Equal("no-such-folder: there is no such folder; give the folder that holds subjects.csv and records.csv", error.Message);
        Assert.Equal("no-such-folder：没有这个文件夹；请指定 subjects.csv 和 records.csv 所在的文件夹", error.Text.Chinese);
    }

    [Fact]
    public void A_file_in_place_of_the_folder()
    {
        using var folder = new DataFolder(Records);
        var error = Assert.Throws<DataException>(() => CsvFolder.Read(folder.File("records.csv"), DataFolder.Vocabulary));
        Assert.Equal(
            folder.File("records.csv") + ": this is a file; give the folder that holds subjects.csv and records.csv", error.Message);
    }

    [Fact]
    public void A_database_without_showing_its_password()
    {
        var error = Assert.Throws<DataException>(() => CsvFolder.Read("postgresql://me:secret@host/db", DataFolder.Vocabulary));
        Assert.Equal(
            "postgresql://…@host/db: reading from PostgreSQL is not supported by this version; export the tables to subjects.csv and records.csv and give their folder",
            error.Message);
    }

    [Fact]
    public void A_missing_table()
    {
        using var noRecords = new DataFolder();
        Assert.Equal(("DIR: there is no records.csv; put the file there", "DIR：没有 records.csv；请将该文件放入此文件夹"), noRecords.Error());
        using var noSubjects = new DataFolder(Records, subjects: null);
        Assert.Equal("DIR: there is no subjects.csv; put the file there", noSubjects.Error().English);
    }

    [Fact]
    public void Parquet_alone()
    {
        using var folder = new DataFolder().Write("records.parquet", "PAR1");
        Assert.Equal(
            "DIR: there is no records.csv, only Parquet, which this version does not read; export the table to records.csv",
            folder.Error().English);
    }

    [Fact]
    public void A_folder_in_place_of_a_file()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.File("records.csv"));
        Assert.Equal(("records.csv: this is a folder; a CSV file is expected", "records.csv：这是一个文件夹；此处应为 CSV 文件"), folder.Error());
    }

    [Fact]
    public void An_empty_file()
    {
        using var folder = new DataFolder("");
        Assert.Equal("records.csv: the file is empty or is no ordinary file; a CSV file with a header is expected", folder.Error().English);
    }

    [Fact]
    public void A_pipe_without_waiting_for_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new DataFolder();
        using (var mkfifo = Process.Start("mkfifo", [folder.File("records.csv")]))
            mkfifo.WaitForExit();
        Assert.Equal("records.csv: the file is empty or is no ordinary file; a CSV file with a header is expected", folder.Error().English);
    }

    [Fact]
    public void A_link_out_of_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new DataFolder(Records);
        using var folder = new DataFolder();
        File.CreateSymbolicLink(folder.File("records.csv"), elsewhere.File("records.csv"));
        Assert.Equal("records.csv: the link leads out of its folder or nowhere; put the file itself there", folder.Error().English);
        File.Delete(folder.File("records.csv"));
        File.CreateSymbolicLink(folder.File("records.csv"), folder.File("gone.csv"));
        Assert.Equal("records.csv: the link leads out of its folder or nowhere; put the file itself there", folder.Error().English);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new DataFolder();
        folder.Write("data-2024.csv", Records + "R1,P1,research,2024-01-01\n");
        File.CreateSymbolicLink(folder.File("records.csv"), "data-2024.csv");
        Assert.Equal("subjects.csv: 3 = 3 + 0 + 0\nrecords.csv: 1 = 1 + 0 + 0", Described.Counts(folder.Read()));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public void A_file_without_a_row(string text)
    {
        using var folder = new DataFolder(text);
        Assert.Equal(("records.csv(1): there is no header; the first row must name the columns", "records.csv(1)：没有表头；第一行须写明各列的名称"), folder.Error());
    }

    [Theory]
    [InlineData("id,subject,date\n", "records.csv(1): there is no column activity; found: id, subject, date")]
    [InlineData("R1,P1,research,2024-01-01\n", "records.csv(1): there is no column id; found: R1, P1, research, 2024-01-01")]
    [InlineData("\0\n", "records.csv(1): there is no column id; found: \\u0000")]
    [InlineData("\n\nid,subject,activity\n", "records.csv(3): there is no column date; found: id, subject, activity")]
    [InlineData("id;subject;activity;date\n", "records.csv(1): the columns are separated by \";\"; separate them by commas")]
    [InlineData("id\tsubject\tactivity\tdate\n", "records.csv(1): the columns are separated by \"\\t\"; separate them by commas")]
    [InlineData("id,subject,activity,date,ID\n", "records.csv(1): the columns \"id\" and \"ID\" are the same; keep one")]
    [InlineData("id,subject,activity,date,result,结果\n", "records.csv(1): the columns \"result\" and \"结果\" are the same; keep one")]
    [InlineData("id,subject,activity,date,\"x\n", "records.csv(1): the header cannot be read: the row opens a quote that is never closed; close it")]
    public void A_header_that_does_not_serve(string text, string message)
    {
        using var folder = new DataFolder(text);
        Assert.Equal(message, folder.Error().English);
    }

    [Fact]
    public void Subjects_need_id_and_from()
    {
        using var noFrom = new DataFolder(Records, "id,name\n");
        Assert.Equal(("subjects.csv(1): there is no column from; found: id, name", "subjects.csv(1)：缺少列 from；现有：id, name"), noFrom.Error());
        using var doubled = new DataFolder(Records, "id,from,level,层级\n");
        Assert.Equal("subjects.csv(1): the columns \"level\" and \"层级\" are the same; keep one", doubled.Error().English);
    }

    [Fact]
    public void Subjects_files_that_have_different_facets()
    {
        using var folder = new DataFolder(Records).Write("subjects-2.csv", "id,from,level\n");
        Assert.Equal(
            "subjects-2.csv: there is no column organ, which subjects.csv has; the files of the subjects need the same facets",
            folder.Error().English);
    }

    [Fact]
    public void Other_encodings()
    {
        using var utf16 = new DataFolder();
        utf16.Write("records.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Records)]);
        Assert.Equal(("records.csv(1): the file is UTF-16; save it as UTF-8", "records.csv(1)：文件是 UTF-16 编码；请另存为 UTF-8"), utf16.Error());
        using var gb18030 = new DataFolder();
        gb18030.Write("records.csv", [.. "id,subject,activity,date,"u8, 0xBD, 0xE1, 0xB9, 0xFB, (byte)'\n']);
        Assert.Equal("records.csv(1): the header cannot be read: the row is not UTF-8; save the file as UTF-8", gb18030.Error().English);
    }

    [Fact]
    public void A_time_zone_this_computer_does_not_know_matters_only_for_an_instant()
    {
        var vocabulary = Vocabulary.Of(DutyPlan.Parse("dutyplan\t1\nrulebook\tT\tT\t\tMars/Olympus\nactivity\tresearch\t\t1\tresearch\tActivity\t\t1\t0\nend\t0\t0\n"));
        using var folder = new DataFolder(Records + "R1,P1,research,2024-01-01\n");
        Assert.Equal(1, CsvFolder.Read(folder.Path, vocabulary).Ledger.Records.Count);
        folder.Write("records.csv", Records + "R1,P1,research,2024-01-01T10:00Z\n");
        var error = Assert.Throws<DataException>(() => CsvFolder.Read(folder.Path, vocabulary));
        Assert.Equal(
            "records.csv(2): the rules are in time zone Mars/Olympus, which this computer does not know, so an instant has no day; install its time zone data or write dates",
            error.Message);
    }
}
