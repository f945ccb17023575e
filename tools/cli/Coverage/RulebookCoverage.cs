using DutyDsl.Semantics;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Coverage;

/// <summary>How each article and item of a rulebook is stated.</summary>
internal sealed class RulebookCoverage
{
    private readonly DutyModel rulebook;

    public RulebookCoverage(DutyModel rulebook)
    {
        this.rulebook = rulebook;
        var own = new List<Phrase>[rulebook.Sections.Count];
        for (var i = 0; i < own.Length; i++)
            own[i] = OwnStatements(i);
        var hasParts = new bool[own.Length];
        for (var i = own.Length - 1; i >= 0; i--)
        {
            var parent = rulebook.Sections[i].Parent;
            if (parent >= 0)
                hasParts[parent] |= own[i].Count > 0 || hasParts[i];
        }

        for (var i = 0; i < own.Length; i++)
        {
            var section = rulebook.Sections[i];
            if (section.Kind == SectionKind.Chapter)
                continue;
            var (article, item) = Place(i);
            Sections.Add(new SectionCoverage(rulebook.Name, article, item, section.Kind, section.Label, own[i], hasParts[i]));
        }
    }

    /// <summary>Articles and what is below them, in reading order.</summary>
    public List<SectionCoverage> Sections { get; } = [];

    public int Articles => Sections.Count(static section => section.Kind == SectionKind.Article);

    public int Items => Sections.Count(static section => section.Kind == SectionKind.Item);

    public int Dated => rulebook.Clauses.Count(static clause => clause.Body is not AssessedBody);

    public int Assessed => rulebook.Clauses.Count(static clause => clause.Body is AssessedBody);

    public int Untranslated => rulebook.Statements.Count(static statement => statement.Kind == StatementKind.Untranslated);

    /// <summary>Every quotation of the source with its clause.</summary>
    public IEnumerable<(string Clause, string Quotation)> Quotations =>
        rulebook.Clauses.SelectMany(static clause => clause.Quotations.Select(quotation => (clause.Citation.ToString(), quotation)))
            .Concat(rulebook.Rules.SelectMany(static rule => rule.Quotations.Select(quotation => (rule.Citation.ToString(), quotation))));

    /// <summary>Clauses that count something and no example expects anything of.</summary>
    public IEnumerable<string> WithoutExample
    {
        get
        {
            var expected = rulebook.Examples.SelectMany(static example => example.Expectations.OfType<FindingExpectation>()).SelectMany(static e => e.Clauses).ToHashSet();
            return rulebook.Clauses.Select(static (clause, position) => (clause, position))
                .Where(c => c.clause.Body is not AssessedBody && !expected.Contains(c.position))
                .Select(static c => c.clause.Citation.ToString());
        }
    }

    private List<Phrase> OwnStatements(int section)
    {
        var stated = new List<Phrase>();
        var clauses = rulebook.Clauses.Where(clause => clause.Section == section).ToList();
        var assessed = clauses.Count(static clause => clause.Body is AssessedBody);
        if (clauses.Count > assessed)
            stated.Add(Texts.DatedClauses(clauses.Count - assessed));
        if (assessed > 0)
            stated.Add(Texts.AssessedClauses(assessed));
        var rules = rulebook.Rules.Count(rule => rule.Section == section);
        if (rules > 0)
            stated.Add(Texts.AccountabilityRules(rules));
        foreach (var statement in rulebook.Statements.Where(statement => statement.Section == section))
        {
            var kind = Texts.Statements(statement.Kind);
            if (statement.Kind == StatementKind.Untranslated)
            {
                var (english, chinese) = (statement.Reason.English, statement.Reason.Chinese);
                stated.Add(new Phrase(
                    Texts.Because(kind, english.Length > 0 ? english : chinese).English,
                    Texts.Because(kind, chinese.Length > 0 ? chinese : english).Chinese));
            }
            else if (!stated.Contains(kind))
            {
                stated.Add(kind);
            }
        }

        return stated;
    }

    // As Citation.Item writes it: the chain from below the article down.
    private (string Article, string Item) Place(int index)
    {
        var parts = new List<string>();
        for (var at = index; at >= 0; at = rulebook.Sections[at].Parent)
        {
            var section = rulebook.Sections[at];
            switch (section.Kind)
            {
                case SectionKind.Article:
                    parts.Reverse();
                    return (section.Label, Join(parts));
                case SectionKind.Paragraph:
                    parts.Add("paragraph " + section.Label);
                    break;
                case SectionKind.Item:
                    parts.Add(section.Label);
                    break;
            }
        }

        parts.Reverse();
        return ("", Join(parts));
    }

    private static string Join(List<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => parts[0] + string.Concat(parts.Skip(1).Select(static part => part.StartsWith("paragraph", StringComparison.Ordinal) ? " " + part : " (" + part + ")")),
    };
}
