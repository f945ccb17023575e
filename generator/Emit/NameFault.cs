namespace DutyDsl.Generator.Emit;

/// <summary>A declared name that gives no identifier of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Other">The name that has the identifier already; null when <paramref name="Name"/> gives none at all.</param>
/// <param name="Identifier">The identifier both give; empty when there is none.</param>
internal sealed record NameFault(string Name, string? Other, string Identifier);
