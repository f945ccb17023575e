namespace DutyDsl.Semantics;

/// <summary>A condition of a record (<c>where</c>) or of a day (<c>when</c>, <c>unless</c>); one subtype for each form.</summary>
public abstract record Condition;
