namespace DutyDsl.Semantics;

/// <summary>An outcome stays open although the subject did one of these acts, transfer or retirement say.</summary>
public sealed record RegardlessRule(EquatableArray<int> Activities, int Ground, Condition When) : RuleBody;
