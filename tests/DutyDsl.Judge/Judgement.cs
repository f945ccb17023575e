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
    /// <summary>Everything on one line, so that two lists are compared as text. Only the window is told of one that does not bind.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"clause {Clause} {Subject} {TenureFrom} {Target ?? "-"} {Start}..{End} {Ruling}") + (Ruling == Ruling.NotBound ? "" : FormattableString.Invariant(
        $" {Required} actual {Actual / 1.0000000000000000000000000000m} due {Due} [{string.Join(' ', Records)}]"));
}
