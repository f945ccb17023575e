namespace DutyDsl.Semantics;

/// <summary><c>expect 5(3) for Wang met in 2024-Q1, breached in 2024-Q2 at 2024-07-01</c></summary>
/// <param name="Text">The expectation as written.</param>
/// <param name="Clauses">The cited clauses, positions in <see cref="DutyModel.Clauses"/>, ascending; one of those that bind the subject must be found so.</param>
/// <param name="Subject">Of whom.</param>
/// <param name="Target">The target's id, or empty for any.</param>
/// <param name="Verdicts">The verdicts and their windows.</param>
/// <param name="At">The evaluation date.</param>
public sealed record FindingExpectation(
    string Text, EquatableArray<int> Clauses, string Subject, string Target, EquatableArray<WindowVerdict> Verdicts, CivilDate At)
    : ExampleExpectation(Text, Subject, At)
{
    /// <summary>Which timing of <c>first …, then …</c>: 1 by its label, 2 by its label with <c>.2</c>; 0 for any.</summary>
    public int Timing { get; init; }
}
