namespace DutyDsl.Semantics;

/// <summary>The range of sanctions a ground can lead to.</summary>
/// <param name="Least">A position in <see cref="DutyModel.Sanctions"/>.</param>
/// <param name="Most">A position in <see cref="DutyModel.Sanctions"/>, not below <paramref name="Least"/>.</param>
/// <param name="Ground">The ground, or -1 for any.</param>
public sealed record ImposeRule(int Least, int Most, int Ground) : RuleBody;
