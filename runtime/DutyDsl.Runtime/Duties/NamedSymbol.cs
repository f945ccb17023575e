using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>A declared thing as the data can name it.</summary>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Names">Every name and alias.</param>
public sealed record NamedSymbol(BilingualName Name, ImmutableArray<string> Names);
