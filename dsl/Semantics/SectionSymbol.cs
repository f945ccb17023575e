namespace DutyDsl.Semantics;

/// <summary>A section of the regulation.</summary>
/// <param name="Kind">Its level.</param>
/// <param name="Label">Its label as cited: <c>5</c>, <c>36A</c>; Chinese numerals are written as digits.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Parent">The enclosing section's position in <see cref="DutyModel.Sections"/>, or -1.</param>
public sealed record SectionSymbol(SectionKind Kind, string Label, BilingualText Title, int Parent);
