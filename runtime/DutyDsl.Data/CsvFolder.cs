using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Ingest;
using DutyDsl.Data.Messages;
using DutyDsl.Facts;

namespace DutyDsl.Data;

/// <summary>
/// Reads subjects and records from the CSV files of a folder. No row is dropped in silence: each is accepted, a duplicate
/// or quarantined, and the report accounts for all of them.
/// </summary>
/// <remarks>
/// <para>
/// Subjects are <c>subjects.csv</c> and every other file called <c>subjects….csv</c>, records likewise <c>records….csv</c>;
/// case is ignored, and each table is read in the ordinal order of its files' names. A file is UTF-8 with or without a
/// byte order mark and RFC 4180: cells are separated by commas, a cell with a comma, quote or line end is put in quotes,
/// a quote in it is doubled; lines end in <c>\n</c>, <c>\r\n</c> or <c>\r</c>. White space belongs to the cell. Blank lines
/// are no rows. A row may hold one megabyte.
/// </para>
/// <para>
/// The order of columns is free. Columns of facets and attributes go by any of their declared names. Two records are the same
/// when all their columns say the same, whatever the order of the columns and whichever name of an activity or value is
/// used; an empty column and an absent one are alike. <c>recorded</c> is part of what a record says, and nothing else reads it.
/// </para>
/// <para>
/// A symbolic link is followed only to an ordinary file in the same folder or below it; the folder itself may be a link.
/// </para>
/// </remarks>
public static class CsvFolder
{
    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="vocabulary">What the data may name.</param>
    /// <param name="options">How to read; null: nothing is let through.</param>
    /// <exception cref="DataException">A file is missing, cannot be opened, or has no usable header.</exception>
    public static ReadResult Read(string folder, Vocabulary vocabulary, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(vocabulary);
        options ??= new ReadOptions();
        var path = DataFiles.Folder(folder);
        var subjectFiles = DataFiles.Find(path, folder, "subjects");
        var recordFiles = DataFiles.Find(path, folder, "records");
        var builder = new LedgerBuilder(vocabulary);
        var days = new CivilDays(vocabulary.TimeZone);
        var subjects = new SubjectIndex(builder);
        var progress = new ProgressOfFiles(options.Progress, subjectFiles.Concat(recordFiles).Sum(static file => file.Length));
        var files = ReadSubjects(subjectFiles, builder, subjects, days, progress);
        var shared = new RecordIngest(builder, subjects, days, options);
        foreach (var info in recordFiles)
        {
            var file = new FileIngest(info.FullName, info.Name, holdsRecords: true) { FirstRecord = shared.Added };
            shared.Files.Add(file);
            ReadRows(file, progress, header => new RecordFile(file, header, shared).Read);
        }

        TakingBack.Run(shared, Open);
        files.AddRange(shared.Files);
        var ledger = builder.Build();
        return new ReadResult(ledger, Report(files, ledger, shared));
    }

    private static List<FileIngest> ReadSubjects(
        ImmutableArray<FileInfo> infos, LedgerBuilder builder, SubjectIndex subjects, CivilDays days, ProgressOfFiles progress)
    {
        var seen = new HashSet<(int Id, ulong Content)>();
        var files = new List<FileIngest>();
        int[]? facets = null;
        foreach (var info in infos)
        {
            var file = new FileIngest(info.FullName, info.Name, holdsRecords: false);
            ReadRows(file, progress, header =>
            {
                var reader = new SubjectFile(file, header, builder, subjects, days, seen);
                facets ??= reader.Facets.ToArray();
                RequireSameFacets(builder.Vocabulary, file.Name, reader.Facets, infos[0].Name, facets);
                return reader.Read;
            });
            files.Add(file);
        }

        return files;
    }

    // A file without a facet's column would say of its subjects that they have no value, which nobody said.
    private static void RequireSameFacets(
        Vocabulary vocabulary, string name, ReadOnlySpan<int> facets, string firstName, ReadOnlySpan<int> firstFacets)
    {
        for (var facet = 0; facet < facets.Length; facet++)
        {
            if (facets[facet] < 0 == firstFacets[facet] < 0)
                continue;
            var (without, with) = facets[facet] < 0 ? (name, firstName) : (firstName, name);
            throw new DataException(FileMessages.FacetInOneFileOnly(without, with, vocabulary.Facets[facet].Symbol.Names[0]));
        }
    }

    private static void ReadRows(FileIngest file, ProgressOfFiles progress, Func<HeaderRow, Action<CsvReader>> begin)
    {
        try
        {
            using var row = Open(file);
            var header = HeaderRow.Read(row, file.Name);
            var read = begin(header);
            file.IgnoredColumns = header.Ignored;
            while (row.Read())
            {
                read(row);
                progress.Tell(row.BytesRead);
            }

            file.Sha256 = row.Sha256();
            progress.EndFile(row.BytesRead);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataException(FileMessages.Unreadable(file.Name, fault.GetType().Name), fault);
        }
    }

    private static CsvReader Open(FileIngest file) =>
        new(new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));

    private static IngestReport Report(List<FileIngest> files, Ledger ledger, RecordIngest shared)
    {
        var reports = ImmutableArray.CreateBuilder<FileReport>(files.Count);
        var firstRecord = 0L;
        foreach (var file in files)
        {
            reports.Add(file.Report((int)firstRecord));
            if (file.HoldsRecords)
                firstRecord += file.Accepted;
        }

        int? last = null;
        foreach (var day in ledger.Records.Day.Span)
            last = Math.Max(last ?? day, day);
        var lines = new StringBuilder();
        foreach (var file in files)
            lines.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
        return new IngestReport
        {
            Files = reports.MoveToImmutable(),
            Quarantine = [.. files.SelectMany(static file => file.Quarantine)],
            LastRecordDate = last is { } dayNumber ? DateOnly.FromDayNumber(dayNumber) : null,
            UndeclaredActivities = [.. shared.Activities.LetThrough],
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString()))),
        };
    }
}
