using DutyDsl.Accountability;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Data.Findings;

/// <summary>Writes outcomes of accountability as the CSV table of the data contract: RFC 4180 quoting, lines end in <c>\n</c>.</summary>
public static class OutcomesCsvWriter
{
    /// <summary>The header.</summary>
    public const string Header = "rulebook,article,item,subject,tenure_from,case,ground,outcome,from,to,because";

    /// <summary>Writes the header and one line for each outcome, rulebook by rulebook in the order of the outcomes.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="results">The evaluations.</param>
    /// <param name="include">Which outcomes to write; null: all.</param>
    /// <param name="forSpreadsheet">Whether a cell that a spreadsheet would take for a formula gets a leading <c>'</c>.</param>
    public static void Write(
        TextWriter output,
        IReadOnlyList<EvaluationResult> results,
        Func<EvaluationResult, Outcome, bool>? include = null,
        bool forSpreadsheet = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        output.Write(Header);
        output.Write('\n');
        foreach (var result in results)
        {
            foreach (var outcome in AccountabilityEvaluator.Evaluate(result))
            {
                if (include is not null && !include(result, outcome))
                    continue;
                var row = new OutcomeRow(result, outcome);
                string[] cells =
                [
                    row.Rulebook, row.Article, row.Item, row.Subject, row.TenureFrom, row.Case, row.Ground.English,
                    row.Cell(Language.English), row.From, row.To, string.Join("; ", row.Because),
                ];
                for (var i = 0; i < cells.Length; i++)
                {
                    if (i > 0)
                        output.Write(',');
                    CsvCells.Write(output, cells[i], forSpreadsheet);
                }

                output.Write('\n');
            }
        }
    }
}
