namespace DutyDsl.Duties;

/// <summary>A parameter; <paramref name="Value"/> is null while it is open.</summary>
public sealed record PlanParameter(NamedSymbol Symbol, ValueType Type, string? Value);
