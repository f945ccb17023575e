using System.Collections.Immutable;

namespace DutyDsl.Verdicts;

/// <summary>One possible outcome. Positions refer to the plan and the ledger; days are <see cref="DateOnly.DayNumber"/>s.</summary>
/// <param name="Rule">The accountability rule it comes from.</param>
/// <param name="Tenure">The tenure concerned.</param>
/// <param name="Case">The case, a position in the ledger's cases, or -1.</param>
/// <param name="Ground">The ground, or -1 where none is involved.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">The first day: of the ground, of the bar, of the act.</param>
/// <param name="To">The last day of a bar; else <paramref name="From"/>.</param>
/// <param name="Because">The citations and record ids it rests on, citations first, then what was defeated as <c>over</c> a citation.</param>
public sealed record Outcome(
    int Rule,
    int Tenure,
    int Case,
    int Ground,
    OutcomeKind Kind,
    int From,
    int To,
    ImmutableArray<string> Because);
