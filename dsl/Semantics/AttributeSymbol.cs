namespace DutyDsl.Semantics;

/// <summary>An attribute: a column of the records.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Type">What a value is.</param>
/// <param name="Values">For <see cref="AttributeType.OneOf"/> the values; else empty.</param>
public sealed record AttributeSymbol(SymbolName Name, AttributeType Type, EquatableArray<SymbolName> Values);
