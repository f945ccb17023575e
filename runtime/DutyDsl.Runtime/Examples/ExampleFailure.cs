namespace DutyDsl.Examples;

/// <summary>An expectation that fails.</summary>
/// <param name="Expectation">Its position in the example.</param>
/// <param name="English">What was expected and what was found.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record ExampleFailure(int Expectation, string English, string Chinese);
