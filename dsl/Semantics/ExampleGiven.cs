namespace DutyDsl.Semantics;

/// <summary>A fact of an example; one subtype for each form. Ids are local to the example.</summary>
public abstract record ExampleGiven;
