namespace DutyDsl.Semantics;

/// <summary>A field of the record compares with one of the values. An empty field leaves the condition open, not false.</summary>
/// <param name="Field">What is read.</param>
/// <param name="Attribute">For <see cref="RecordField.Attribute"/> its position in <see cref="DutyModel.Attributes"/>; else -1.</param>
/// <param name="Comparison">How; other than <see cref="Semantics.Comparison.Equal"/> for numbers, dates and instants only, with one value.</param>
/// <param name="Values">The values in canonical form: numbers <c>3</c> or <c>1/3</c>, dates ISO, yes/no <c>yes</c> or <c>no</c>, one-of the value's position, else the text.</param>
public sealed record FieldCondition(RecordField Field, int Attribute, Comparison Comparison, EquatableArray<string> Values) : Condition;
