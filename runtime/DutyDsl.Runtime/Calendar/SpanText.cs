using DutyDsl.Duties;
using DutyDsl.Evaluation;

namespace DutyDsl.Calendar;

/// <summary>A length of time as a parameter gives it: <c>12 months</c>, <c>7.5 months</c>, <c>2 年</c>.</summary>
internal static class SpanText
{
    private static readonly (string Name, CalendarUnit Unit)[] Units =
    [
        ("minute", CalendarUnit.Minute), ("分钟", CalendarUnit.Minute),
        ("hour", CalendarUnit.Hour), ("小时", CalendarUnit.Hour),
        ("day", CalendarUnit.Day), ("日", CalendarUnit.Day), ("天", CalendarUnit.Day),
        ("week", CalendarUnit.Week), ("周", CalendarUnit.Week),
        ("ten-day", CalendarUnit.TenDay), ("旬", CalendarUnit.TenDay),
        ("half-month", CalendarUnit.HalfMonth), ("半月", CalendarUnit.HalfMonth),
        ("month", CalendarUnit.Month), ("月", CalendarUnit.Month), ("个月", CalendarUnit.Month),
        ("quarter", CalendarUnit.Quarter), ("季度", CalendarUnit.Quarter),
        ("half-year", CalendarUnit.HalfYear), ("半年", CalendarUnit.HalfYear),
        ("year", CalendarUnit.Year), ("年", CalendarUnit.Year),
    ];

    public static bool TryParse(string text, out PlanSpan span)
    {
        span = new PlanSpan(default, CalendarUnit.Day);
        var trimmed = text.Trim();
        var end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || trimmed[end] is '.' or '/'))
            end++;
        if (end == 0 || !ExactNumbers.TryParse(trimmed[..end], out var count) || count.Numerator <= 0)
            return false;
        var unit = trimmed[end..].Trim();
        foreach (var (name, known) in Units)
        {
            if (string.Equals(unit, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(unit, name + "s", StringComparison.OrdinalIgnoreCase))
            {
                span = new PlanSpan(count, known);
                return true;
            }
        }

        return false;
    }
}
