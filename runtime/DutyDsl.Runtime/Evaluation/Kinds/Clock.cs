using DutyDsl.Calendar;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>Instants of the rulebook's time zone.</summary>
internal sealed class Clock(string timeZone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    /// <summary>The first instant of a civil day, in UTC ticks.</summary>
    public long StartOf(int day)
    {
        if (day > DaySet.LastDay)
            return DateTime.MaxValue.Ticks;
        var midnight = DateOnly.FromDayNumber(Math.Max(day, 0)).ToDateTime(TimeOnly.MinValue);
        // A midnight that the clocks skip begins with the first instant after it.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return Math.Clamp(midnight.Ticks - offset.Ticks, 0, DateTime.MaxValue.Ticks);
    }

    /// <summary>The last instant of a civil day, in UTC ticks.</summary>
    public long EndOf(int day) => StartOf(day + 1) - 1;

    /// <summary>The civil day of an instant.</summary>
    public int DayOf(long ticks) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTimeFromUtc(new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc), zone)).DayNumber;

    /// <summary>A record as an act.</summary>
    public Act ActOf(RecordTable records, int record)
    {
        var day = records.Day.Span[record];
        if (!records.Instant.IsEmpty && records.Instant.Span[record] is var instant && instant != RecordTable.NoInstant)
            return new Act(record, day, instant, instant);
        return new Act(record, day, StartOf(day), EndOf(day));
    }
}
