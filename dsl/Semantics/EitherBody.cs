namespace DutyDsl.Semantics;

/// <summary>A window of the first timing that is not met is met if a deadline of the second falls in it and each such finding is met.</summary>
public sealed record EitherBody(ClauseBody First, ClauseBody Second) : ClauseBody;
