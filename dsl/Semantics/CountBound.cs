namespace DutyDsl.Semantics;

/// <summary>What a count or sum has to be.</summary>
/// <param name="Minimum">The least, or null for none.</param>
/// <param name="MinimumExcluded">Whether the least itself is too little (<c>&gt;</c>).</param>
/// <param name="Maximum">The most, or null for none.</param>
/// <param name="MaximumExcluded">Whether the most itself is too much (<c>&lt;</c>).</param>
public sealed record CountBound(Quantity? Minimum, bool MinimumExcluded, Quantity? Maximum, bool MaximumExcluded);
