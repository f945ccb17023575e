namespace DutyDsl.Semantics;

/// <summary>A clause: who has to do what. Its position in the text is not part of it, so that moving it changes nothing.</summary>
/// <param name="Citation">Where it stands.</param>
/// <param name="Section">The innermost section's position in <see cref="DutyModel.Sections"/>, or -1.</param>
/// <param name="Actors">Those it binds: positions in <see cref="DutyModel.Actors"/>, in the order written; at least one.</param>
/// <param name="Body">What it asks.</param>
/// <param name="Where">What a record must satisfy to count (<c>where</c>, <c>evidence</c>), or null.</param>
/// <param name="When">The days on which the clause binds, or null for all.</param>
/// <param name="Unless">What excuses a breach, or null.</param>
/// <param name="From">The first day of its validity, or null for the rulebook's.</param>
/// <param name="Until">The last day of its validity, or null for the rulebook's.</param>
/// <param name="PartialPeriods">Its own policy, or null for the rulebook's.</param>
/// <param name="Delegates">Actors whose act counts if they have the subject's parent: positions in <see cref="DutyModel.Actors"/>.</param>
/// <param name="Recipients">Towards whom.</param>
/// <param name="Quotations">What the source says, as <c>text</c> quotes it.</param>
/// <param name="Notes">Remarks of the author.</param>
public sealed record ClauseSymbol(
    Citation Citation,
    int Section,
    EquatableArray<int> Actors,
    ClauseBody Body,
    Condition? Where,
    Condition? When,
    Condition? Unless,
    CivilDate? From,
    CivilDate? Until,
    PartialPeriodPolicy? PartialPeriods,
    EquatableArray<int> Delegates,
    EquatableArray<Recipient> Recipients,
    EquatableArray<string> Quotations,
    EquatableArray<string> Notes)
{
    /// <summary>Actors whose act answers instead of the subject's (<c>by</c>): positions in <see cref="DutyModel.Actors"/>; empty: the subject's.</summary>
    public EquatableArray<int> By { get; init; }

    /// <summary>Clauses with which a record is not shared: positions in <see cref="DutyModel.Clauses"/>, ascending. What one says holds for both.</summary>
    public EquatableArray<int> ExclusiveWith { get; init; }
}
