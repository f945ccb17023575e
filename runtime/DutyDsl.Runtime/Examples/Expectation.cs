using System.Collections.Immutable;
using DutyDsl.Verdicts;

namespace DutyDsl.Examples;

/// <summary>What an example expects.</summary>
internal abstract record Expectation(string Text, string Subject, DateOnly At)
{
    public sealed record Finding(
        string Text, ImmutableArray<int> Clauses, string Subject, string Target, ImmutableArray<ExpectedVerdict> Verdicts, DateOnly At, int Timing)
        : Expectation(Text, Subject, At);

    public sealed record Outcome(
        string Text, bool Denied, OutcomeKind Kind, ImmutableArray<int> Rules, string Subject, string Case, DateOnly At)
        : Expectation(Text, Subject, At);
}
