using DutyDsl.Semantics;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Coverage;

/// <summary>One article, paragraph or item and what is stated in it.</summary>
/// <param name="Rulebook">The rulebook's name.</param>
/// <param name="Article">The article's label.</param>
/// <param name="Item">The sections below the article as citations show them, or empty.</param>
/// <param name="Kind">The section's level.</param>
/// <param name="Label">Its own label.</param>
/// <param name="Stated">How it is stated, in the order clauses, then statements.</param>
/// <param name="HasParts">Whether a section below it states something.</param>
internal sealed record SectionCoverage(
    string Rulebook,
    string Article,
    string Item,
    SectionKind Kind,
    string Label,
    IReadOnlyList<Phrase> Stated,
    bool HasParts)
{
    public bool IsGap => Stated.Count == 0 && !HasParts;

    /// <summary>The section as cited.</summary>
    public string Citation => new Citation("", Article, Item, "").Section;
}
