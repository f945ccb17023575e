using DutyDsl.Semantics;

namespace DutyDsl.Syntax;

/// <summary>One step of a citation.</summary>
/// <param name="Kind">The level.</param>
/// <param name="Label">The section's label; Chinese numerals are digits here.</param>
public sealed record CitedSection(SectionKind Kind, string Label);
