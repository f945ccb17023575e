namespace DutyDsl.Calendar;

/// <summary>Arithmetic in months that clamps to the month's end. Results outside the years 1 to 9999 are the day before or after them.</summary>
internal static class CivilMonths
{
    public static int Add(int day, long months)
    {
        var date = DateOnly.FromDayNumber(day);
        var index = (date.Year * 12L) + date.Month - 1 + months;
        return Of(index, date.Day);
    }

    /// <summary>The day of a month counted from year 0, clamped to its end.</summary>
    public static int Of(long monthIndex, int dayOfMonth)
    {
        var year = Math.DivRem(monthIndex, 12, out var month);
        if (year < 1)
            return -1;
        if (year > 9999)
            return DaySet.LastDay + 1;
        var length = DateTime.DaysInMonth((int)year, (int)month + 1);
        return new DateOnly((int)year, (int)month + 1, Math.Min(dayOfMonth, length)).DayNumber;
    }

    /// <summary>The month of a day, counted from year 0.</summary>
    public static long IndexOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12L) + date.Month - 1;
    }
}
