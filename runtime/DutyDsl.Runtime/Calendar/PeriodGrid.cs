using DutyDsl.Duties;

namespace DutyDsl.Calendar;

/// <summary>The periods of a clause that cover a range of days, numbered from 0.</summary>
internal sealed class PeriodGrid
{
    // The first day of each period; one more entry ends the last.
    private readonly int[] starts;

    // The last day of each period where days lie between them; else null.
    private readonly int[]? ends;

    private PeriodGrid(int[] starts, int[]? ends = null)
    {
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>No period at all.</summary>
    public static PeriodGrid Empty { get; } = new([0], []);

    public int Count => starts.Length - 1;

    public int First(int period) => starts[period];

    public int Last(int period) => ends is null ? starts[period + 1] - 1 : ends[period];

    /// <summary>The period of a day within the range covered; of a day between two periods the one before, or the first.</summary>
    public int IndexOf(int day)
    {
        var found = Array.BinarySearch(starts, day);
        return ends is null ? (found >= 0 ? found : ~found - 1) : Math.Clamp(found >= 0 ? found : ~found - 1, 0, Count - 1);
    }

    /// <summary>The periods of a declared calendar that hold the days from <paramref name="from"/> to <paramref name="to"/>; null when it has none.</summary>
    public static PeriodGrid? Covering(PlanPeriod period, PlanCalendar calendar, int from, int to)
    {
        if (calendar.Kind == CalendarKind.Years)
        {
            var first = new DateOnly(Math.Max(DateOnly.FromDayNumber(from).Year - 1, 1), calendar.StartMonth, 1).AddDays(calendar.StartDay - 1);
            return Covering(new PlanPeriod(CalendarUnit.Year, period.Count, period.Anchor ?? first), from, to, from);
        }

        var starts = new List<int>();
        var ends = new List<int>();
        for (var i = 0; i + period.Count <= calendar.Periods.Length; i += period.Count)
        {
            var (first, last) = (calendar.Periods[i].From.DayNumber, calendar.Periods[i + period.Count - 1].To.DayNumber);
            if (last < from || first > to)
                continue;
            starts.Add(first);
            ends.Add(last);
        }

        if (starts.Count == 0)
            return null;
        starts.Add(ends[^1] + 1);
        return new PeriodGrid([.. starts], [.. ends]);
    }

    /// <summary>The periods that hold the days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <param name="period">The grid.</param>
    /// <param name="from">The first day to cover.</param>
    /// <param name="to">The last day to cover.</param>
    /// <param name="year">A day of the year on whose first day a grid of several units begins when it has no anchor.</param>
    /// <exception cref="ArgumentException">The unit is shorter than a day or the count is not positive.</exception>
    public static PeriodGrid Covering(PlanPeriod period, int from, int to, int year)
    {
        if (period.Unit < CalendarUnit.Day || period.Count < 1)
            throw new ArgumentException($"{period.Count} {period.Unit} is no period of days.", nameof(period));
        var start = StartOf(period, year);
        // A first guess from the mean length of the period, then step by step.
        var k = Math.Max((long)((from - (double)start(0)) / MeanDays(period)) - 1, -10_000_000L);
        while (start(k) > from)
            k--;
        while (start(k + 1) <= from)
            k++;
        var starts = new List<int> { Math.Max(start(k), 0) };
        do
        {
            k++;
            starts.Add(Math.Clamp(start(k), starts[^1] + 1, DaySet.LastDay + 1));
        }
        while (starts[^1] <= to);
        return new PeriodGrid([.. starts]);
    }

    // The first day of the period that is k periods after the anchor's.
    private static Func<long, int> StartOf(PlanPeriod period, int year)
    {
        var january = new DateOnly(DateOnly.FromDayNumber(year).Year, 1, 1).DayNumber;
        long count = period.Count;
        switch (period.Unit)
        {
            case CalendarUnit.Day:
            case CalendarUnit.Week:
                var length = period.Unit == CalendarUnit.Week ? 7 : 1;
                // Day 0 is a Monday.
                var anchor = period.Anchor?.DayNumber ?? (length == 7 ? january / 7 * 7 : january);
                return k => Clamped(anchor + (k * count * length));
            case CalendarUnit.TenDay:
            case CalendarUnit.HalfMonth:
                var parts = period.Unit == CalendarUnit.TenDay ? 3 : 2;
                var first = period.Anchor?.DayNumber ?? january;
                var part = PartOf(first, parts);
                if (PartStart(part, parts) == first)
                    return k => PartStart(part + (k * count), parts);
                // An anchor inside a part: ten and fifteen days.
                return k => Clamped(first + (k * count * (30 / parts)));
            default:
                var months = count * MonthsOf(period.Unit);
                var day = period.Anchor?.DayNumber ?? january;
                return k => CivilMonths.Add(day, k * months);
        }
    }

    private static int Clamped(long day) => (int)Math.Clamp(day, -1, DaySet.LastDay + 1L);

    private static long PartOf(int day, int parts)
    {
        var date = DateOnly.FromDayNumber(day);
        return (CivilMonths.IndexOf(day) * parts) + Math.Min((date.Day - 1) / (30 / parts), parts - 1);
    }

    private static int PartStart(long part, int parts)
    {
        var month = Math.DivRem(part, parts, out var within);
        return CivilMonths.Of(month, (int)(within * (30 / parts)) + 1);
    }

    /// <summary>How many months a unit of months has.</summary>
    public static int MonthsOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.HalfYear => 6,
        CalendarUnit.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    private static double MeanDays(PlanPeriod period) => period.Count * period.Unit switch
    {
        CalendarUnit.Day => 1.0,
        CalendarUnit.Week => 7.0,
        CalendarUnit.TenDay => 10.2,
        CalendarUnit.HalfMonth => 15.25,
        _ => 30.45 * MonthsOf(period.Unit),
    };
}
