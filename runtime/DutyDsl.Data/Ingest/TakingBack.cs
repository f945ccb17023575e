using System.Text;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;

namespace DutyDsl.Data.Ingest;

/// <summary>
/// Takes accepted records back out that a row of the same id contradicts. Their files are read once more for the text
/// of those rows, which is cheaper than remembering where each of ten million records stood.
/// </summary>
internal static class TakingBack
{
    /// <exception cref="DataException">A file changed since it was read.</exception>
    public static void Run(RecordIngest shared, Func<FileIngest, CsvReader> open)
    {
        foreach (var file in Reasons(shared).GroupBy(entry => shared.FileOf(entry.Record)))
            Run(shared, file.Key, file.ToDictionary(entry => shared.Builder.LineOf(entry.Record)), open);
    }

    private static void Run(
        RecordIngest shared, FileIngest file, Dictionary<int, (int Record, string Other, bool IsBroken)> wanted, Func<FileIngest, CsvReader> open)
    {
        using var row = open(file);
        var header = HeaderRow.Read(row, file.Name);
        var activity = header.Require("activity");
        var id = header.Require("id");
        while (wanted.Count > 0 && row.Read())
        {
            if (!wanted.Remove(row.Line, out var entry))
                continue;
            if (row.Fault != RowFault.None || row.FieldCount != header.Count || shared.Builder.FindRecord(row.Field(id)) != entry.Record)
                throw new DataException(FileMessages.Changed(file.Name));
            var name = Shown.Cell(row.Field(id));
            var reason = entry.IsBroken ? RowMessages.SameIdAsBroken(name, entry.Other) : RowMessages.OtherContent(name, entry.Other);
            file.Revoke(row.Line, Shown.Row(row.Row), reason);
            shared.Activities.TakeBack(row.Field(activity));
            shared.Builder.Withdraw(entry.Record, file.Place(row.Line));
        }

        if (wanted.Count > 0)
            throw new DataException(FileMessages.Changed(file.Name));
    }

    private static IEnumerable<(int Record, string Other, bool IsBroken)> Reasons(RecordIngest shared)
    {
        var contradicted = shared.Contradictions.First;
        foreach (var (record, place) in contradicted)
            yield return (record, place, false);
        foreach (var (id, (file, line)) in shared.Contradictions.BrokenIds)
        {
            var record = shared.Builder.FindRecord(Encoding.UTF8.GetBytes(id));
            if (record >= 0 && !contradicted.ContainsKey(record))
                yield return (record, file.Place(line), true);
        }
    }
}
