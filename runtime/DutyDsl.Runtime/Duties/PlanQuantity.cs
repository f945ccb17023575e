namespace DutyDsl.Duties;

/// <summary>A number of a bound: written out, a parameter's value (then <paramref name="Parameter"/> is its position, else -1), or a percentage <paramref name="Of"/> something.</summary>
public sealed record PlanQuantity(Fraction Value, int Parameter, PlanShare? Of = null);
