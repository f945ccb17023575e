using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Diagnostics;

/// <summary>Pieces of messages in both languages.</summary>
internal static class BilingualWords
{
    public static BilingualText None => BilingualText.Empty;

    public static BilingualText Same(string text) => new(text, text);

    public static BilingualText LineEndInString(char lineEnd)
    {
        var code = "U+" + ((int)lineEnd).ToString("X4", CultureInfo.InvariantCulture);
        return new($" The invisible line separator {code} ends the line; remove it.", $"不可见的分行符 {code} 使该行结束，请删除。");
    }

    public static BilingualText DidYouMean(string? name) =>
        name is null ? None : new($" Did you mean '{name}'?", $"是否想写“{name}”？");

    /// <summary>A unit's length in units nobody takes for calendar periods: <c>3 months</c> for a quarter.</summary>
    public static BilingualText Rolling(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Year => new("12 months", "12 个月"),
        CalendarUnit.HalfYear => new("6 months", "6 个月"),
        CalendarUnit.Quarter => new("3 months", "3 个月"),
        CalendarUnit.Month => new("1 month", "1 个月"),
        CalendarUnit.HalfMonth => new("15 days", "15 天"),
        CalendarUnit.TenDay => new("10 days", "10 天"),
        CalendarUnit.Week => new("7 days", "7 天"),
        CalendarUnit.Day => new("1 day", "1 天"),
        CalendarUnit.Hour => new("60 minutes", "60 分钟"),
        _ => new("1 minute", "1 分钟"),
    };

    /// <summary><c>a, b or c</c>, each once, in the order given.</summary>
    public static BilingualText Alternatives(IEnumerable<BilingualText> items)
    {
        var english = items.Select(static i => i.English).Distinct(StringComparer.Ordinal).ToList();
        var chinese = items.Select(static i => i.Chinese).Distinct(StringComparer.Ordinal).ToList();
        return new(Join(english, ", ", " or "), Join(chinese, "、", "或"));
    }

    private static string Join(List<string> items, string comma, string or)
    {
        if (items.Count < 2)
            return string.Concat(items);
        return string.Join(comma, items.Take(items.Count - 1)) + or + items[items.Count - 1];
    }
}
