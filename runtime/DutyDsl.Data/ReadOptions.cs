namespace DutyDsl.Data;

/// <summary>How data is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Whether records of an activity the rules do not declare are accepted as unused instead of quarantined.</summary>
    public bool IgnoreActivities { get; init; }

    /// <summary>Told from time to time how far reading is.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }
}
