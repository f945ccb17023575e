namespace DutyDsl.Semantics;

/// <summary>A parameter: a value the text leaves to others.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Type">What a value is.</param>
/// <param name="Value">Its value as written (a number, text or date; a duration such as <c>12 months</c>); null while it is open.</param>
public sealed record ParameterSymbol(SymbolName Name, AttributeType Type, string? Value);
