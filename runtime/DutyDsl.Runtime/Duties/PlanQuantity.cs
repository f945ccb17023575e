namespace DutyDsl.Duties;

/// <summary>A number of a bound: written out, or a parameter's value (then <paramref name="Parameter"/> is its position, else -1).</summary>
public sealed record PlanQuantity(Fraction Value, int Parameter);
