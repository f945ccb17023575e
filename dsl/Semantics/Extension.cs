namespace DutyDsl.Semantics;

/// <summary>A deadline moves once, by the quantity of a record made by then, at most by <paramref name="Most"/>.</summary>
/// <param name="Most">The most, and what is granted when the record has no quantity.</param>
/// <param name="Activity">The record that extends: a position in <see cref="DutyModel.Activities"/>.</param>
public sealed record Extension(Span Most, int Activity);
