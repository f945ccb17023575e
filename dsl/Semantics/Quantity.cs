namespace DutyDsl.Semantics;

/// <summary>A number of a bound: written out, or the value of a parameter.</summary>
/// <param name="Value">The number; zero when a parameter gives it.</param>
/// <param name="Parameter">The parameter's position in <see cref="DutyModel.Parameters"/>, or -1.</param>
public sealed record Quantity(Rational Value, int Parameter = -1);
