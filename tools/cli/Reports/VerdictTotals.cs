using DutyDsl.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>The totals of one rulebook: by article and by level, the worst first.</summary>
internal sealed class VerdictTotals(EvaluationResult result, List<int> findings, CommandHost host)
{
    private const string LevelFacet = "level";

    private static readonly Verdict[] Order =
        [Verdict.Breached, Verdict.Undetermined, Verdict.Pending, Verdict.Met, Verdict.Excused, Verdict.Unassessed, Verdict.NotBound];

    public void Write()
    {
        var all = new VerdictCounts(host.Say(Texts.TotalColumn), 0);
        foreach (var i in findings)
            all.Add(result.Findings[i].Verdict);
        var columns = Order.Where(verdict => all[verdict] > 0 || verdict is Verdict.Breached or Verdict.Pending or Verdict.Met).ToArray();
        Groups(Texts.ByArticle, Texts.ArticleColumn, columns, all, i => result.Plan.Clauses[result.Findings[i].Clause].Citation.Article);
        var facet = Facet();
        if (facet < 0)
            return;
        var names = result.Ledger.Vocabulary.Facets[facet];
        var label = new Phrase(names.Symbol.Name.In(Duties.Language.English), names.Symbol.Name.In(Duties.Language.Chinese));
        Groups(Texts.ByFacet(label.English, label.Chinese), label, columns, all, i =>
        {
            var value = result.Ledger.Tenures.Facet(facet)[result.Findings[i].Tenure];
            return value < 0 ? host.Say(Texts.NoValue) : names.Values[value].Name.In(host.ReportLanguage);
        });
    }

    private void Groups(Phrase head, Phrase label, Verdict[] columns, VerdictCounts all, Func<int, string> group)
    {
        var groups = new Dictionary<string, VerdictCounts>(StringComparer.Ordinal);
        foreach (var i in findings)
        {
            var name = group(i);
            if (!groups.TryGetValue(name, out var counts))
                groups.Add(name, counts = new VerdictCounts(name, groups.Count));
            counts.Add(result.Findings[i].Verdict);
        }

        host.Output.WriteLine(host.Say(head));
        var table = new TextTable(host, [label, .. columns.Select(Texts.VerdictName), Texts.TotalColumn])
            .AlignRight([.. Enumerable.Range(1, columns.Length + 1)]);
        foreach (var counts in groups.Values.Order())
            Row(table, counts, columns);
        Row(table, all, columns);
        table.Write();
        host.Output.WriteLine();
    }

    private static void Row(TextTable table, VerdictCounts counts, Verdict[] columns)
    {
        string[] cells = [counts.Label, .. columns.Select(verdict => Texts.Number(counts[verdict])), Texts.Number(counts.Total)];
        if (columns[0] == Verdict.Breached && counts[Verdict.Breached] > 0)
            table.AddMarked(1, "red", cells);
        else
            table.Add(cells);
    }

    // The facet that ranks subjects if there is one of that name, else the first that the data have.
    private int Facet()
    {
        var level = result.Ledger.Vocabulary.FindFacet(LevelFacet);
        if (level >= 0 && result.Ledger.Tenures.HasFacet(level))
            return level;
        for (var facet = 0; facet < result.Ledger.Vocabulary.Facets.Length; facet++)
        {
            if (result.Ledger.Tenures.HasFacet(facet))
                return facet;
        }

        return -1;
    }
}
