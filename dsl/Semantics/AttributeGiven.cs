namespace DutyDsl.Semantics;

/// <summary>The value of an attribute of a record.</summary>
/// <param name="Attribute">Position in <see cref="DutyModel.Attributes"/>.</param>
/// <param name="Value">The value in canonical form.</param>
public sealed record AttributeGiven(int Attribute, string Value);
