namespace DutyDsl.Semantics;

/// <summary>A commendation.</summary>
public sealed record CommendRule(BilingualText What, Condition When) : RuleBody;
