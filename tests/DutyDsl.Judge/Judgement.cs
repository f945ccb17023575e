using System.Collections.Immutable;

namespace DutyDsl.Judge;

/// <summary>What the judge says of one duty in one window.</summary>
/// <param name="Clause">The clause's position in the model.</param>
/// <param name="Required">The findings' column <c>required</c>.</param>
/// <param name="Records">The ids that counted, by day, then in the order read.</param>
public sealed record Judgement(
    int Clause,
    string Subject,
    Day TenureFrom,
    string? Target,
    Day Start,
    Day End,
    Ruling Ruling,
    string Required,
    decimal Actual,
    Day Due,
    ImmutableList<string> Records)
{
    /// <summary>3.10: 2 for what follows <c>then</c>, else 1.</summary>
    public int Timing { get; init; } = 1;

    /// <summary>What it is about, where several can have one window: the record judged or the trigger.</summary>
    internal string About { get; init; } = "";

    /// <summary>3.16, 3.17: that nothing was found so far.</summary>
    internal bool IsSoFar { get; init; }

    /// <summary>Everything on one line, so that two lists are compared as text. Only the window is told of one that does not bind.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"clause {Clause}{(Timing > 1 ? ".2" : "")} {Subject} {TenureFrom} {Target ?? "-"} {Start}..{End} {Ruling}") + (Ruling == Ruling.NotBound ? "" : FormattableString.Invariant(
        $" {Required} actual {Actual / 1.0000000000000000000000000000m} due {Due} [{string.Join(' ', Records)}]"));
}
