using DutyDsl.Accountability;
using DutyDsl.Data.Findings;
using DutyDsl.Tool.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Reports;

/// <summary>The possible outcomes of accountability as people read them.</summary>
internal static class OutcomeReport
{
    public static void Write(EvaluationRun run, FindingSelection selection, CommandHost host)
    {
        host.Output.WriteLine(host.Say(Texts.OutcomesHead(run.AsOf)));
        host.Output.WriteLine();
        foreach (var result in run.Results)
        {
            var rows = AccountabilityEvaluator.Evaluate(result).Where(o => selection.Lists(result, o)).Select(o => new OutcomeRow(result, o)).ToList();
            if (rows.Count == 0)
            {
                host.Output.WriteLine(host.Say(Texts.NoOutcomes(result.Plan.Rulebook)));
                continue;
            }

            host.Output.WriteLine(Shown.OneLine(result.Plan.Rulebook));
            var table = new TextTable(
                host, Texts.RuleColumn, Texts.SubjectColumn, Texts.CaseColumn, Texts.GroundColumn, Texts.OutcomeColumn, Texts.FromColumn, Texts.ToColumn, Texts.BecauseColumn);
            foreach (var row in rows)
            {
                table.Add(
                    row.Item.Length == 0 ? row.Article : row.Item.StartsWith("paragraph", StringComparison.Ordinal) ? row.Article + " " + row.Item : $"{row.Article}({row.Item})",
                    row.Subject,
                    row.Case,
                    row.Ground.In(host.ReportLanguage),
                    row.Cell(host.ReportLanguage),
                    row.From,
                    row.To,
                    string.Join(host.IsChinese ? "；" : "; ", row.Because));
            }

            table.Write();
        }
    }
}
