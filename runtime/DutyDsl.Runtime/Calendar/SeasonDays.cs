using DutyDsl.Duties;

namespace DutyDsl.Calendar;

/// <summary>The days of a season in given years.</summary>
internal static class SeasonDays
{
    /// <summary>The days of <paramref name="season"/> from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static DaySet Within(PlanSeason season, int first, int last)
    {
        var parts = new List<DaySpan>();
        var wraps = (season.FromMonth, season.FromDay).CompareTo((season.ToMonth, season.ToDay)) > 0;
        var lastYear = DateOnly.FromDayNumber(last).Year;
        for (var year = DateOnly.FromDayNumber(first).Year - 1; year <= lastYear; year++)
        {
            var from = CivilMonths.Of((year * 12L) + season.FromMonth - 1, season.FromDay);
            var to = CivilMonths.Of(((year + (wraps ? 1 : 0)) * 12L) + season.ToMonth - 1, season.ToDay);
            // 29 February stands for the last day of the month, which Of gives by clamping.
            var span = new DaySpan(Math.Max(from, first), Math.Min(to, last));
            if (span.First <= span.Last)
                parts.Add(span);
        }

        return DaySet.Of(parts);
    }
}
