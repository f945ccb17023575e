using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>A declared calendar or period.</summary>
/// <param name="Symbol">Its names.</param>
/// <param name="Kind">Which.</param>
/// <param name="WorkedDays">Days that count though they are a Saturday or Sunday.</param>
/// <param name="DaysOff">Days that do not count though they are a weekday.</param>
/// <param name="Periods">The periods of a table, ascending, both ends included.</param>
/// <param name="StartMonth">The month in which a year begins.</param>
/// <param name="StartDay">The day on which it begins.</param>
public sealed record PlanCalendar(
    NamedSymbol Symbol,
    CalendarKind Kind,
    ImmutableArray<DateOnly> WorkedDays,
    ImmutableArray<DateOnly> DaysOff,
    ImmutableArray<(DateOnly From, DateOnly To)> Periods,
    int StartMonth,
    int StartDay);
