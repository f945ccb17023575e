namespace DutyDsl.Semantics;

/// <summary>An accountability rule.</summary>
/// <param name="Citation">Where it stands.</param>
/// <param name="Section">The innermost section's position in <see cref="DutyModel.Sections"/>, or -1.</param>
/// <param name="Actors">Whom it concerns: positions in <see cref="DutyModel.Actors"/>.</param>
/// <param name="Body">What it does.</param>
/// <param name="Overrides">The rules it goes before: positions in <see cref="DutyModel.Rules"/>.</param>
/// <param name="From">The first day of its validity, or null for the rulebook's.</param>
/// <param name="Until">The last day of its validity, or null for the rulebook's.</param>
/// <param name="Notes">Remarks of the author.</param>
public sealed record RuleSymbol(
    Citation Citation,
    int Section,
    EquatableArray<int> Actors,
    RuleBody Body,
    EquatableArray<int> Overrides,
    CivilDate? From,
    CivilDate? Until,
    EquatableArray<string> Notes)
{
    /// <summary>What the source says, as <c>text</c> quotes it.</summary>
    public EquatableArray<string> Quotations { get; init; }
}
