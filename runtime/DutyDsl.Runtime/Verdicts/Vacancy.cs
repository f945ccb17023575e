namespace DutyDsl.Verdicts;

/// <summary>
/// A period in which a post that owes a duty was without a holder on at least one day and nobody was bound: no one is
/// breached and the duty stayed undone.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="PostTenure">A tenure of the post, which shows its facets and its body.</param>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">The last day of the period.</param>
/// <param name="DaysWithoutHolder">On how many days of the period up to the evaluation date nobody held it.</param>
public readonly record struct Vacancy(int Clause, int PostTenure, int Start, int End, int DaysWithoutHolder);
