using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>
/// For each kind of calendar a table from day to period, so that counting reads one number where it would compute a date.
/// A day outside validity or season has the number -1; periods count from the first one a record can fall in.
/// </summary>
internal sealed class DayTables
{
    private const int MostEntries = 1 << 26;

    private readonly Dictionary<(PlanPeriod Period, PlanSeason? Season, int From, int Until), int> known = [];
    private readonly List<int> firstPeriods = [];
    private readonly List<int> periodCounts = [];
    private int[] days = [];

    public DayTables(int firstDay, int lastDay)
    {
        FirstDay = firstDay;
        Length = Math.Max(lastDay - firstDay + 1, 0);
    }

    /// <summary>The first day of every table.</summary>
    public int FirstDay { get; }

    /// <summary>How many days a table has.</summary>
    public int Length { get; }

    /// <summary>All tables in a row.</summary>
    public int[] Days => days;

    /// <summary>The period numbered 0 in a table, by the clause's grid.</summary>
    public int FirstPeriod(int table) => firstPeriods[table];

    /// <summary>How many periods a table has.</summary>
    public int Periods(int table) => periodCounts[table];

    /// <summary>The table of a clause, or -1 when there is no room for it.</summary>
    public int Of(BoundClause clause)
    {
        var duty = clause.Recurring!;
        var key = (duty.Period, duty.Season, clause.From, clause.Until);
        if (known.TryGetValue(key, out var table))
            return table;
        table = firstPeriods.Count;
        if ((table + 1L) * Length > MostEntries)
            return -1;
        Array.Resize(ref days, (table + 1) * Length);
        var own = days.AsSpan(table * Length, Length);
        own.Fill(-1);
        var grid = clause.Grid!;
        var first = Math.Max(Math.Max(clause.From, FirstDay), grid.First(0));
        var last = Math.Min(Math.Min(clause.Until, FirstDay + Length - 1), grid.Last(grid.Count - 1));
        var firstPeriod = first <= last ? grid.IndexOf(first) : 0;
        var count = first <= last ? grid.IndexOf(last) - firstPeriod + 1 : 0;
        for (var period = firstPeriod; period < firstPeriod + count; period++)
        {
            foreach (var span in clause.WholeDays(period).Spans)
            {
                for (var day = Math.Max(span.First, first); day <= Math.Min(span.Last, last); day++)
                    own[day - FirstDay] = period - firstPeriod;
            }
        }

        firstPeriods.Add(firstPeriod);
        periodCounts.Add(count);
        known.Add(key, table);
        return table;
    }
}
