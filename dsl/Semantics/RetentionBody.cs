namespace DutyDsl.Semantics;

/// <summary>A record to be kept: <c>keep record of inspection for 5 years</c>.</summary>
/// <param name="Activity">Of what: a position in <see cref="DutyModel.Activities"/>.</param>
/// <param name="For">How long.</param>
/// <param name="After">From when, or null for the record's day.</param>
public sealed record RetentionBody(int Activity, Span For, Instant? After) : ClauseBody;
