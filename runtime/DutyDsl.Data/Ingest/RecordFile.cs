using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Facts;
using DutyDsl.Text;

namespace DutyDsl.Data.Ingest;

/// <summary>Reads one file of records.</summary>
internal sealed class RecordFile
{
    private const int Unreadable = UncertainRecord.Unreadable;

    private readonly RecordIngest shared;
    private readonly LedgerBuilder builder;
    private readonly FileIngest file;
    private readonly HeaderRow header;
    private readonly RecordColumns columns;
    private readonly bool[] isHashedByMeaning;
    private readonly int[] attributes;
    private readonly RowUncertainty known = new();

    public RecordFile(FileIngest file, HeaderRow header, RecordIngest shared)
    {
        this.file = file;
        this.header = header;
        this.shared = shared;
        builder = shared.Builder;
        columns = new RecordColumns(header, builder.Vocabulary);
        attributes = new int[columns.Attributes.Length];
        isHashedByMeaning = new bool[header.Count];
        isHashedByMeaning[columns.Id] = true;
        isHashedByMeaning[columns.Activity] = true;
        if (columns.Quantity >= 0)
            isHashedByMeaning[columns.Quantity] = true;
        for (var attribute = 0; attribute < attributes.Length; attribute++)
        {
            if (columns.Attributes[attribute] < 0)
                continue;
            builder.DeclareAttribute(attribute);
            isHashedByMeaning[columns.Attributes[attribute]] = true;
        }
    }

    public void Read(CsvReader row)
    {
        file.Rows++;
        known.Reset();
        if (file.AddShapeFault(row, header.Count))
        {
            ReadWhatIsLeft(row);
            Quarantine(row);
            return;
        }

        var entry = new RecordEntry { Line = row.Line };
        ReadSubject(row);
        ReadActivity(row, ref entry);
        ReadDays(row, ref entry);
        ReadTarget(row);
        ReadQuantity(row, ref entry);
        ReadAttributes(row);
        if (known.Activity == ActivityCells.Rating)
            ReadRating(row, ref entry);
        if (row.Field(columns.Id).IsEmpty)
            file.Add(RowMessages.Empty("id"));
        if (file.HasReasons)
        {
            Quarantine(row);
            return;
        }

        entry.Subject = known.Subject;
        entry.Target = known.Target;
        if (columns.Case >= 0 && row.Field(columns.Case) is { IsEmpty: false } @case)
            entry.Case = shared.Cases[@case];
        if (columns.Recipient >= 0 && row.Field(columns.Recipient) is { IsEmpty: false } recipient)
            entry.Recipient = shared.Recipients[recipient];
        entry.ContentHash = Content(row, entry.Quantity);
        entry.Id = row.Field(columns.Id);
        switch (builder.AddRecord(entry, attributes, out var existing))
        {
            case AddOutcome.Added:
                file.Accepted++;
                shared.Added++;
                if (ActivityCells.IsUndeclared(known.Activity))
                    shared.Activities.LetIn(known.Activity);
                break;
            case AddOutcome.Duplicate:
                file.Duplicates++;
                break;
            default:
                Contradict(row, existing, entry.ContentHash);
                break;
        }
    }

    private void ReadSubject(CsvReader row)
    {
        var cell = row.Field(columns.Subject);
        if (cell.IsEmpty)
        {
            file.Add(RowMessages.Empty("subject"));
            known.Subject = Unreadable;
            return;
        }

        known.Subject = shared.Subjects.FindKnown(cell);
        if (known.Subject < 0)
            AddUnknown("subject", cell);
    }

    private void ReadActivity(CsvReader row, ref RecordEntry entry)
    {
        var cell = row.Field(columns.Activity);
        if (cell.IsEmpty)
        {
            file.Add(RowMessages.Empty("activity"));
            known.Activity = Unreadable;
            return;
        }

        known.Activity = shared.Activities[cell];
        entry.Activity = Math.Max(known.Activity, -1);
        if (!ActivityCells.IsUndeclared(known.Activity))
            return;
        known.ChangesNothing = true;
        if (!shared.Options.IgnoreActivities)
            file.Add(shared.Activities.Reason(known.Activity));
    }

