namespace DutyDsl.Semantics;

/// <summary>A circumstance that weighs for a heavier or a lighter sanction; both kinds stand side by side.</summary>
/// <param name="Aggravates">Heavier; else lighter.</param>
/// <param name="Ground">The ground, or -1 for any.</param>
/// <param name="When">The circumstance.</param>
public sealed record AdjustRule(bool Aggravates, int Ground, Condition When) : RuleBody;
