using System.Collections.Immutable;

namespace DutyDsl.Judge;

/// <summary>3.1: a subject has an id, one value or none per facet, a parent, a tenure with both ends included, the last may be open.</summary>
/// <param name="Facets">For each facet of the model the value's position, or null for none.</param>
public sealed record TenureFact(string Subject, string? Parent, Day From, Day? To, ImmutableList<int?> Facets)
{
    public bool Covers(Day day) => From <= day && (To is not { } to || day <= to);
}

/// <summary>3.1: a record has id, subject, activity, civil date, and may have until, target, case, quantity, attributes.</summary>
/// <param name="Attributes">Canonical values by the attribute's position in the model; an empty one is missing here.</param>
/// <param name="RatedClause">For a rating the citation of what it is about.</param>
/// <param name="Rating">For a rating what was given.</param>
/// <param name="Minute">The instant in minutes since the year 1, UTC; null for a bare date.</param>
/// <param name="KeptUntil">The last day the record is kept, where the data say.</param>
public sealed record RecordFact(
    string Id,
    string Subject,
    int Activity,
    Day Date,
    Day? Until,
    string? Target,
    string? Case,
    decimal? Quantity,
    ImmutableSortedDictionary<int, string> Attributes,
    string? Recipient = null,
    string? RatedClause = null,
    Ruling? Rating = null,
    long? Minute = null,
    Day? KeptUntil = null);

/// <summary>A quarantined record, as far as it could be read; null is unreadable.</summary>
/// <param name="TargetRead">Whether the target could be read; if so <paramref name="Target"/> is it, or null for none.</param>
public sealed record DoubtfulFact(string? Subject, int? Activity, Day? Date, bool TargetRead, string? Target)
{
    /// <summary>The activity of a quarantined rating.</summary>
    public const int OfRating = -2;
}

/// <summary>All that is known.</summary>
/// <param name="DoubtfulSubjects">Subjects of whom a tenure row is quarantined.</param>
/// <param name="MissingFacets">Facets of which the data have no column.</param>
public sealed record FactBase(
    ImmutableList<TenureFact> Tenures,
    ImmutableList<RecordFact> Records,
    ImmutableList<DoubtfulFact> Doubtful,
    ImmutableSortedSet<string> DoubtfulSubjects,
    ImmutableSortedSet<int> MissingFacets);
