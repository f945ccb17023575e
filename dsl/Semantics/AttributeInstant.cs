namespace DutyDsl.Semantics;

/// <summary>The value of a date or instant attribute of the triggering record; a position in <see cref="DutyModel.Attributes"/>.</summary>
public sealed record AttributeInstant(int Attribute) : Instant;
