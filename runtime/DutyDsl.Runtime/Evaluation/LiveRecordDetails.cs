using System.Collections.Immutable;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>What a fed record says beyond whose it is, what, when and towards whom; null stands for an empty cell.</summary>
public sealed record LiveRecordDetails
{
    /// <summary>
    /// The id; null for none. It decides where nothing else does which of two records of one moment comes first; those
    /// without one come in the order they were fed.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The last day of what it records, or the last day a rating covers.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The instant, where the record has one and not only a day.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>The case.</summary>
    public string? Case { get; init; }

    /// <summary>The quantity, in the activity's unit.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Whom it went to.</summary>
    public string? Recipient { get; init; }

    /// <summary>The last day it is kept.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>Attributes: a position in the vocabulary's attributes and a value in the form of <see cref="AttributeColumn"/>.</summary>
    public ImmutableArray<KeyValuePair<int, string>> Attributes { get; init; } = [];

    /// <summary>For a rating what it is about, as cited.</summary>
    public string? RatedClause { get; init; }

    /// <summary>For a rating what is given.</summary>
    public Rating Rating { get; init; }
}
