using System.Globalization;

namespace DutyDsl.Semantics;

/// <summary>A day of the proleptic Gregorian calendar, years 1 to 9999, without a time zone.</summary>
public readonly record struct CivilDate(int Year, int Month, int Day) : IComparable<CivilDate>
{
    /// <summary>Reads <c>yyyy-MM-dd</c>, ASCII digits only; false when the text has another form or the day does not exist.</summary>
    public static bool TryParse(string text, out CivilDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        int year = 0, month = 0, day = 0;
        for (var i = 0; i < 10; i++)
        {
            if (i is 4 or 7)
                continue;
            var digit = text[i] - '0';
            if (digit is < 0 or > 9)
                return false;
            if (i < 4)
                year = (year * 10) + digit;
            else if (i < 7)
                month = (month * 10) + digit;
            else
                day = (day * 10) + digit;
        }

        if (!Exists(year, month, day))
            return false;
        date = new CivilDate(year, month, day);
        return true;
    }

    /// <summary>Whether the calendar has this day.</summary>
    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>The day before, or null for the first one.</summary>
    public CivilDate? DayBefore()
    {
        if (Day > 1)
            return new CivilDate(Year, Month, Day - 1);
        if (Month > 1)
            return new CivilDate(Year, Month - 1, DateTime.DaysInMonth(Year, Month - 1));
        return Year > 1 ? new CivilDate(Year - 1, 12, 31) : null;
    }

    /// <inheritdoc />
    public int CompareTo(CivilDate other)
    {
        var byYear = Year.CompareTo(other.Year);
        if (byYear != 0)
            return byYear;
        var byMonth = Month.CompareTo(other.Month);
        return byMonth != 0 ? byMonth : Day.CompareTo(other.Day);
    }

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", Year, Month, Day);

    /// <summary>Whether <paramref name="left"/> is before <paramref name="right"/>.</summary>
    public static bool operator <(CivilDate left, CivilDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static bool operator >(CivilDate left, CivilDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(CivilDate left, CivilDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(CivilDate left, CivilDate right) => left.CompareTo(right) >= 0;
}
