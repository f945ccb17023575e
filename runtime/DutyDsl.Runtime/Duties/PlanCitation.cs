namespace DutyDsl.Duties;

/// <summary>Where a clause stands. The strings are those of the findings' columns <c>article</c>, <c>item</c> and <c>clause</c>.</summary>
public sealed record PlanCitation(string Chapter, string Article, string Item, string Clause)
{
    /// <summary>The section: <c>5(3)</c>, <c>16 paragraph 2</c>, <c>14</c>.</summary>
    public string Section => Item.Length == 0 ? Article
        : Item.StartsWith("paragraph", StringComparison.Ordinal) ? Article + " " + Item
        : Article + "(" + Item + ")";

    /// <summary>The section and the clause: <c>5(3) clause 2</c>.</summary>
    public override string ToString() => Section + " clause " + Clause;
}
