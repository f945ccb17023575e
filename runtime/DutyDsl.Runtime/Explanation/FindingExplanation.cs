namespace DutyDsl.Explanation;

/// <summary>Why a finding is what it is, in both languages.</summary>
public sealed record FindingExplanation(string English, string Chinese);
