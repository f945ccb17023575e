namespace DutyDsl.Judge;

/// <summary>A civil day, as the number of days since 1 January of the year 1. The calendar is worked out here and borrowed from nowhere.</summary>
public readonly record struct Day(int Number) : IComparable<Day>
{
    public static Day Of(int year, int month, int day)
    {
        var past = year - 1;
        var number = (365 * past) + (past / 4) - (past / 100) + (past / 400);
        for (var m = 1; m < month; m++)
            number += LengthOfMonth(year, m);
        return new Day(number + day - 1);
    }

    public int Year
    {
        get
        {
            var year = (Number / 366) + 1;
            while (Of(year + 1, 1, 1).Number <= Number)
                year++;
            return year;
        }
    }

    public int Month
    {
        get
        {
            var year = Year;
            var month = 1;
            while (month < 12 && Of(year, month + 1, 1).Number <= Number)
                month++;
            return month;
        }
    }

    public int DayOfMonth => Number - Of(Year, Month, 1).Number + 1;

    /// <summary>0 is Monday: the first day of the year 1 was one.</summary>
    public int Weekday => Number % 7;

    public Day Plus(int days) => new(Number + days);

    /// <summary>3.2: months are added to the anchor and clamp to the month's end.</summary>
    public Day PlusMonths(int months)
    {
        var index = (Year * 12) + Month - 1 + months;
        var (year, month) = (index / 12, (index % 12) + 1);
        return Of(year, month, Math.Min(DayOfMonth, LengthOfMonth(year, month)));
    }

    public static int LengthOfMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    public static bool operator <(Day a, Day b) => a.Number < b.Number;

    public static bool operator >(Day a, Day b) => a.Number > b.Number;

    public static bool operator <=(Day a, Day b) => a.Number <= b.Number;

    public static bool operator >=(Day a, Day b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Year:0000}-{Month:00}-{DayOfMonth:00}");
}
