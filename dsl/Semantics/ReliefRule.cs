namespace DutyDsl.Semantics;

/// <summary>A defence: it lets the ground fall (exempt), or leaves the ground and takes the sanction (excuse).</summary>
/// <param name="Exempts">The ground falls; else only the sanction.</param>
/// <param name="Ground">The ground.</param>
/// <param name="When">What has to be shown.</param>
public sealed record ReliefRule(bool Exempts, int Ground, Condition When) : RuleBody;
