using System.Globalization;
using System.Text;
using System.Text.Json;
using DutyDsl.Data;
using DutyDsl.Data.Findings;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Tests.Evaluation;
using DutyDsl.Verdicts;
using Xunit;

namespace DutyDsl.Tests.Data;

public sealed class WritingFindings
{
    private const string Subjects = """
        id,name,level,office,parent,from,to
        P2,李明,county,principal,C1,2021-06-01,
        C1,,county,body,,2018-01-01,

        """;

    private const string Records = """"
        id,subject,activity,date,quantity,target
        R17,P2,research,2022-01-10,,
        R93,P2,调研,2022-03-31,,
        R94,P2,research,2022-04-31,,
        R95,P2,research,2023-01-01,,
        D1,P2,drill,2022-02-01,1.50,
        "D,""2""",P2,drill,2022-03-01,0.25,

        """";

    private static DutyPlan Plan { get; } = Rules.Plan(
        Rules.Clause(Rules.Secretary, Rules.Research, Rules.AtLeast(1), CalendarUnit.Quarter),
        Rules.Clause(Rules.Secretary, Rules.Drill, Rules.AtLeast(2), CalendarUnit.HalfYear, measure: CountMeasure.Quantity) with
        {
            Citation = new PlanCitation("3", "14", "", "hours, at least"),
        });

    private static (ReadResult Read, EvaluationResult Result) Evaluate(string subjects = Subjects, string records = Records)
    {
        using var folder = new DataFolder(records, subjects);
        var read = CsvFolder.Read(folder.Path, Vocabulary.Of(Plan));
        return (read, Evaluator.Evaluate(Plan, read.Ledger, new EvaluationOptions { AsOf = new DateOnly(2022, 12, 1) }));
    }

    private static string Csv(EvaluationResult result, Func<EvaluationResult, int, bool>? include = null, bool forSpreadsheet = false)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        FindingsCsvWriter.Write(output, [result], include, forSpreadsheet);
        return output.ToString();
    }

    private static byte[] Json(ReadResult read, EvaluationResult result, Func<EvaluationResult, int, bool>? include = null)
    {
        using var output = new MemoryStream();
        FindingsJsonWriter.Write(output, [result], read.Report, include);
        return output.ToArray();
    }

    [Fact]
    public void The_table_is_that_of_the_contract_to_the_byte()
    {
        Assert.Equal(
            """"
            rulebook,article,item,clause,subject,tenure_from,target,period_start,period_end,status,required,actual,due,records
            Test.Rules,5,3,1,P2,2021-06-01,,2022-01-01,2022-03-31,met,>=1,2,2022-03-31,R17 R93
            Test.Rules,5,3,1,P2,2021-06-01,,2022-04-01,2022-06-30,undetermined,>=1,0,2022-06-30,
            Test.Rules,5,3,1,P2,2021-06-01,,2022-07-01,2022-09-30,undetermined,>=1,0,2022-09-30,
            Test.Rules,5,3,1,P2,2021-06-01,,2022-10-01,2022-12-31,undetermined,>=1,0,2022-12-31,
            Test.Rules,14,,"hours, at least",P2,2021-06-01,,2022-01-01,2022-06-30,breached,>=2 hours,1.75,2022-06-30,"D1 D,""2"""
            Test.Rules,14,,"hours, at least",P2,2021-06-01,,2022-07-01,2022-12-31,pending,>=2 hours,0,2022-12-31,

