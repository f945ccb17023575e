namespace DutyDsl.Semantics;

/// <summary>A state of the subject holds on the day, or a fact about it holds from its date on.</summary>
/// <param name="Activity">The state's or fact's position in <see cref="DutyModel.Activities"/>.</param>
public sealed record HoldsCondition(int Activity) : Condition;
