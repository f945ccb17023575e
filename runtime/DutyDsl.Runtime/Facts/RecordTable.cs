using System.Collections.Immutable;

namespace DutyDsl.Facts;

/// <summary>Records as columns, in the order they were read. Days are <see cref="DateOnly.DayNumber"/>s. A column no record fills is empty.</summary>
public sealed class RecordTable
{
    /// <summary>The last day of a state whose record has no <c>until</c>.</summary>
    public static readonly int NoUntil = DateOnly.MaxValue.DayNumber;

    /// <summary>Stands in <see cref="Instant"/> for a bare date.</summary>
    public const long NoInstant = long.MinValue;

    /// <summary>Stands in <see cref="KeptUntil"/> where the data give no day.</summary>
    public const int NotKept = -1;

    /// <summary>How many there are.</summary>
    public int Count => Ids.Count;

    /// <summary>Their ids.</summary>
    public required RecordIds Ids { get; init; }

    /// <summary>Whose record each is.</summary>
    public required ReadOnlyMemory<int> Subject { get; init; }

    /// <summary>What it records: a position in <see cref="Vocabulary.Activities"/>; -1 for a rating and for an activity no rule declares that was let through.</summary>
    public required ReadOnlyMemory<int> Activity { get; init; }

    /// <summary>Its civil day.</summary>
    public required ReadOnlyMemory<int> Day { get; init; }

    /// <summary>Its instant in UTC ticks, <see cref="NoInstant"/> where the data give a bare date.</summary>
    public ReadOnlyMemory<long> Instant { get; init; }

    /// <summary>The last day it is kept, from the column <c>kept until</c>, or <see cref="NotKept"/>.</summary>
    public ReadOnlyMemory<int> KeptUntil { get; init; }

    /// <summary>The last day of what it records, <see cref="NoUntil"/> where the data give none.</summary>
    public ReadOnlyMemory<int> Until { get; init; }

    /// <summary>Towards which subject, or -1.</summary>
    public ReadOnlyMemory<int> Target { get; init; }

    /// <summary>The case: a position in <see cref="Cases"/>, or -1.</summary>
    public ReadOnlyMemory<int> Case { get; init; }

    /// <summary>The names of the cases.</summary>
    public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>The quantity, or null where the data give none.</summary>
    public ReadOnlyMemory<decimal?> Quantity { get; init; }

    /// <summary>Towards whom: a position in <see cref="Recipients"/>, or -1.</summary>
    public ReadOnlyMemory<int> Recipient { get; init; }

    /// <summary>The distinct recipients as the data have them.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>For a rating the clause it is about, as cited: a position in <see cref="RatedClauses"/>, or -1.</summary>
    public ReadOnlyMemory<int> RatedClause { get; init; }

    /// <summary>The distinct citations of ratings.</summary>
    public ImmutableArray<string> RatedClauses { get; init; } = [];

    /// <summary>For a rating what was given; <see cref="Rating.None"/> elsewhere.</summary>
    public ReadOnlyMemory<Rating> Ratings { get; init; }

    /// <summary>For each attribute of the vocabulary its column, or null when the data lack it.</summary>
    public required ImmutableArray<AttributeColumn?> Attributes { get; init; }
}
