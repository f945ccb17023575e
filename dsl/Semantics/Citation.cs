namespace DutyDsl.Semantics;

/// <summary>Where a clause stands: what findings and explanations cite.</summary>
/// <param name="Chapter">The chapter's label, or empty.</param>
/// <param name="Article">The article's label.</param>
/// <param name="Item">The sections below the article as the findings' column <c>item</c> shows them: <c>3</c>, <c>paragraph 2</c>, <c>paragraph 2 (3)</c>, or empty.</param>
/// <param name="Clause">Its <c>as</c> label, else its number among the clauses of the section.</param>
public sealed record Citation(string Chapter, string Article, string Item, string Clause)
{
    /// <summary>The section alone: <c>5(3)</c>, <c>16 paragraph 2</c>, <c>14</c>.</summary>
    public string Section => Item.Length == 0 ? Article
        : Item.StartsWith("paragraph", StringComparison.Ordinal) ? Article + " " + Item
        : Article + "(" + Item + ")";

    /// <summary>The section and the clause: <c>5(3) clause 2</c>.</summary>
    public override string ToString() => Section + " clause " + Clause;
}
