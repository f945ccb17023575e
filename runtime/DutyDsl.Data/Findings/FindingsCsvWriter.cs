using DutyDsl.Evaluation;

namespace DutyDsl.Data.Findings;

/// <summary>Writes findings as the CSV table of the data contract: RFC 4180 quoting, lines end in <c>\n</c>.</summary>
public static class FindingsCsvWriter
{
    /// <summary>The header.</summary>
    public const string Header =
        "rulebook,article,item,clause,subject,tenure_from,target,period_start,period_end,status,required,actual,due,records";

    /// <summary>Writes the header and one line for each finding, rulebook by rulebook in the order of the findings.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="results">The evaluations.</param>
    /// <param name="include">Which findings to write, by position; null: all.</param>
    /// <param name="forSpreadsheet">
    /// Whether a cell that a spreadsheet would take for a formula (it begins with <c>= + - @</c>, tab or carriage return)
    /// gets a leading <c>'</c>. Such a table is for the eye; its ids may differ from those of the data.
    /// </param>
    public static void Write(
        TextWriter output,
        IReadOnlyList<EvaluationResult> results,
        Func<EvaluationResult, int, bool>? include = null,
        bool forSpreadsheet = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        output.Write(Header);
        output.Write('\n');
        foreach (var result in results)
        {
            for (var i = 0; i < result.Findings.Length; i++)
            {
                if (include is null || include(result, i))
                    WriteRow(output, result, i, forSpreadsheet);
            }
        }
    }

    private static void WriteRow(TextWriter output, EvaluationResult result, int index, bool forSpreadsheet)
    {
        var row = new FindingRow(result, index);
        Cell(row.Rulebook);
        Next(row.Article);
        Next(row.Item);
        Next(row.Clause);
        Next(row.Subject);
        Next(row.TenureFrom);
        Next(row.Target);
        Next(row.PeriodStart);
        Next(row.PeriodEnd);
        Next(row.Status);
        Next(row.Required);
        Next(row.Actual);
        Next(row.Due);
        var ids = result.Ledger.Records.Ids;
        Next(string.Join(' ', row.Records.Select(record => ids[record])));
        output.Write('\n');

        void Next(string text)
        {
            output.Write(',');
            Cell(text);
        }

        void Cell(string text) => CsvCells.Write(output, text, forSpreadsheet);
    }
}
