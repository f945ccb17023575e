using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>An accountability rule.</summary>
/// <param name="Index">Its position in <see cref="DutyPlan.Rules"/>.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Actors">Whom it concerns.</param>
/// <param name="Rule">What it does.</param>
/// <param name="Overrides">The rules it goes before.</param>
/// <param name="From">The first day of its validity.</param>
/// <param name="Until">The last day of its validity, or null.</param>
/// <param name="Quotations">What the source says.</param>
/// <param name="Notes">Remarks of the author.</param>
public sealed record PlanAccountability(
    int Index,
    PlanCitation Citation,
    ImmutableArray<int> Actors,
    PlanRule Rule,
    ImmutableArray<int> Overrides,
    DateOnly From,
    DateOnly? Until,
    ImmutableArray<string> Quotations,
    ImmutableArray<string> Notes);
