namespace DutyDsl.Semantics;

/// <summary>Towards whom an act is to be done.</summary>
/// <param name="Actor">The recipient's actor, a position in <see cref="DutyModel.Actors"/>; -1 when a text names it.</param>
/// <param name="Text">The recipient as a text; empty when an actor names it.</param>
/// <param name="Superior">Whether it is the one above the subject.</param>
public sealed record Recipient(int Actor, string Text, bool Superior);
