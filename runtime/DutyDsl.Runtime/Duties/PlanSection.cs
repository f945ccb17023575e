namespace DutyDsl.Duties;

/// <summary>A heading: <paramref name="Kind"/> is <c>chapter</c>, <c>article</c>, <c>paragraph</c> or <c>item</c>; <paramref name="Parent"/> a position or -1.</summary>
public sealed record PlanSection(string Kind, string Label, BilingualName Title, int Parent);
