using DutyDsl.Semantics;

namespace DutyDsl.Parsing;

/// <summary>The built-in units among the keywords.</summary>
internal static class Units
{
    private static readonly (Keyword Keyword, CalendarUnit Unit)[] All =
    [
        (Keyword.Minute, CalendarUnit.Minute), (Keyword.Hour, CalendarUnit.Hour), (Keyword.Day, CalendarUnit.Day),
        (Keyword.Week, CalendarUnit.Week), (Keyword.TenDay, CalendarUnit.TenDay), (Keyword.HalfMonth, CalendarUnit.HalfMonth),
        (Keyword.Month, CalendarUnit.Month), (Keyword.Quarter, CalendarUnit.Quarter), (Keyword.HalfYear, CalendarUnit.HalfYear),
        (Keyword.Year, CalendarUnit.Year),
    ];

    /// <summary>The unit whose longest spelling stands at <paramref name="position"/>, and how many tokens it has.</summary>
    public static (CalendarUnit Unit, int Length) Longest(Token[] tokens, int position)
    {
        (CalendarUnit Unit, int Length) best = default;
        foreach (var (keyword, unit) in All)
        {
            var length = KeywordTable.Match(keyword, tokens, position);
            if (length > best.Length)
                best = (unit, length);
        }

        return best;
    }

    /// <summary>The keyword of a unit.</summary>
    public static Keyword KeywordOf(CalendarUnit unit) => Array.Find(All, u => u.Unit == unit).Keyword;

    /// <summary>The built-in unit a text spells, or null.</summary>
    public static CalendarUnit? Named(string text)
    {
        var tokens = DutyLexer.LexName(text).ToArray();
        if (tokens.Length == 0)
            return null;
        var (unit, length) = Longest(tokens, 0);
        return length == tokens.Length ? unit : null;
    }

    /// <summary>A length of time in canonical spelling: <c>1 month</c>, <c>12 months</c>.</summary>
    public static string Spell(Rational count, CalendarUnit unit)
    {
        var spellings = KeywordTable.Entry(KeywordOf(unit)).English.Split('|');
        return count + " " + spellings[count == new Rational(1) ? 0 : 1];
    }
}
