using DutyDsl.Calendar;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>A quarantined record that could count for a series, and the days on which it could.</summary>
internal readonly record struct UncertainCandidate(UncertainRecord Record, DaySet Days)
{
    /// <summary>Whether it could be one of the records of <paramref name="window"/>.</summary>
    public bool CouldBeIn(DaySet window) => !Days.Intersect(window).IsEmpty;
}
