using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>What one window asks, in the form the judging needs.</summary>
internal sealed class Requirement
{
    private readonly bool whole;

    public Requirement(RequiredCount required, bool countsWholes)
    {
        Required = required;
        whole = countsWholes;
        HasMaximum = required.Maximum is not null;
        Least = required.Minimum is { } low ? ExactNumbers.LeastWhole(low, required.MinimumExcluded) : long.MinValue;
        Most = required.Maximum is { } high ? ExactNumbers.GreatestWhole(high, required.MaximumExcluded) : long.MaxValue;
    }

    public RequiredCount Required { get; }

    public bool HasMaximum { get; }

    /// <summary>The least whole number that is enough.</summary>
    public long Least { get; }

    /// <summary>The greatest whole number that is not too much.</summary>
    public long Most { get; }

    /// <summary>Whether some amount between the two ends satisfies it.</summary>
    public bool CanBeSatisfied => !whole || Least <= Most;

    /// <summary>-1 when too little, 1 when too much, else 0.</summary>
    public int Zone(decimal amount)
    {
        if (Required.Maximum is { } high && ExactNumbers.Compare(amount, high) is var above && (above > 0 || (above == 0 && Required.MaximumExcluded)))
            return 1;
        return Required.Minimum is { } low && ExactNumbers.Compare(amount, low) is var below && (below < 0 || (below == 0 && Required.MinimumExcluded))
            ? -1
            : 0;
    }

    /// <summary>The same for a count.</summary>
    public int Zone(long count) => count > Most ? 1 : count < Least ? -1 : 0;

    /// <summary>The verdict of a zone; <paramref name="over"/> says that the last day is past.</summary>
    public Verdict Of(int zone, bool over)
    {
        if (zone > 0)
            return Verdict.Breached;
        if (zone < 0)
            return over ? Verdict.Breached : Verdict.Pending;
        return over || !HasMaximum ? Verdict.Met : Verdict.Pending;
    }
}
