using DutyDsl.Data;
using DutyDsl.Facts;
using DutyDsl.SampleMaker;
using Xunit;

namespace DutyDsl.Tests.Regulations;

public sealed class SampleFiles
{
    [Fact]
    public void Are_made_again_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory("duty-sample-");
        try
        {
            Sample.Write(folder.FullName, 1, 2018);
            foreach (var file in new[] { "subjects.csv", "records.csv" })
            {
                var committed = File.ReadAllBytes(Repository.PathOf("samples/hebei/" + file));
                Assert.True(committed.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.FullName, file))), file + " is not what the maker makes");
                Assert.InRange(committed.Length, 1, 7_000_000);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Grow_by_whole_provinces()
    {
        var folder = Directory.CreateTempSubdirectory("duty-sample-");
        try
        {
            var (subjects, records) = Sample.Write(folder.FullName, 2, 7);
            var read = CsvFolder.Read(folder.FullName, Vocabulary.Of(Hebei.Plan));
            Assert.Equal([], read.Report.Quarantine.Select(static row => row.ToString()));
            Assert.Equal((subjects, records), (read.Report.Files[0].Rows, read.Report.Files[1].Rows));
            Assert.Contains("2-B-130000-gov", File.ReadAllText(Path.Combine(folder.FullName, "subjects.csv")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Of_Hebei_are_read_whole()
    {
        var report = Read("samples/hebei").Report;
        Assert.Equal([], report.Quarantine.Select(static row => row.ToString()));
        Assert.Equal(new DateOnly(2023, 12, 31), report.LastRecordDate);
        Assert.True(report.Files[1].Duplicates > 0);
    }

    [Fact]
    public void Of_Hebei_are_over_the_real_divisions()
    {
        var divisions = DivisionTable.Read();
        Assert.Equal(
            "保定市 唐山市 定州市 廊坊市 张家口市 承德市 沧州市 石家庄市 秦皇岛市 衡水市 辛集市 邢台市 邯郸市",
            string.Join(' ', divisions.Where(static d => d.Level == Level.City).Select(static d => d.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(
            "安新县 容城县 雄县",
            string.Join(' ', divisions.Where(static d => d.Parent == "13XA00").Select(static d => d.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(165, divisions.Count(static d => d.Level == Level.County));
        var codes = divisions.Select(static d => d.Code).ToHashSet();
        Assert.Equal(divisions.Count, codes.Count);
        Assert.All(divisions, d => Assert.True(d.Parent.Length == 0 || codes.Contains(d.Parent), d.Name));
    }

    [Fact]
    public void With_faults_show_every_reason_for_quarantine()
    {
        var report = Read("samples/hebei-dirty").Report;
        Assert.Equal("remark", string.Join(' ', report.Files[0].IgnoredColumns));
        Assert.Equal([1, 1], report.Files.Select(static file => file.Duplicates));
        Assert.All(report.Files, static file => Assert.Equal(file.Rows, file.Accepted + file.Duplicates + file.Quarantined));
        Assert.Equal(
            File.ReadAllLines(Repository.PathOf("tests/DutyDsl.Tests/Regulations/hebei-dirty.quarantine.txt")),
            report.Quarantine.Select(static row => row.ToString()));
    }

    [Fact]
    public void With_faults_are_explained_row_by_row_beside_them()
    {
        var explained = File.ReadAllLines(Repository.PathOf("samples/hebei-dirty/README.md"))
            .Where(static line => line.Contains(".csv(", StringComparison.Ordinal) && !line.Contains("not in quarantine", StringComparison.Ordinal))
            .SelectMany(static line => Places(line.Split('|')[1]));
        Assert.Equal(
            Read("samples/hebei-dirty").Report.Quarantine.Select(static row => row.Place).Distinct().Order(StringComparer.Ordinal),
            explained.Order(StringComparer.Ordinal));
    }

    // "records.csv(17) and (18)" names two places.
    private static IEnumerable<string> Places(string cell)
    {
        var file = cell.Trim().Split('(')[0];
        return cell.Split('(').Skip(1).Select(part => $"{file}({part.Split(')')[0]})");
    }

    private static ReadResult Read(string folder) => CsvFolder.Read(Repository.PathOf(folder), Vocabulary.Of(Hebei.Plan));
}
