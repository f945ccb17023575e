namespace DutyDsl.Semantics;

/// <summary>A ground arises on the day its condition comes true. <paramref name="Ground"/> is a position in <see cref="DutyModel.Grounds"/>.</summary>
public sealed record GroundRule(int Ground, Condition When) : RuleBody;
