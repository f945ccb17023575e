using System.Collections.Immutable;

namespace DutyDsl.Evaluation;

/// <summary>What an evaluation is asked.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The evaluation date; records after it do not count and windows that begin after it are not reported.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only windows that end on or after this day are listed; null: all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Values of parameters by name; they win over those of the rules.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether windows that do not bind are listed with <see cref="Verdicts.Verdict.NotBound"/>.</summary>
    public bool IncludeNotBound { get; init; }
}
