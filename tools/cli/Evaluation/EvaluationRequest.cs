namespace DutyDsl.Tool.Evaluation;

/// <summary>What one call asks to be evaluated.</summary>
internal sealed record EvaluationRequest
{
    public required string Data { get; init; }

    public DateOnly? AsOf { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Each <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public bool IgnoreActivities { get; init; }

    public bool IncludeNotBound { get; init; }
}
