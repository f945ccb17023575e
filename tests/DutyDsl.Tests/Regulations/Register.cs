using System.Globalization;
using System.Text;
using DutyDsl.Data;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using Xunit;

namespace DutyDsl.Tests.Regulations;

/// <summary>A register under Hebei's rules, written down row by row and read as an auditor's files are.</summary>
internal sealed class Register
{
    public const string Columns = "id,name,level,organ,office,function,duty class,parent,from,to";

    private readonly StringBuilder subjects;
    private readonly StringBuilder records = new("id,subject,activity,date,target\n");
    private int rows;

    public Register(string columns = Columns) => subjects = new StringBuilder(columns).Append('\n');

    /// <summary>A row of the subjects as a file has it.</summary>
    public Register Row(string row)
    {
        subjects.Append(row).Append('\n');
        return this;
    }

    public Register Subject(string id, string level, string organ, string office, string from, string to = "", string dutyClass = "", string parent = "")
    {
        subjects.Append(CultureInfo.InvariantCulture, $"{id},,{level},{organ},{office},,{dutyClass},{parent},{from},{to}\n");
        return this;
    }

    public Register Subject(string id, DatedDuty duty, string from, string to = "") =>
        Subject(id, duty.Levels.Split('|')[^1], duty.Organ, duty.Office, from, to, duty.DutyClass);

    public Register Record(string subject, string activity, string date, string target = "")
    {
        records.Append(CultureInfo.InvariantCulture, $"R{++rows},{subject},{activity},{date},{target}\n");
        return this;
    }

    /// <summary>The findings of dated duties: citation, subject, target, first day of the period, verdict, count.</summary>
    public string[] Findings(string asOf, string? cite = null)
    {
        var folder = Directory.CreateTempSubdirectory("duty-hebei-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "subjects.csv"), subjects.ToString());
            File.WriteAllText(Path.Combine(folder.FullName, "records.csv"), records.ToString());
            var read = CsvFolder.Read(folder.FullName, Vocabulary.Of(Hebei.Plan));
            Assert.Equal([], read.Report.Quarantine.Select(static row => row.ToString()));
            return Lines(Evaluator.Evaluate(
                Hebei.Plan, read.Ledger, new EvaluationOptions { AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture) }), cite);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Lines(EvaluationResult result, string? cite)
    {
        var lines = new List<string>();
        foreach (var finding in result.Findings)
        {
            var clause = result.Plan.Clauses[finding.Clause];
            var place = $"{clause.Citation.Article},{clause.Citation.Item},{clause.Citation.Clause}";
            if (clause.Duty is not PlanDuty.Recurring || (cite is not null && place != cite))
                continue;
            var tenures = result.Ledger.Tenures;
            var target = finding.Target < 0 ? "" : " of " + result.Ledger.Subjects.Id(tenures.Subject[finding.Target]);
            var start = DateOnly.FromDayNumber(finding.Start);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{place} {result.Ledger.Subjects.Id(tenures.Subject[finding.Tenure])}{target} {start:yyyy-MM-dd} {finding.Verdict} {finding.Actual}"));
        }

        return [.. lines];
    }
}
