namespace DutyDsl.Duties;

/// <summary>A record of <paramref name="Activity"/> by the deadline moves it by its quantity, at most by <paramref name="Most"/>, once.</summary>
public sealed record PlanExtension(PlanSpan Most, int Activity);
