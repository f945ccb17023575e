namespace DutyDsl.Semantics;

/// <summary>An example: facts, and what must be found of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Givens">The facts, in the order written.</param>
/// <param name="Expectations">What must be found, in the order written; at least one.</param>
public sealed record ExampleSymbol(string Name, EquatableArray<ExampleGiven> Givens, EquatableArray<ExampleExpectation> Expectations);
