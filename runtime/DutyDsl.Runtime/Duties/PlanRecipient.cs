namespace DutyDsl.Duties;

/// <summary>Towards whom an act is done: an actor by position, or a text (then <paramref name="Actor"/> is -1).</summary>
public sealed record PlanRecipient(int Actor, string Text, bool Superior);
