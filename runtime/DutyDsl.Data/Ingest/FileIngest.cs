using System.Collections.Immutable;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Duties;

namespace DutyDsl.Data.Ingest;

/// <summary>The counts and the quarantine of one file while it is read.</summary>
internal sealed class FileIngest(string path, string name, bool holdsRecords)
{
    private readonly List<BilingualName> reasons = [];
    private readonly List<QuarantinedRow> quarantine = [];

    public string Path => path;

    public string Name => name;

    public bool HoldsRecords => holdsRecords;

    public long Rows { get; set; }

    public long Accepted { get; set; }

    public long Duplicates { get; set; }

    public long Quarantined => quarantine.Count;

    /// <summary>The quarantined rows by line.</summary>
    public IEnumerable<QuarantinedRow> Quarantine => quarantine.OrderBy(static row => row.Line);

    public ImmutableArray<string> IgnoredColumns { get; set; } = [];

    public string Sha256 { get; set; } = "";

    /// <summary>How many records were in the builder before this file.</summary>
    public int FirstRecord { get; set; }

    /// <summary>Whether something is wrong with the row at hand.</summary>
    public bool HasReasons => reasons.Count > 0;

    public string Place(int line) => QuarantinedRow.Locate(name, line);

    public void Add(BilingualName reason) => reasons.Add(reason);

    /// <summary>Quarantines the row at hand for all its reasons.</summary>
    public void KeepOut(CsvReader row)
    {
        Keep(row.Line, Shown.Row(row.Row), reasons.Count == 1 ? reasons[0] : new BilingualName(
            string.Join("; ", reasons.Select(static reason => reason.English)),
            string.Join("；", reasons.Select(static reason => reason.Chinese))));
        reasons.Clear();
    }

    /// <summary>Quarantines a row that was accepted before.</summary>
    public void Revoke(int line, string text, BilingualName reason)
    {
        Accepted--;
        Keep(line, text, reason);
    }

    /// <summary>What is wrong with a cell that is no day.</summary>
    public static BilingualName Reason(DayFault fault, string column, string found) => fault switch
    {
        DayFault.NoSuchDay => RowMessages.NoSuchDay(column, found),
        DayFault.NoOffset => RowMessages.NoOffset(column, found),
        _ => RowMessages.NoDate(column, found),
    };

    /// <summary>Adds what is wrong with the shape of a row; false when nothing is.</summary>
    public bool AddShapeFault(CsvReader row, int columns)
    {
        if (row.Fault != RowFault.None)
            Add(RowMessages.Unreadable(row.Fault));
        if (row.Fault is RowFault.None or RowFault.InvalidUtf8 && row.FieldCount != columns)
            Add(RowMessages.FieldCount(row.FieldCount, columns));
        return HasReasons;
    }

    public FileReport Report(int firstRecord) => new()
    {
        Name = name,
        HoldsRecords = holdsRecords,
        Rows = Rows,
        Accepted = Accepted,
        Duplicates = Duplicates,
        Quarantined = Quarantined,
        IgnoredColumns = IgnoredColumns,
        Sha256 = Sha256,
        FirstRecord = firstRecord,
    };

    private void Keep(int line, string text, BilingualName reason) =>
        quarantine.Add(new QuarantinedRow(name, line, text, reason));
}
