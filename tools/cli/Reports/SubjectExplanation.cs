using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Tool.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>The findings of one subject with their reasons, what it still owes and the vacancies beside it.</summary>
internal sealed class SubjectExplanation(EvaluationRun run, int subject, string? clauseKey, CommandHost host)
{
    public void Write()
    {
        var ledger = run.Data.Ledger;
        Line(host.Say(Texts.SubjectHead(ledger.Subjects.Id(subject), ledger.Subjects.Name(subject))));
        var (first, end) = (ledger.Subjects.Tenures(subject).Start.Value, ledger.Subjects.Tenures(subject).End.Value);
        for (var tenure = first; tenure < end; tenure++)
            Line("  " + host.Say(Tenure(ledger, tenure)));
        Line(host.Say(Texts.AsOf(run.AsOf, run.AsOfIsLastRecord)));
        host.Output.WriteLine();
        var found = false;
        foreach (var result in run.Results)
        {
            for (var i = 0; i < result.Findings.Length; i++)
            {
                if (!Concerns(result, result.Findings[i]))
                    continue;
                found |= result.Findings[i].Verdict != Verdict.NotBound;
                Finding(result, i);
            }
        }

        if (!found)
            Line(host.Say(Texts.NoFindingForSubject));
        Owed();
        Vacancies();
    }

    private static Phrase Tenure(Ledger ledger, int tenure)
    {
        var facets = (Duties.Language language) => string.Join(language == Duties.Language.Chinese ? "，" : ", ", Enumerable.Range(0, ledger.Vocabulary.Facets.Length)
            .Where(facet => ledger.Tenures.HasFacet(facet) && ledger.Tenures.Facet(facet)[tenure] >= 0)
            .Select(facet => ledger.Vocabulary.Facets[facet].Symbol.Name.In(language) + " "
                + ledger.Vocabulary.Facets[facet].Values[ledger.Tenures.Facet(facet)[tenure]].Name.In(language)));
        var from = DateOnly.FromDayNumber(ledger.Tenures.From[tenure]);
        DateOnly? to = ledger.Tenures.To[tenure] == TenureTable.OpenEnd ? null : DateOnly.FromDayNumber(ledger.Tenures.To[tenure]);
        return new Phrase(
            Texts.Tenure(from, to, facets(Duties.Language.English)).English,
            Texts.Tenure(from, to, facets(Duties.Language.Chinese)).Chinese);
    }

    private void Finding(EvaluationResult result, int index)
    {
        ref readonly var finding = ref result.Findings[index];
        var target = FindingCells.Target(result.Ledger, finding.Target);
        Line($"{FindingCells.Clause(result, finding.Clause, host.ReportLanguage)}  {FindingCells.Period(finding.Start, finding.End)}{(target.Length == 0 ? "" : " → " + target)}  {host.Say(Texts.VerdictName(finding.Verdict))}");
        var explanation = result.Explain(index);
        foreach (var line in (host.IsChinese ? explanation.Chinese : explanation.English).Split('\n'))
            Line("  " + line);
        host.Output.WriteLine();
    }

    private void Owed()
    {
        var owed = new List<Phrase>();
        foreach (var result in run.Results)
        {
            foreach (ref readonly var finding in result.Findings)
            {
                if (finding.Verdict == Verdict.Pending && Concerns(result, finding))
                {
                    var target = FindingCells.Target(result.Ledger, finding.Target);
                    owed.Add(Texts.Owed(
                        FindingCells.Clause(result, finding.Clause, host.ReportLanguage) + (target.Length == 0 ? "" : " → " + target),
                        FindingCells.Period(finding.Start, finding.End),
                        FindingCells.Required(result, finding),
                        FindingCells.Actual(finding),
                        FindingCells.Day(finding.Due)));
                }
            }
        }

        if (owed.Count == 0)
            return;
        Line(host.Say(Texts.OwedHead(owed.Count)));
        foreach (var phrase in owed)
            Line("  " + host.Say(phrase));
        host.Output.WriteLine();
    }

    // A vacancy is nobody's breach; it is told where the post or its body is asked about.
    private void Vacancies()
    {
        var lines = new List<Phrase>();
        foreach (var result in run.Results)
        {
            foreach (var vacancy in result.Vacancies)
            {
                var tenures = result.Ledger.Tenures;
                if (!Cited(result, vacancy.Clause)
                    || (tenures.Subject[vacancy.PostTenure] != subject && tenures.Parent[vacancy.PostTenure] != subject))
                {
                    continue;
                }

                lines.Add(Texts.VacancyLine(
                    FindingCells.Clause(result, vacancy.Clause, host.ReportLanguage),
                    FindingCells.Subject(result.Ledger, vacancy.PostTenure),
                    FindingCells.Period(vacancy.Start, vacancy.End),
                    vacancy.DaysWithoutHolder));
            }
        }

        if (lines.Count == 0)
            return;
        Line(host.Say(Texts.VacanciesHead(lines.Count)));
        foreach (var phrase in lines)
            Line("  " + host.Say(phrase));
    }

    private bool Concerns(EvaluationResult result, in Finding finding) =>
        result.Ledger.Tenures.Subject[finding.Tenure] == subject && Cited(result, finding.Clause);

    private bool Cited(EvaluationResult result, int clause) =>
        clauseKey is null || Citations.Matches(result.Plan.Clauses[clause].Citation, clauseKey);

    private void Line(string text) => host.Output.WriteLine(Shown.OneLine(text));
}
