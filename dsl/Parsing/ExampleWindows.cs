using System.Globalization;
using DutyDsl.Semantics;
using Sprache;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Windows of expectations: <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024-03</c>, <c>2024-W05</c>, <c>2024</c>, <c>2020..2021</c>, or a day inside.</summary>
internal static class ExampleWindows
{
    /// <summary>A window, its verdict still to be told.</summary>
    public static readonly Parser<WindowVerdict> Window = input =>
    {
        var at = (TokenInput)input;
        if (at.Token.Kind != TokenKind.Word || Read(at.Token.Key) is not { } first)
            return Fail<WindowVerdict>(at, Words.ExampleWindow);
        var tokens = at.Statement.Tokens;
        if (!tokens[at.Position + 1].IsSign(".."))
            return Done(at, 1, new WindowVerdict(default, first.First, first.Last, at.Statement.TextOf(at.Position, at.Position + 1)));
        var end = at.Skip(2);
        if (end.Token.Kind != TokenKind.Word || Read(end.Token.Key) is not { } last || (last.Last ?? last.First) < first.First)
            return Fail<WindowVerdict>(end, Words.ExampleWindow);
        return Done(at, 3, new WindowVerdict(default, first.First, last.Last ?? last.First, at.Statement.TextOf(at.Position, at.Position + 3)));
    };

    private static (CivilDate First, CivilDate? Last)? Read(string key)
    {
        if (CivilDate.TryParse(key, out var day))
            return (day, null);
        if (key.Length is < 4 or > 8 || !int.TryParse(key.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
            return null;
        if (key.Length == 4)
            return (new CivilDate(year, 1, 1), new CivilDate(year, 12, 31));
        if (key[4] != '-' || key.Length < 7)
            return null;
        var rest = key.Substring(5);
        if (rest[0] is not ('q' or 'h' or 'w'))
            return rest.Length == 2 && Number(rest) is >= 1 and <= 12 and var month ? Months(year, month, 1) : null;
        return (rest[0], Number(rest.Substring(1))) switch
        {
            ('q', >= 1 and <= 4 and var quarter) when rest.Length == 2 => Months(year, (quarter * 3) - 2, 3),
            ('h', >= 1 and <= 2 and var half) when rest.Length == 2 => Months(year, (half * 6) - 5, 6),
            ('w', >= 1 and <= 53 and var week) => Week(year, week),
            _ => null,
        };
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static (CivilDate, CivilDate?) Months(int year, int month, int count)
    {
        var last = month + count - 1;
        return (new CivilDate(year, month, 1), new CivilDate(year, last, DateTime.DaysInMonth(year, last)));
    }

    // Weeks begin on Monday; the first one of a year holds its 4 January.
    private static (CivilDate, CivilDate?)? Week(int year, int week)
    {
        var fourth = new DateTime(year, 1, 4, 0, 0, 0, DateTimeKind.Unspecified);
        var monday = fourth.AddDays(-(((int)fourth.DayOfWeek + 6) % 7) + ((week - 1) * 7));
        if (monday.AddDays(3).Year != year)
            return null;
        var sunday = monday.AddDays(6);
        return (new CivilDate(monday.Year, monday.Month, monday.Day), new CivilDate(sunday.Year, sunday.Month, sunday.Day));
    }
}
