using DutyDsl.Data.Findings;
using DutyDsl.Evaluation;
using DutyDsl.Tool.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>What an auditor reads: what was judged by what, the totals, and the findings that need a look, worst first.</summary>
internal sealed class AuditReport(EvaluationRun run, FindingSelection selection, IReadOnlySet<Verdict> listed, string narrowing, CommandHost host)
{
    private const int MostBreaches = 50;
    private const int MostOthers = 20;
    private const int HashLength = 12;

    private static readonly Verdict[] ListedOnRequest = [Verdict.Excused, Verdict.Unassessed, Verdict.Met, Verdict.NotBound];

    public void Write()
    {
        var receipt = Receipt.Of(run.Results, run.Data.Report);
        for (var i = 0; i < run.Results.Length; i++)
        {
            Head(run.Results[i], receipt, receipt.Rulebooks[i]);
            if (i == 0)
                Files();
            Findings(run.Results[i]);
        }

        Quarantine();
    }

    private void Head(EvaluationResult result, Receipt receipt, ReceiptRulebook rulebook)
    {
        var title = result.Plan.Title.In(host.ReportLanguage);
        Line(title.Length == 0 ? result.Plan.Rulebook : result.Plan.Rulebook + "  " + title);
        Line(host.Say(Texts.AsOf(run.AsOf, run.AsOfIsLastRecord))
            + (result.Options.From is { } from ? (host.IsChinese ? "，" : ", ") + host.Say(Texts.PeriodsFrom(from)) : ""));
        Line(host.Say(Texts.Receipt(rulebook.Sha256[..HashLength], receipt.DataSha256[..HashLength], receipt.Version)));
        foreach (var (name, value) in rulebook.Parameters)
            Line(host.Say(Texts.ParameterLine(NameOf(result, name), value)));
        if (narrowing.Length > 0)
            Line(host.Say(Texts.Narrowed(narrowing)));
        host.Output.WriteLine();
    }

    // A receipt names a parameter as the rules do first; a person reads its name in the report's language.
    private string NameOf(EvaluationResult result, string parameter) =>
        result.Plan.Parameters.FirstOrDefault(known => known.Symbol.Names.Contains(parameter, StringComparer.Ordinal))
            ?.Symbol.Name.In(host.ReportLanguage) ?? parameter;

    private void Files()
    {
        var report = run.Data.Report;
        Line(host.Say(Texts.DataHead));
        var table = new TextTable(host, Texts.FileColumn, Texts.ReadColumn, Texts.AcceptedColumn, Texts.DuplicatesColumn, Texts.QuarantinedColumn)
            .AlignRight(1, 2, 3, 4);
        foreach (var file in report.Files)
            table.Add(file.Name, Texts.Number(file.Rows), Texts.Number(file.Accepted), Texts.Number(file.Duplicates), Texts.Number(file.Quarantined));
        table.Write();
        foreach (var file in report.Files)
        {
            if (file.IgnoredColumns.Length > 0)
                Line("  " + host.Say(Texts.IgnoredColumns(file.Name, string.Join(", ", file.IgnoredColumns))));
        }

        if (report.UndeclaredActivities.Length > 0)
            Line("  " + host.Say(Texts.UndeclaredActivities(string.Join(", ", report.UndeclaredActivities.Select(static activity => activity.Name + " " + Texts.Number(activity.Records))))));
        Line("  " + host.Say(Texts.UnusedOfAll(run.Results.Length == 1
            ? Texts.Number(run.Results[0].UnusedRecords)
            : string.Join(", ", run.Results.Select(static result => result.Plan.Rulebook + " " + Texts.Number(result.UnusedRecords))))));
        host.Output.WriteLine();
    }

    private void Findings(EvaluationResult result)
    {
        var concerned = new List<int>();
        for (var i = 0; i < result.Findings.Length; i++)
        {
            if (selection.Concerns(result, i))
                concerned.Add(i);
        }

        if (concerned.Count == 0)
        {
            Line(host.Say(Texts.Sentence(run.HasSubjects ? Texts.NoFindings : Texts.NothingJudged)));
        }
        else
        {
            new VerdictTotals(result, concerned, host).Write();
        }

        if (result.NotBound > 0)
            Line(host.Say(Texts.NotBoundCount(result.NotBound)));
        if (result.NotBound > 0 || concerned.Count == 0)
            host.Output.WriteLine();
        if (Shows(Verdict.Breached))
            List(result, concerned, Verdict.Breached, MostBreaches, WorstFirst(result, concerned));
        if (Shows(Verdict.Undetermined))
            List(result, concerned, Verdict.Undetermined, MostOthers, null);
        if (Shows(Verdict.Pending))
            List(result, concerned, Verdict.Pending, MostOthers, SoonestFirst(result));
        foreach (var verdict in ListedOnRequest)
        {
            if (listed.Contains(verdict))
                List(result, concerned, verdict, MostOthers, null);
        }

        Vacancies(result);
    }

    private bool Shows(Verdict verdict) => listed.Count == 0 || listed.Contains(verdict);

