namespace DutyDsl.Semantics;

/// <summary>Acts are barred for a time after an event, on a ground; bars that overlap are one.</summary>
public sealed record BarRule(EquatableArray<int> Activities, Span For, Happening From, int Ground) : RuleBody;
