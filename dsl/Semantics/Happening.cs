namespace DutyDsl.Semantics;

/// <summary>Something that happens on a day or at an instant.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Activity">For records and states the position in <see cref="DutyModel.Activities"/>; else -1.</param>
/// <param name="Period">For periods the grid; else null.</param>
/// <param name="Clause">For <see cref="HappeningKind.Late"/> the clause's position in <see cref="DutyModel.Clauses"/>; else -1.</param>
public sealed record Happening(HappeningKind Kind, int Activity, PeriodGrid? Period, int Clause);