    // The farthest from what is required, then those of the subjects with most breaches, then the longest overdue.
    private static Comparison<int> WorstFirst(EvaluationResult result, List<int> concerned)
    {
        var breaches = new int[result.Ledger.Subjects.Count];
        foreach (var i in concerned)
        {
            if (result.Findings[i].Verdict == Verdict.Breached)
                breaches[Subject(i)]++;
        }

        return (a, b) =>
        {
            var findings = result.Findings;
            var byDistance = FindingCells.Distance(findings[b]).CompareTo(FindingCells.Distance(findings[a]));
            if (byDistance != 0)
                return byDistance;
            var (first, second) = (Subject(a), Subject(b));
            if (first != second)
            {
                var byBreaches = breaches[second].CompareTo(breaches[first]);
                return byBreaches != 0 ? byBreaches : first.CompareTo(second);
            }

            var byDue = findings[a].Due.CompareTo(findings[b].Due);
            return byDue != 0 ? byDue : a.CompareTo(b);
        };

        int Subject(int finding) => result.Ledger.Tenures.Subject[result.Findings[finding].Tenure];
    }

    private static Comparison<int> SoonestFirst(EvaluationResult result) => (a, b) =>
    {
        var byDue = result.Findings[a].Due.CompareTo(result.Findings[b].Due);
        return byDue != 0 ? byDue : a.CompareTo(b);
    };

    private void List(EvaluationResult result, List<int> concerned, Verdict verdict, int most, Comparison<int>? order)
    {
        var chosen = concerned.FindAll(i => result.Findings[i].Verdict == verdict);
        if (chosen.Count == 0)
            return;
        if (order is not null)
            chosen.Sort(order);
        Line(host.Say(Texts.Head(verdict, chosen.Count)));
        var shown = chosen.Take(most).ToList();
        var ledger = result.Ledger;
        var named = shown.Exists(i => FindingCells.Name(ledger, result.Findings[i].Tenure).Length > 0);
        var targeted = shown.Exists(i => result.Findings[i].Target >= 0);
        Phrase[] columns =
        [
            Texts.ClauseColumn, Texts.SubjectColumn, .. named ? [Texts.NameColumn] : Array.Empty<Phrase>(),
            .. targeted ? [Texts.TargetColumn] : Array.Empty<Phrase>(), Texts.PeriodColumn, Texts.RequiredColumn, Texts.ActualColumn, Texts.DueColumn,
        ];
        var table = new TextTable(host, columns).AlignRight(columns.Length - 2);
        foreach (var i in shown)
        {
            ref readonly var finding = ref result.Findings[i];
            var cells = new List<string> { FindingCells.Clause(result, finding.Clause, host.ReportLanguage), FindingCells.Subject(ledger, finding.Tenure) };
            if (named)
                cells.Add(FindingCells.Name(ledger, finding.Tenure));
            if (targeted)
                cells.Add(FindingCells.Target(ledger, finding.Target));
            cells.Add(FindingCells.Period(finding.Start, finding.End));
            cells.Add(FindingCells.Required(result, finding));
            cells.Add(FindingCells.Actual(finding));
            cells.Add(FindingCells.Day(finding.Due));
            table.Add([.. cells]);
        }

        table.Write();
        if (chosen.Count > shown.Count)
            Line("  " + host.Say(Texts.More(chosen.Count - shown.Count)));
        host.Output.WriteLine();
    }

    private void Vacancies(EvaluationResult result)
    {
        var vacancies = result.Vacancies.Where(vacancy => selection.Concerns(result, vacancy)).ToList();
        if (vacancies.Count == 0)
            return;
        var ledger = result.Ledger;
        Line(host.Say(Texts.VacanciesHead(vacancies.Count)));
        var table = new TextTable(host, Texts.ClauseColumn, Texts.PostColumn, Texts.NameColumn, Texts.BodyColumn, Texts.PeriodColumn, Texts.DaysColumn).AlignRight(5);
        foreach (var vacancy in vacancies.Take(MostOthers))
        {
            var parent = ledger.Tenures.Parent[vacancy.PostTenure];
            table.Add(
                FindingCells.Clause(result, vacancy.Clause, host.ReportLanguage),
                FindingCells.Subject(ledger, vacancy.PostTenure),
                FindingCells.Name(ledger, vacancy.PostTenure),
                parent < 0 ? "" : ledger.Subjects.Id(parent),
                FindingCells.Period(vacancy.Start, vacancy.End),
                Texts.Number(vacancy.DaysWithoutHolder));
        }

        table.Write();
        if (vacancies.Count > MostOthers)
            Line("  " + host.Say(Texts.MoreInJson(vacancies.Count - MostOthers)));
        host.Output.WriteLine();
    }

    private void Quarantine()
    {
        var rows = run.Data.Report.Quarantine;
        if (rows.Length == 0)
            return;
        Line(host.Say(Texts.QuarantineHead(rows.Length)));
        foreach (var row in rows.Take(MostOthers))
            Line("  " + row.In(host.ReportLanguage));
        if (rows.Length > MostOthers)
            Line("  " + host.Say(Texts.MoreInJson(rows.Length - MostOthers)));
        host.Output.WriteLine();
    }

    private void Line(string text) => host.Output.WriteLine(Shown.OneLine(text));
}
