namespace DutyDsl.Semantics;

/// <summary>A verdict in a window.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="First">The window's first day, or a day inside it.</param>
/// <param name="Last">The window's last day, or null for the window that holds <paramref name="First"/>.</param>
/// <param name="Text">The window as written.</param>
public sealed record WindowVerdict(ExampleVerdict Verdict, CivilDate First, CivilDate? Last, string Text);
