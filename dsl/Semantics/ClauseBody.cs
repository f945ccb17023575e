namespace DutyDsl.Semantics;

/// <summary>What a clause asks; one subtype for each kind of duty.</summary>
public abstract record ClauseBody;
