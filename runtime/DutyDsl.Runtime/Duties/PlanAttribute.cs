using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>An attribute of records; <paramref name="Values"/> only for <see cref="ValueType.OneOf"/>.</summary>
public sealed record PlanAttribute(NamedSymbol Symbol, ValueType Type, ImmutableArray<NamedSymbol> Values);
