namespace DutyDsl.Semantics;

/// <summary>A duty that people assess: <c>shall "build the leading team"</c>.</summary>
/// <param name="Text">What is to be done.</param>
public sealed record AssessedBody(BilingualText Text) : ClauseBody;
