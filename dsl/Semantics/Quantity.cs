namespace DutyDsl.Semantics;

/// <summary>A number of a bound: written out, the value of a parameter, or a percentage of something.</summary>
/// <param name="Value">The number, or the percentage; zero when a parameter gives it.</param>
/// <param name="Parameter">The parameter's position in <see cref="DutyModel.Parameters"/>, or -1.</param>
/// <param name="Of">What <paramref name="Value"/> is a percentage of, or null.</param>
public sealed record Quantity(Rational Value, int Parameter = -1, Share? Of = null);
