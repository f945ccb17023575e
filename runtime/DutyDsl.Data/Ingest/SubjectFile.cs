using System.Text;
using System.Text.Unicode;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>Reads one file of subjects: one tenure a row.</summary>
internal sealed class SubjectFile
{
    private readonly LedgerBuilder builder;
    private readonly SubjectIndex subjects;
    private readonly CivilDays days;
    private readonly HashSet<(int Id, ulong Content)> seen;
    private readonly FileIngest file;
    private readonly HeaderRow header;
    private readonly int id;
    private readonly int name;
    private readonly int parent;
    private readonly int from;
    private readonly int to;
    private readonly int[] facets;
    private readonly CellCache[] facetValues;
    private readonly int[] values;

    public SubjectFile(
        FileIngest file, HeaderRow header, LedgerBuilder builder, SubjectIndex subjects, CivilDays days, HashSet<(int Id, ulong Content)> seen)
    {
        this.file = file;
        this.header = header;
        this.builder = builder;
        this.subjects = subjects;
        this.days = days;
        this.seen = seen;
        id = header.Require("id");
        from = header.Require("from");
        name = header.Find("name");
        parent = header.Find("parent");
        to = header.Find("to");
        var vocabulary = builder.Vocabulary;
        facets = header.FindDeclared(vocabulary.Facets.Length, vocabulary.FindFacet);
        values = new int[facets.Length];
        facetValues = [.. facets.Select((_, facet) => new CellCache(value => vocabulary.FindFacetValue(facet, value)))];
        for (var facet = 0; facet < facets.Length; facet++)
        {
            if (facets[facet] < 0)
                continue;
            builder.DeclareFacet(facet);
            header.HashAs(facets[facet], vocabulary.Facets[facet].Symbol.Names[0]);
        }
    }

    /// <summary>For each facet its column, or -1.</summary>
    public ReadOnlySpan<int> Facets => facets;

    public void Read(CsvReader row)
    {
        file.Rows++;
        if (file.AddShapeFault(row, header.Count))
        {
            var isReliable = row.FieldCount == header.Count || row.Fault is not (RowFault.None or RowFault.InvalidUtf8);
            Quarantine(row, isReliable || id == 0);
            return;
        }

        var idCell = row.Field(id);
        if (idCell.IsEmpty)
            file.Add(RowMessages.Empty("id"));
        var first = ReadDay(row, from, "from");
        if (row.Field(from).IsEmpty)
            file.Add(RowMessages.Empty("from"));
        var last = ReadDay(row, to, "to");
        if (last < first)
            file.Add(RowMessages.EndsBeforeItBegins("from", Shown.Cell(row.Field(from)), "to", Shown.Cell(row.Field(to))));
        for (var facet = 0; facet < facets.Length; facet++)
        {
            values[facet] = -1;
            if (facets[facet] < 0 || row.Field(facets[facet]) is not { IsEmpty: false } cell)
                continue;
            values[facet] = facetValues[facet][cell];
            if (values[facet] < 0)
                AddUndeclared(facet, cell);
        }

        if (file.HasReasons)
        {
            Quarantine(row, true);
            return;
        }

        var position = subjects.Intern(row.Field(id));
        if (!seen.Add((position, Content(row))))
        {
            file.Duplicates++;
            return;
        }

        file.Accepted++;
        builder.AddTenure(
            position,
            name < 0 ? "" : Encoding.UTF8.GetString(row.Field(name)),
            parent < 0 || row.Field(parent).IsEmpty ? -1 : builder.Intern(Encoding.UTF8.GetString(row.Field(parent))),
            DateOnly.FromDayNumber(first!.Value),
            last is { } day ? DateOnly.FromDayNumber(day) : null,
            values);
    }

    private int? ReadDay(CsvReader row, int column, string columnName)
    {
        if (column < 0 || row.Field(column) is not { IsEmpty: false } cell)
            return null;
        var fault = days.Read(cell, file.Name, row.Line, out var day);
        if (fault == DayFault.None)
            return day;
        file.Add(FileIngest.Reason(fault, columnName, Shown.Cell(cell)));
        return null;
    }

    private ulong Content(CsvReader row)
    {
        var content = 0UL;
        for (var i = 0; i < header.Count; i++)
        {
            var facet = Array.IndexOf(facets, i);
            var cell = row.Field(i);
            if (!cell.IsEmpty)
                content += facet >= 0 ? ContentHash.Of(header.Hashes[i], values[facet]) : ContentHash.Of(header.Hashes[i], cell);
        }

        return content;
    }

    private void AddUndeclared(int facet, ReadOnlySpan<byte> cell)
    {
        var value = Shown.Cell(cell);
        file.Add(RowMessages.UndeclaredValue(
            Shown.Cell(header[facets[facet]]),
            value,
            NearestName.Of(value, builder.Vocabulary.Facets[facet].Values.SelectMany(static v => v.Names))));
    }

    /// <summary>Quarantines the row; whose it is, as far as it can be read, is told to the engine.</summary>
    private void Quarantine(CsvReader row, bool isIdReliable)
    {
        var place = file.Place(row.Line);
        if (isIdReliable && id < row.FieldCount && row.Field(id) is { IsEmpty: false } cell && Utf8.IsValid(cell))
        {
            var position = subjects.Intern(cell);
            subjects.AddQuarantined(position, place);
            builder.AddUncertainSubject(position);
        }
        else
        {
            // It could be a tenure of anyone, so whatever is not yet decided could change.
            builder.AddUncertain(new UncertainRecord(
                UncertainRecord.Unreadable, UncertainRecord.Unreadable, UncertainRecord.Unreadable, UncertainRecord.Unreadable, place));
        }

        file.KeepOut(row);
    }
}
