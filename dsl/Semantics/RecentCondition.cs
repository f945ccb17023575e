namespace DutyDsl.Semantics;

/// <summary>At least so many earlier records of an activity by the subject in the time before: <c>3 inspection within 90 days</c>.</summary>
/// <param name="Count">How many; at least one.</param>
/// <param name="Activity">Position in <see cref="DutyModel.Activities"/>; kinds count.</param>
/// <param name="Within">How far back.</param>
public sealed record RecentCondition(int Count, int Activity, Span Within) : Condition;
