using System.Globalization;
using System.Text;
using DutyDsl.Data;
using DutyDsl.Facts;

namespace DutyDsl.Tests.Data;

/// <summary>Everything that was read as text, to compare whole results.</summary>
internal static class Described
{
    public static string Counts(ReadResult result) => string.Join('\n', result.Report.Files.Select(static f =>
        FormattableString.Invariant($"{f.Name}: {f.Rows} = {f.Accepted} + {f.Duplicates} + {f.Quarantined}")));

    public static string Quarantine(ReadResult result) => string.Join('\n', result.Report.Quarantine);

    /// <summary>The records and what is uncertain, in an order that does not depend on the order read.</summary>
    public static string Facts(Ledger ledger, bool withSources = false)
    {
        var lines = new List<string>();
        var subjects = ledger.Subjects;
        for (var i = 0; i < ledger.Tenures.Count; i++)
        {
            var facets = Enumerable.Range(0, ledger.Vocabulary.Facets.Length)
                .Select(f => ledger.Tenures.HasFacet(f) ? ledger.Tenures.Facet(f)[i] : -9);
            lines.Add(FormattableString.Invariant(
                $"tenure {subjects.Id(ledger.Tenures.Subject[i])} {Id(ledger, ledger.Tenures.Parent[i])} {ledger.Tenures.From[i]} {ledger.Tenures.To[i]} {string.Join(',', facets)}"));
        }

        var records = ledger.Records;
        for (var i = 0; i < records.Count; i++)
            lines.Add("record " + Record(ledger, i));
        foreach (var u in ledger.UncertainRecords)
        {
            lines.Add(FormattableString.Invariant(
                $"uncertain {Id(ledger, u.Subject)} {Known(u.Activity)} {Known(u.Day)} {Id(ledger, u.Target)}{(withSources ? " " + u.Source : "")}"));
        }

        lines.AddRange(ledger.UncertainSubjects.Select(s => "uncertain tenure " + subjects.Id(s)));
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    public static string Record(Ledger ledger, int i)
    {
        var records = ledger.Records;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{records.Ids[i]} {Id(ledger, records.Subject.Span[i])} {records.Activity.Span[i]} {Day(records.Day.Span[i])}");
        if (!records.Until.IsEmpty && records.Until.Span[i] != RecordTable.NoUntil)
            text.Append(CultureInfo.InvariantCulture, $" until {Day(records.Until.Span[i])}");
        if (!records.Target.IsEmpty && records.Target.Span[i] >= 0)
            text.Append(CultureInfo.InvariantCulture, $" of {Id(ledger, records.Target.Span[i])}");
        if (!records.Case.IsEmpty && records.Case.Span[i] >= 0)
            text.Append(CultureInfo.InvariantCulture, $" case {records.Cases[records.Case.Span[i]]}");
        if (!records.Quantity.IsEmpty && records.Quantity.Span[i] is { } quantity)
            text.Append(CultureInfo.InvariantCulture, $" quantity {quantity}");
        if (!records.Recipient.IsEmpty && records.Recipient.Span[i] >= 0)
            text.Append(CultureInfo.InvariantCulture, $" to {records.Recipients[records.Recipient.Span[i]]}");
        if (!records.Ratings.IsEmpty && records.Ratings.Span[i] != Rating.None)
            text.Append(CultureInfo.InvariantCulture, $" rated {records.RatedClauses[records.RatedClause.Span[i]]} {records.Ratings.Span[i]}");
        for (var a = 0; a < records.Attributes.Length; a++)
        {
            if (records.Attributes[a] is { } column && column.Indices[i] >= 0)
                text.Append(CultureInfo.InvariantCulture, $" {ledger.Vocabulary.Attributes[a].Symbol.Names[0]}={column.Values[column.Indices[i]]}");
        }

        return text.ToString();
    }

    private static string Id(Ledger ledger, int subject) => subject switch
    {
        UncertainRecord.Unreadable => "?",
        < 0 => "-",
        _ => ledger.Subjects.Id(subject),
    };

    private static string Known(int value) =>
        value == UncertainRecord.Unreadable ? "?" : value.ToString(CultureInfo.InvariantCulture);

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
