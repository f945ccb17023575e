namespace DutyDsl.Semantics;

/// <summary>What an example expects on a day; one subtype for each form.</summary>
/// <param name="Text">The expectation as written, for messages.</param>
/// <param name="Subject">Of whom.</param>
/// <param name="At">The evaluation date.</param>
public abstract record ExampleExpectation(string Text, string Subject, CivilDate At);
