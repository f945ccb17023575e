namespace DutyDsl.Semantics;

/// <summary>What an accountability rule does; one subtype for each kind. Results are possible outcomes for a person to decide.</summary>
public abstract record RuleBody;
