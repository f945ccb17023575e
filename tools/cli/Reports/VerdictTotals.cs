using DutyDsl.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>The totals of one rulebook: by article and by level, the worst first.</summary>
internal sealed class VerdictTotals(EvaluationResult result, List<int> findings, CommandHost host)
{
    private const string LevelFacet = "level";
    private const int MostSubjects = 10;

    private static readonly Verdict[] Order =
        [Verdict.Breached, Verdict.Undetermined, Verdict.Pending, Verdict.Met, Verdict.Excused, Verdict.Unassessed, Verdict.NotBound];

    public void Write()
    {
        var all = new VerdictCounts(host.Say(Texts.TotalColumn), 0);
        foreach (var i in findings)
            all.Add(result.Findings[i].Verdict);
        var columns = Order.Where(verdict => all[verdict] > 0 || verdict is Verdict.Breached or Verdict.Pending or Verdict.Met).ToArray();
        var titles = ArticleTitles();
        Groups(new Grouping(Texts.ByArticle, Texts.ArticleColumn, Texts.TitleColumn, int.MaxValue), columns, all,
            i => result.Plan.Clauses[result.Findings[i].Clause].Citation.Article, article => titles.GetValueOrDefault(article, ""));
        if (Facet() is var facet and >= 0)
            ByFacet(facet, columns, all);
        var subjects = result.Ledger.Subjects;
        Groups(new Grouping(Texts.BySubject(MostSubjects), Texts.SubjectColumn, Texts.NameColumn, MostSubjects), columns, null,
            i => FindingCells.Subject(result.Ledger, result.Findings[i].Tenure), id => subjects.Name(subjects.Find(id)));
    }

    private void ByFacet(int facet, Verdict[] columns, VerdictCounts all)
    {
        var names = result.Ledger.Vocabulary.Facets[facet];
        var label = new Phrase(names.Symbol.Name.In(Duties.Language.English), names.Symbol.Name.In(Duties.Language.Chinese));
        Groups(new Grouping(Texts.ByFacet(label.English, label.Chinese), label, null, int.MaxValue), columns, all, i =>
        {
            var value = result.Ledger.Tenures.Facet(facet)[result.Findings[i].Tenure];
            return value < 0 ? host.Say(Texts.NoValue) : names.Values[value].Name.In(host.ReportLanguage);
        });
    }

    private Dictionary<string, string> ArticleTitles()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in result.Plan.Sections)
        {
            if (string.Equals(section.Kind, "article", StringComparison.Ordinal) && section.Title.In(host.ReportLanguage) is { Length: > 0 } title)
                titles.TryAdd(section.Label, title);
        }

        return titles;
    }

    private void Groups(Grouping grouping, Verdict[] columns, VerdictCounts? all, Func<int, string> group, Func<string, string>? describe = null)
    {
        var groups = new Dictionary<string, VerdictCounts>(StringComparer.Ordinal);
        foreach (var i in findings)
        {
            var name = group(i);
            if (!groups.TryGetValue(name, out var counts))
                groups.Add(name, counts = new VerdictCounts(name, groups.Count));
            counts.Add(result.Findings[i].Verdict);
        }

        if (all is null && (groups.Count < 2 || groups.Values.All(static counts => counts[Verdict.Breached] == 0)))
            return;
        var described = describe is not null && groups.Keys.Any(name => describe(name).Length > 0);
        host.Output.WriteLine(host.Say(grouping.Head));
        var table = new TextTable(host, [grouping.Label, .. columns.Select(Texts.VerdictName), Texts.TotalColumn, .. described ? [grouping.Description!.Value] : Array.Empty<Phrase>()])
            .AlignRight([.. Enumerable.Range(1, columns.Length + 1)]);
        foreach (var counts in groups.Values.Order().Where(counts => all is not null || counts[Verdict.Breached] > 0).Take(grouping.Most))
            Row(table, counts, columns, described ? describe!(counts.Label) : null);
        if (all is not null)
            Row(table, all, columns, described ? "" : null);
        table.Write();
        host.Output.WriteLine();
    }

    private static void Row(TextTable table, VerdictCounts counts, Verdict[] columns, string? description)
    {
        string[] cells =
        [
            counts.Label, .. columns.Select(verdict => Texts.Number(counts[verdict])), Texts.Number(counts.Total),
            .. description is null ? Array.Empty<string>() : [description],
        ];
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

    private readonly record struct Grouping(Phrase Head, Phrase Label, Phrase? Description, int Most);
}