    private void ReadDays(CsvReader row, ref RecordEntry entry)
    {
        known.Day = ReadDay(row, columns.Date, "date", out var instant);
        entry.Day = known.Day;
        entry.Instant = instant;
        if (columns.KeptUntil >= 0 && !row.Field(columns.KeptUntil).IsEmpty && ReadDay(row, columns.KeptUntil, "kept until", out _) is var kept && kept != Unreadable)
            entry.KeptUntil = kept;
        if (row.Field(columns.Date).IsEmpty)
            file.Add(RowMessages.Empty("date"));
        if (columns.Until < 0 || row.Field(columns.Until).IsEmpty)
            return;
        entry.Until = ReadDay(row, columns.Until, "until", out _);
        if (known.Day != Unreadable && entry.Until != Unreadable && entry.Until < known.Day)
        {
            file.Add(RowMessages.EndsBeforeItBegins(
                "date", Shown.Cell(row.Field(columns.Date)), "until", Shown.Cell(row.Field(columns.Until))));
            entry.Until = Unreadable;
        }

        // With an unreadable end nobody knows on which days it holds.
        if (entry.Until == Unreadable)
            known.Day = Unreadable;
    }

    private int ReadDay(CsvReader row, int column, string name, out long instant)
    {
        var cell = row.Field(column);
        instant = RecordTable.NoInstant;
        if (cell.IsEmpty)
            return Unreadable;
        var fault = shared.Days.Read(cell, file.Name, row.Line, out var day, out instant);
        if (fault == DayFault.None)
            return day;
        file.Add(FileIngest.Reason(fault, name, Shown.Cell(cell)));
        return Unreadable;
    }

    private void ReadTarget(CsvReader row)
    {
        if (columns.Target < 0 || row.Field(columns.Target) is not { IsEmpty: false } cell)
            return;
        known.Target = shared.Subjects.FindKnown(cell);
        if (known.Target < 0)
            AddUnknown("target", cell);
    }

    private void ReadQuantity(CsvReader row, ref RecordEntry entry)
    {
        if (columns.Quantity < 0 || row.Field(columns.Quantity) is not { IsEmpty: false } cell)
            return;
        if (DecimalCells.TryRead(cell, out var value, out var isTooLong))
            entry.Quantity = value;
        else
            file.Add(isTooLong ? RowMessages.NumberTooLong("quantity", Shown.Cell(cell)) : RowMessages.NoNumber("quantity", Shown.Cell(cell)));
    }

    private void ReadAttributes(CsvReader row)
    {
        for (var attribute = 0; attribute < attributes.Length; attribute++)
        {
            var column = columns.Attributes[attribute];
            attributes[attribute] = -1;
            if (column < 0 || IsRatingsOwn(column) || row.Field(column) is not { IsEmpty: false } cell)
                continue;
            attributes[attribute] = shared.Attributes[attribute][cell];
            if (attributes[attribute] < 0)
                file.Add(shared.Attributes[attribute].Reason(Shown.Cell(header[column]), cell));
        }
    }

    private bool IsRatingsOwn(int column) =>
        known.Activity == ActivityCells.Rating && (column == columns.Clause || column == columns.Rating);

    private void ReadRating(CsvReader row, ref RecordEntry entry)
    {
        var clause = columns.Clause < 0 ? default : row.Field(columns.Clause);
        if (clause.IsEmpty)
            file.Add(RowMessages.Empty("clause"));
        else
            entry.RatedClause = shared.RatedClauses[clause];
        var rating = columns.Rating < 0 ? default : row.Field(columns.Rating);
        if (rating.IsEmpty)
        {
            file.Add(RowMessages.Empty("rating"));
            return;
        }

        entry.Rating = NameKey.Of(Encoding.UTF8.GetString(rating)) switch
        {
            "met" or "已履行" => Rating.Met,
            "breached" or "未履行" => Rating.Breached,
            "excused" or "免除" => Rating.Excused,
            _ => Rating.None,
        };
        if (entry.Rating == Rating.None)
            file.Add(RowMessages.NoRating(Shown.Cell(rating)));
    }