            """".ReplaceLineEndings("\n"),
            Csv(Evaluate().Result));
    }

    [Fact]
    public void Only_what_is_asked_for_is_written()
    {
        Assert.Equal(
            FindingsCsvWriter.Header + "\nTest.Rules,5,3,1,P2,2021-06-01,,2022-01-01,2022-03-31,met,>=1,2,2022-03-31,R17 R93\n",
            Csv(Evaluate().Result, static (result, i) => result.Findings[i].Verdict == Verdict.Met));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public void A_cell_that_a_spreadsheet_would_run_is_neutralised_only_for_a_spreadsheet(string id)
    {
        var (_, result) = Evaluate($"id,level,office,from\n\"{id}\",county,principal,2021-06-01\n", "id,subject,activity,date\n");
        var first = Csv(result, static (_, i) => i == 0);
        Assert.Equal($"{FindingsCsvWriter.Header}\nTest.Rules,5,3,1,{id},2021-06-01,,2022-01-01,2022-03-31,breached,>=1,0,2022-03-31,\n", first);
        var neutral = Csv(result, static (_, i) => i == 0, forSpreadsheet: true);
        Assert.Equal(first.Replace(id, "'" + id, StringComparison.Ordinal), neutral);
    }

    [Fact]
    public void A_carriage_return_at_the_start_is_neutralised_and_quoted()
    {
        var (_, result) = Evaluate("id,level,office,from\n\"\rx\",county,principal,2021-06-01\n", "id,subject,activity,date\n");
        Assert.Contains(",\"'\rx\",", Csv(result, forSpreadsheet: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same_as_the_table()
    {
        var (read, result) = Evaluate();
        using var json = JsonDocument.Parse(Json(read, result));
        Assert.Equal(["receipt", "ingest", "summary", "findings", "outcomes"], json.RootElement.EnumerateObject().Select(static p => p.Name));
        var rows = json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => string.Join(',', FindingsCsvWriter.Header.Split(',')
            .Select(column => finding.GetProperty(column) switch
            {
                { ValueKind: JsonValueKind.Null } => "",
                { ValueKind: JsonValueKind.Array } records => Quoted(string.Join(' ', records.EnumerateArray().Select(static r => r.GetString()))),
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                var text => Quoted(text.GetString()!),
            })) + "\n");
        Assert.Equal(Csv(result), FindingsCsvWriter.Header + "\n" + string.Concat(rows));

        static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"') ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;
    }

    [Fact]
    public void Json_has_receipt_ingest_summary_and_explanations()
    {
        var (read, result) = Evaluate();
        var hashes = read.Report.Files.Select(static file => file.Sha256).ToArray();
        var text = Encoding.UTF8.GetString(Json(read, result, static (_, i) => i == 0));
        var explanation = result.Explain(0);
        Assert.Equal(
            $$"""
            {
              "receipt": {
                "version": "{{Receipt.Of([result], read.Report).Version}}",
                "asOf": "2022-12-01",
                "from": null,
                "rulebooks": [
                  {
                    "name": "Test.Rules",
                    "sha256": "",
                    "parameters": {}
                  }
                ],
                "data": {
                  "sha256": "{{read.Report.Sha256}}",
                  "files": [
                    {
                      "name": "subjects.csv",
                      "sha256": "{{hashes[0]}}"
                    },
                    {
                      "name": "records.csv",
                      "sha256": "{{hashes[1]}}"
                    }
                  ]
                }
              },
              "ingest": {
                "files": [
                  {
                    "name": "subjects.csv",
                    "rows": 2,
                    "accepted": 2,
                    "duplicates": 0,
                    "quarantined": 0,
                    "ignoredColumns": []
                  },
                  {
                    "name": "records.csv",
                    "rows": 6,
                    "accepted": 5,
                    "duplicates": 0,
                    "quarantined": 1,
                    "ignoredColumns": []
                  }
                ],
                "undeclaredActivities": [],
                "quarantine": [
                  {
                    "file": "records.csv",
                    "line": 4,
                    "reason": {
                      "zh": "date“2022-04-31”不存在",
                      "en": "date \"2022-04-31\" does not exist"
                    },
                    "text": "R94,P2,research,2022-04-31,,"
                  }
                ]
              },
              "summary": {
                "findings": 6,
                "met": 1,
                "breached": 1,
                "pending": 1,
                "excused": 0,
                "unassessed": 0,
                "undetermined": 3,
                "notBound": {{result.NotBound}},
                "rulebooks": [
                  {
                    "rulebook": "Test.Rules",
                    "findings": 6,
                    "met": 1,
                    "breached": 1,
                    "pending": 1,
                    "excused": 0,
                    "unassessed": 0,
                    "undetermined": 3,
                    "notBound": {{result.NotBound}},
                    "unusedRecords": 0,
                    "vacancies": []
                  }
                ]
              },
              "findings": [
                {
                  "rulebook": "Test.Rules",
                  "article": "5",
                  "item": "3",
                  "clause": "1",
                  "subject": "P2",
                  "tenure_from": "2021-06-01",
                  "target": null,
                  "period_start": "2022-01-01",
                  "period_end": "2022-03-31",
                  "status": "met",
                  "required": ">=1",
                  "actual": 2,
                  "due": "2022-03-31",
                  "records": [
                    "R17",
                    "R93"
                  ],
                  "explanation": {
                    "zh": {{JsonText(explanation.Chinese)}},
                    "en": {{JsonText(explanation.English)}}
                  },
                  "nearMisses": [],
                  "exceptions": []
                }
              ],
              "outcomes": []
            }

            """.ReplaceLineEndings("\n"),
            text);

        static string JsonText(string value) => '"' + value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + '"';
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_whatever_the_folder_and_culture()
    {
        var (read, result) = Evaluate();
        var expected = (Csv(result), Convert.ToHexString(Json(read, result)));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "th-TH", "tr-TR", "ar-SA", "fa-IR", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var (again, second) = Evaluate();
                Assert.Equal(expected, (Csv(second), Convert.ToHexString(Json(again, second))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_receipt_changes_with_the_data_and_the_day_but_not_with_the_folder()
    {
        var (read, result) = Evaluate();
        var (same, sameResult) = Evaluate();
        var (other, _) = Evaluate(records: Records.Replace("R17", "R18", StringComparison.Ordinal));
        Assert.Equal(read.Report.Sha256, same.Report.Sha256);
        Assert.NotEqual(read.Report.Sha256, other.Report.Sha256);
        var late = Evaluator.Evaluate(Plan, read.Ledger, new EvaluationOptions { AsOf = new DateOnly(2023, 1, 1) });
        Assert.Equal(new DateOnly(2023, 1, 1), Receipt.Of([late], read.Report).AsOf);
        Assert.Equal(
            "The evaluations of one receipt need the same days. (Parameter 'results')",
            Assert.Throws<ArgumentException>(() => Receipt.Of([result, late], read.Report)).Message);
        Assert.Equal(new DateOnly(2022, 12, 1), Receipt.Of([sameResult], same.Report).AsOf);
        Assert.DoesNotContain('+', Receipt.Of([result], read.Report).Version);
    }

    [Fact]
    public void Every_verdict_has_a_name_that_is_read_back()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Assert.True(VerdictNames.TryParse(VerdictNames.Of(verdict), out var parsed));
            Assert.Equal(verdict, parsed);
        }

        Assert.False(VerdictNames.TryParse("Met", out _));
    }
}
