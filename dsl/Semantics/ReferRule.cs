namespace DutyDsl.Semantics;

/// <summary>The case goes to another body.</summary>
public sealed record ReferRule(BilingualText To, Condition When) : RuleBody;