    /// <summary>Reads of a broken row the cells that are certain to be what they seem.</summary>
    private void ReadWhatIsLeft(CsvReader row)
    {
        // With a wrong number of cells a comma is missing or too many, so cells may have moved; a subject that the
        // registry knows is still taken for one, unless it could be the target.
        var isShifted = row.Fault is RowFault.None or RowFault.InvalidUtf8 && row.FieldCount != header.Count;
        known.Subject = known.Activity = known.Day = Unreadable;
        known.Target = columns.Target < 0 ? -1 : Unreadable;
        if (TryRead(row, columns.Subject, out var cell))
        {
            var subject = shared.Subjects.FindKnown(cell);
            if (subject >= 0 && !(isShifted && columns.Target >= 0 && columns.Target < columns.Subject))
                known.Subject = subject;
            known.ChangesNothing |= subject < 0 && !isShifted;
        }

        known.HasId = TryRead(row, columns.Id, out _) && (!isShifted || columns.Id == 0);
        if (isShifted)
            return;
        if (TryRead(row, columns.Activity, out cell))
        {
            known.Activity = shared.Activities[cell];
            known.ChangesNothing |= ActivityCells.IsUndeclared(known.Activity);
        }

        if (TryRead(row, columns.Target, out cell))
        {
            known.Target = shared.Subjects.FindKnown(cell);
            known.ChangesNothing |= known.Target < 0;
        }
        else if (columns.Target >= 0 && columns.Target < row.FieldCount && row.Field(columns.Target).IsEmpty)
        {
            known.Target = -1;
        }

        var hasUntil = columns.Until >= 0 && (columns.Until >= row.FieldCount || !row.Field(columns.Until).IsEmpty);
        if (!hasUntil && TryRead(row, columns.Date, out cell)
            && shared.Days.Read(cell, file.Name, row.Line, out var day) == DayFault.None)
        {
            known.Day = day;
        }
    }

    private static bool TryRead(CsvReader row, int column, out ReadOnlySpan<byte> cell)
    {
        cell = column >= 0 && column < row.FieldCount ? row.Field(column) : default;
        return !cell.IsEmpty && Utf8.IsValid(cell);
    }

    private void AddUnknown(string column, ReadOnlySpan<byte> cell)
    {
        known.ChangesNothing = true;
        file.Add(shared.Subjects.UnknownReason(column, cell));
    }

    private void Quarantine(CsvReader row)
    {
        if (!known.ChangesNothing)
            builder.AddUncertain(known.Record(file.Place(row.Line)));
        if (known.HasId && row.Field(columns.Id) is { IsEmpty: false } id)
            shared.Contradictions.AddBroken(id, file, row.Line);
        file.KeepOut(row);
    }

    private void Contradict(CsvReader row, int existing, ulong content)
    {
        var place = file.Place(row.Line);
        if (!shared.Contradictions.Add(existing, content, place))
        {
            file.Duplicates++;
            return;
        }

        if (!known.ChangesNothing)
            builder.AddUncertain(known.Record(place));
        file.Add(RowMessages.OtherContent(Shown.Cell(row.Field(columns.Id)), shared.PlaceOf(existing)));
        file.KeepOut(row);
    }

    private ulong Content(CsvReader row, decimal? quantity)
    {
        var content = ContentHash.Of(header.Hashes[columns.Activity], known.Activity);
        if (quantity is { } number)
            content += ContentHash.Of(header.Hashes[columns.Quantity], MemoryMarshal.AsBytes(new ReadOnlySpan<decimal>(in number)));
        for (var column = 0; column < isHashedByMeaning.Length; column++)
        {
            if ((!isHashedByMeaning[column] || IsRatingsOwn(column)) && row.Field(column) is { IsEmpty: false } cell)
                content += ContentHash.Of(header.Hashes[column], cell);
        }

        for (var attribute = 0; attribute < attributes.Length; attribute++)
        {
            if (attributes[attribute] >= 0)
                content += ContentHash.Of(header.Hashes[columns.Attributes[attribute]], attributes[attribute]);
        }

        return content;
    }
}
