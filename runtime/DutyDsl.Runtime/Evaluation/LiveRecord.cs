using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>A record as it is fed to a <see cref="LiveMonitor"/>; each record is fed once.</summary>
/// <param name="Subject">A position in the ledger's subjects.</param>
/// <param name="Activity">A position in the vocabulary's activities; -1 for a rating and for an activity no rule declares.</param>
/// <param name="Day">Its civil day as a <see cref="DateOnly.DayNumber"/>, not after the monitor's date.</param>
/// <param name="Target">A position in the ledger's subjects, or -1.</param>
public readonly record struct LiveRecord(int Subject, int Activity, int Day, int Target = -1)
{
    /// <summary>What else the record says; null when it says nothing else.</summary>
    public LiveRecordDetails? Details { get; init; }

    /// <summary>A rating of an assessed duty.</summary>
    /// <param name="subject">Who is rated: a position in the ledger's subjects.</param>
    /// <param name="day">The day from which it covers the duty, as a <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="clause">The clause, section, article or chapter it is about, as cited.</param>
    /// <param name="rating">What is given.</param>
    /// <param name="until">The last day it covers; null: it covers all that follow.</param>
    public static LiveRecord OfRating(int subject, int day, string clause, Rating rating, DateOnly? until = null) =>
        new(subject, -1, day) { Details = new LiveRecordDetails { RatedClause = clause, Rating = rating, Until = until } };
}
