namespace DutyDsl.Semantics;

/// <summary>At least so many records of an activity after the last happening; true without a happening.</summary>
public sealed record SinceCondition(int Count, int Activity, Happening Since) : Condition;
