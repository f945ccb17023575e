namespace DutyDsl.Semantics;

/// <summary>A facet: one property of a subject, with the values it may take. <c>facet level = city "市", county "县（市、区）"</c></summary>
/// <param name="Name">Its names; a data column is found by any of them.</param>
/// <param name="Values">Its values in the order of declaration; constraints name them by position.</param>
public sealed record FacetSymbol(SymbolName Name, EquatableArray<SymbolName> Values);
