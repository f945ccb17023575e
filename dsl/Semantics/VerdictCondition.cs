namespace DutyDsl.Semantics;

/// <summary>Findings of other clauses due by then: all met, or any breached.</summary>
/// <param name="Breached">Whether breaches are asked for; else met duties.</param>
/// <param name="All">Whether all of them; else any.</param>
/// <param name="Clauses">The cited clauses, positions in <see cref="DutyModel.Clauses"/>, ascending.</param>
/// <param name="Citations">The citations as written, for explanations.</param>
public sealed record VerdictCondition(bool Breached, bool All, EquatableArray<int> Clauses, EquatableArray<string> Citations) : Condition;
