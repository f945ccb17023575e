using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Evaluation;

/// <summary>Which findings a call is about, and which of them it lists.</summary>
internal sealed class FindingSelection
{
    private readonly Dictionary<EvaluationResult, bool[]> clauses = [];
    private readonly List<string> articleKeys;
    private readonly int subject;
    private readonly IReadOnlySet<Verdict> only;

    /// <exception cref="CommandFailure">An article or the subject does not exist.</exception>
    public FindingSelection(EvaluationRun run, IReadOnlyList<string> articles, string? subjectId, IReadOnlySet<Verdict> only)
    {
        this.only = only;
        subject = subjectId is null ? -1 : FindSubject(run.Data.Ledger, subjectId);
        var keys = articles.Select(static article => (Text: article, Key: Citations.Key(article))).ToList();
        articleKeys = keys.ConvertAll(static key => key.Key);
        var known = run.Results.SelectMany(static result => result.Plan.Clauses.Select(static clause => clause.Citation).Concat(result.Plan.Rules.Select(static rule => rule.Citation)))
            .Select(static citation => citation.Article).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (text, key) in keys)
        {
            if (!known.Exists(article => string.Equals(Citations.Key(article), key, StringComparison.Ordinal)))
                throw new CommandFailure(Texts.UnknownArticle(text, NearestName.Of(text, known)));
        }

        foreach (var result in run.Results)
        {
            clauses[result] =
            [
                .. result.Plan.Clauses.Select(clause => keys.Count == 0
                    || keys.Exists(key => string.Equals(Citations.Key(clause.Citation.Article), key.Key, StringComparison.Ordinal))),
            ];
        }
    }

    /// <summary>The position of a subject that has a tenure.</summary>
    /// <exception cref="CommandFailure">There is none of this id.</exception>
    public static int FindSubject(Ledger ledger, string id)
    {
        var position = ledger.Subjects.Find(id);
        if (position >= 0 && ledger.Subjects.Tenures(position) is var tenures && tenures.End.Value > tenures.Start.Value)
            return position;
        throw new CommandFailure(Texts.UnknownSubject(
            id, NearestName.Of(id, Enumerable.Range(0, ledger.Subjects.Count).Select(ledger.Subjects.Id))));
    }

    /// <summary>Whether the call is about a finding.</summary>
    public bool Concerns(EvaluationResult result, int finding)
    {
        ref readonly var asked = ref result.Findings[finding];
        return clauses[result][asked.Clause] && (subject < 0 || result.Ledger.Tenures.Subject[asked.Tenure] == subject);
    }

    /// <summary>Whether the call lists a finding.</summary>
    public bool Lists(EvaluationResult result, int finding) =>
        (only.Count == 0 || only.Contains(result.Findings[finding].Verdict)) && Concerns(result, finding);

    /// <summary>Whether the call lists an outcome.</summary>
    public bool Lists(EvaluationResult result, Outcome outcome) =>
        (articleKeys.Count == 0 || articleKeys.Contains(Citations.Key(result.Plan.Rules[outcome.Rule].Citation.Article)))
        && (subject < 0 || result.Ledger.Tenures.Subject[outcome.Tenure] == subject);

    /// <summary>Whether the call is about a vacancy; one names no subject, so it is left out when one subject is asked about.</summary>
    public bool Concerns(EvaluationResult result, in Vacancy vacancy) =>
        clauses[result][vacancy.Clause] && subject < 0;
}
