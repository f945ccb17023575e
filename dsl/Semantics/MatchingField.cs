namespace DutyDsl.Semantics;

/// <summary>A field that a response must share with its trigger.</summary>
/// <param name="Field">Case, target, or an attribute.</param>
/// <param name="Attribute">The attribute's position, else -1.</param>
public readonly record struct MatchingField(RecordField Field, int Attribute);
