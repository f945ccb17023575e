using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>A clause. All numbers are positions in the tables of its <see cref="DutyPlan"/>.</summary>
/// <param name="Index">Its position in <see cref="DutyPlan.Clauses"/>.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Actors">Those it binds.</param>
/// <param name="Duty">What it asks.</param>
/// <param name="Where">What a record must satisfy to count.</param>
/// <param name="When">The days on which it binds; null: all.</param>
/// <param name="Unless">What excuses a breach.</param>
/// <param name="From">The first day of its validity: the rulebook's and its own <c>from</c>, the later.</param>
/// <param name="Until">The last day of its validity, or null.</param>
/// <param name="PartialPeriods">The policy for periods that bind in part.</param>
/// <param name="Delegates">Actors whose act counts too if they have the subject's parent.</param>
/// <param name="Recipients">Towards whom.</param>
/// <param name="Quotations">What the source says.</param>
/// <param name="Notes">Remarks of the author.</param>
public sealed record PlanClause(
    int Index,
    PlanCitation Citation,
    ImmutableArray<int> Actors,
    PlanDuty Duty,
    PlanCondition? Where,
    PlanCondition? When,
    PlanCondition? Unless,
    DateOnly From,
    DateOnly? Until,
    PlanPartialPeriods PartialPeriods,
    ImmutableArray<int> Delegates,
    ImmutableArray<PlanRecipient> Recipients,
    ImmutableArray<string> Quotations,
    ImmutableArray<string> Notes)
{
    /// <summary>Actors whose act answers instead of the subject's; empty: the subject's.</summary>
    public ImmutableArray<int> By { get; init; } = [];

    /// <summary>Positions of clauses with which a record is not shared. What one clause says holds for both.</summary>
    public ImmutableArray<int> ExclusiveWith { get; init; } = [];
}
