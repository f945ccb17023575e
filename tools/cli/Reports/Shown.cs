namespace DutyDsl.Tool.Reports;

/// <summary>Text of rules and data as it may stand on a terminal.</summary>
internal static class Shown
{
    /// <summary>The text with what a terminal would obey, and what would break the line or turn its direction, made visible.</summary>
    public static string OneLine(string text)
    {
        foreach (var c in text)
        {
            if (IsRefused(c))
                return string.Concat(text.Select(static c => IsRefused(c) ? '\uFFFD' : c));
        }

        return text;
    }

    private static bool IsRefused(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
