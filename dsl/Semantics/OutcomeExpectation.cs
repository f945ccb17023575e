namespace DutyDsl.Semantics;

/// <summary><c>expect exempt by 26 for Wu case A1 at 2023-05-01</c></summary>
/// <param name="Text">The expectation as written.</param>
/// <param name="Denied">Whether there must be no such outcome.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Rules">The cited rules, positions in <see cref="DutyModel.Rules"/>, ascending.</param>
/// <param name="Subject">Of whom.</param>
/// <param name="Case">The case, or empty for any.</param>
/// <param name="At">The evaluation date.</param>
public sealed record OutcomeExpectation(
    string Text, bool Denied, ExampleOutcome Outcome, EquatableArray<int> Rules, string Subject, string Case, CivilDate At)
    : ExampleExpectation(Text, Subject, At);
