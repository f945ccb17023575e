namespace DutyDsl.Semantics;

/// <summary>All names of one declared thing.</summary>
/// <param name="English">The first name without a Han character, as written; else empty.</param>
/// <param name="Chinese">The first name with a Han character, as written; else empty.</param>
/// <param name="All">Every name in the order of declaration, the first one included.</param>
public sealed record SymbolName(string English, string Chinese, EquatableArray<string> All);
