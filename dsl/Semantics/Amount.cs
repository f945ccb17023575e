namespace DutyDsl.Semantics;

/// <summary>An amount: <c>sum of fine</c>, <c>growth of revenue</c>, <c>10000</c>.</summary>
/// <param name="Fold">How it is made.</param>
/// <param name="Activity">The measure or activity, or -1.</param>
/// <param name="Value">For <see cref="AmountFold.Constant"/> the number.</param>
/// <param name="Parameter">For <see cref="AmountFold.Parameter"/> its position, or -1.</param>
/// <param name="Unit">The unit as written, or empty.</param>
/// <param name="Per">For an average per unit of time that unit, or null.</param>
public sealed record Amount(AmountFold Fold, int Activity, Rational Value, int Parameter, string Unit, PeriodGrid? Per);
