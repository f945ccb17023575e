namespace DutyDsl.Semantics;

/// <summary>Another rulebook ends: its last day is the day before <paramref name="From"/>.</summary>
public sealed record RepealSymbol(string Rulebook, CivilDate From);
