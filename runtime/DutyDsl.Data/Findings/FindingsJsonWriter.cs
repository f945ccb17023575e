using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DutyDsl.Accountability;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Data.Findings;

/// <summary>
/// Writes <c>{receipt, ingest, summary, findings, outcomes}</c>: UTF-8, indented, lines end in <c>\n</c>, letters of every
/// script as they are. The same inputs give the same bytes.
/// </summary>
public static class FindingsJsonWriter
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the whole document. The summary counts all findings, whichever are listed.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="results">The evaluations of one ledger, at least one.</param>
    /// <param name="report">What became of the rows of the data.</param>
    /// <param name="include">Which findings to list, by position; null: all.</param>
    /// <param name="includeOutcome">Which outcomes of accountability to list; null: all.</param>
    public static void Write(
        Stream output,
        IReadOnlyList<EvaluationResult> results,
        IngestReport report,
        Func<EvaluationResult, int, bool>? include = null,
        Func<EvaluationResult, Outcome, bool>? includeOutcome = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        Write(json, Receipt.Of(results, report));
        Write(json, report);
        WriteSummary(json, results);
        json.WriteStartArray("findings");
        foreach (var result in results)
        {
            for (var i = 0; i < result.Findings.Length; i++)
            {
                if (include is not null && !include(result, i))
                    continue;
                WriteFinding(json, result, i);
                if (json.BytesPending > FlushAt)
                    json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("outcomes");
        foreach (var result in results)
        {
            foreach (var outcome in AccountabilityEvaluator.Evaluate(result))
            {
                if (includeOutcome is null || includeOutcome(result, outcome))
                    WriteOutcome(json, new OutcomeRow(result, outcome));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject("receipt");
        json.WriteString("version", receipt.Version);
        json.WriteString("asOf", Day(receipt.AsOf));
        WriteNullable(json, "from", receipt.From is { } from ? Day(from) : "");
        json.WriteStartArray("rulebooks");
        foreach (var rulebook in receipt.Rulebooks)
        {
            json.WriteStartObject();
            json.WriteString("name", rulebook.Name);
            json.WriteString("sha256", rulebook.Sha256);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in rulebook.Parameters)
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("data");
        json.WriteString("sha256", receipt.DataSha256);
        json.WriteStartArray("files");
        foreach (var file in receipt.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IngestReport report)
    {
        json.WriteStartObject("ingest");
        json.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("accepted", file.Accepted);
            json.WriteNumber("duplicates", file.Duplicates);
            json.WriteNumber("quarantined", file.Quarantined);
            json.WriteStartArray("ignoredColumns");
            foreach (var column in file.IgnoredColumns)
                json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("undeclaredActivities");
        foreach (var activity in report.UndeclaredActivities)
        {
            json.WriteStartObject();
            json.WriteString("name", activity.Name);
            json.WriteNumber("records", activity.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("quarantine");
        foreach (var row in report.Quarantine)
        {
            json.WriteStartObject();
            json.WriteString("file", row.File);
            json.WriteNumber("line", row.Line);
            WriteBoth(json, "reason", row.Reason.Chinese, row.Reason.English);
            json.WriteString("text", row.Text);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, IReadOnlyList<EvaluationResult> results)
    {
        var counts = results.Select(CountVerdicts).ToArray();
        var total = new long[counts[0].Length];
        foreach (var part in counts)
        {
            for (var verdict = 0; verdict < total.Length; verdict++)
                total[verdict] += part[verdict];
        }

        json.WriteStartObject("summary");
        WriteCounts(json, total, results.Sum(static result => result.NotBound));
        json.WriteStartArray("rulebooks");
        for (var i = 0; i < results.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("rulebook", results[i].Plan.Rulebook);
            WriteCounts(json, counts[i], results[i].NotBound);
            json.WriteNumber("unusedRecords", results[i].UnusedRecords);
            json.WriteStartArray("vacancies");
            foreach (var vacancy in results[i].Vacancies)
                WriteVacancy(json, results[i], vacancy);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static long[] CountVerdicts(EvaluationResult result)
    {
        var counts = new long[(int)Verdict.NotBound];
        foreach (ref readonly var finding in result.Findings)
        {
            if (finding.Verdict != Verdict.NotBound)
                counts[(int)finding.Verdict]++;
        }

        return counts;
    }

    private static void WriteCounts(Utf8JsonWriter json, long[] counts, long notBound)
    {
        json.WriteNumber("findings", counts.Sum());
        for (var verdict = Verdict.Met; verdict < Verdict.NotBound; verdict++)
            json.WriteNumber(VerdictNames.Of(verdict), counts[(int)verdict]);
        json.WriteNumber(VerdictNames.Of(Verdict.Undetermined), counts[(int)Verdict.Undetermined]);
        json.WriteNumber("notBound", notBound);
    }

    private static void WriteVacancy(Utf8JsonWriter json, EvaluationResult result, in Vacancy vacancy)
    {
        var citation = result.Plan.Clauses[vacancy.Clause].Citation;
        json.WriteStartObject();
        json.WriteString("article", citation.Article);
        json.WriteString("item", citation.Item);
        json.WriteString("clause", citation.Clause);
        json.WriteString("post", result.Ledger.Subjects.Id(result.Ledger.Tenures.Subject[vacancy.PostTenure]));
        json.WriteString("period_start", Day(DateOnly.FromDayNumber(vacancy.Start)));
        json.WriteString("period_end", Day(DateOnly.FromDayNumber(vacancy.End)));
        json.WriteNumber("daysWithoutHolder", vacancy.DaysWithoutHolder);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, EvaluationResult result, int index)
    {
        var row = new FindingRow(result, index);
        var ids = result.Ledger.Records.Ids;
        json.WriteStartObject();
        json.WriteString("rulebook", row.Rulebook);
        json.WriteString("article", row.Article);
        json.WriteString("item", row.Item);
        json.WriteString("clause", row.Clause);
        json.WriteString("subject", row.Subject);
        json.WriteString("tenure_from", row.TenureFrom);
        WriteNullable(json, "target", row.Target);
        json.WriteString("period_start", row.PeriodStart);
        WriteNullable(json, "period_end", row.PeriodEnd);
        json.WriteString("status", row.Status);
        json.WriteString("required", row.Required);
        json.WritePropertyName("actual");
        json.WriteRawValue(row.Actual);
        WriteNullable(json, "due", row.Due);
        json.WriteStartArray("records");
        foreach (var record in row.Records)
            json.WriteStringValue(ids.Utf8(record));
        json.WriteEndArray();
        var explanation = result.Explain(index);
        WriteBoth(json, "explanation", explanation.Chinese, explanation.English);
        json.WriteStartArray("nearMisses");
        foreach (var miss in result.NearMisses(index))
        {
            json.WriteStartObject();
            json.WriteString("record", ids.Utf8(miss.Record));
            json.WriteString("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(miss.Reason.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteExceptions(json, result, index);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, in OutcomeRow row)
    {
        json.WriteStartObject();
        json.WriteString("rulebook", row.Rulebook);
        json.WriteString("article", row.Article);
        json.WriteString("item", row.Item);
        json.WriteString("subject", row.Subject);
        json.WriteString("tenure_from", row.TenureFrom);
        WriteNullable(json, "case", row.Case);
        if (row.Ground.English.Length == 0)
            json.WriteNull("ground");
        else
            WriteBoth(json, "ground", row.Ground.Chinese, row.Ground.English);
        json.WriteString("outcome", row.Kind.English);
        WriteBoth(json, "text", row.Cell(Language.Chinese), row.Cell(Language.English));
        json.WriteString("from", row.From);
        WriteNullable(json, "to", row.To);
        json.WriteStartArray("because");
        foreach (var reason in row.Because)
            json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What excuses the finding: the clause's <c>unless</c>, when it did.</summary>
    private static void WriteExceptions(Utf8JsonWriter json, EvaluationResult result, int index)
    {
        ref readonly var finding = ref result.Findings[index];
        json.WriteStartArray("exceptions");
        if (finding.Verdict == Verdict.Excused)
        {
            json.WriteStartObject();
            json.WriteString("clause", result.Plan.Clauses[finding.Clause].Citation.ToString());
            json.WriteString("qualifier", "unless");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBoth(Utf8JsonWriter json, string name, string chinese, string english)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", chinese);
        json.WriteString("en", english);
        json.WriteEndObject();
    }

    private static void WriteNullable(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
