using System.Text;
using DutyDsl.Duties;

namespace DutyDsl.Tool.Evaluation;

/// <summary>Finds clauses by what people cite: <c>5(3)</c>, <c>5(3) clause 2</c>, <c>5</c>, <c>chapter 2</c>, a label.</summary>
internal static class Citations
{
    /// <summary>Whether a clause is meant by a citation, as <see cref="Key"/> gives it.</summary>
    public static bool Matches(PlanCitation citation, string key) =>
        Forms(citation).Any(form => string.Equals(Key(form), key, StringComparison.Ordinal));

    /// <summary>Everything a clause may be cited as.</summary>
    public static IEnumerable<string> Forms(PlanCitation citation)
    {
        yield return citation.Section;
        yield return citation.ToString();
        yield return citation.Section + " 条款 " + citation.Clause;
        yield return citation.Article;
        if (citation.Chapter.Length > 0)
            yield return "chapter " + citation.Chapter;
        // A number is only a place in its section; a label names the clause everywhere.
        if (!citation.Clause.All(static c => char.IsAsciiDigit(c) || c == '.'))
            yield return citation.Clause;
    }

    /// <summary>The form in which spellings are equal: width, case and white space do not count.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
