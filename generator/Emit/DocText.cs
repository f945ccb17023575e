using System.Globalization;
using System.Text;

namespace DutyDsl.Generator.Emit;

/// <summary>The one way by which text of a rule file becomes XML documentation or the text of an <c>#error</c>.</summary>
internal static class DocText
{
    /// <summary>The text on one line, without controls and invisible characters, escaped for XML.</summary>
    public static string Of(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var element in Plain(text))
        {
            _ = element switch
            {
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '&' => encoded.Append("&amp;"),
                '"' => encoded.Append("&quot;"),
                _ => encoded.Append(element),
            };
        }

        return encoded.ToString();
    }

    /// <summary>The text on one line, without controls and invisible characters.</summary>
    public static string Plain(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                    kept.Append(text, i, 2);
                i++;
                continue;
            }

            var category = CharUnicodeInfo.GetUnicodeCategory(text[i]);
            if (IsVisible(category))
                kept.Append(category == UnicodeCategory.SpaceSeparator ? ' ' : text[i]);
            else if (IsBreak(text[i]) && kept.Length > 0 && kept[kept.Length - 1] != ' ')
                kept.Append(' ');
        }

        return kept.ToString().Trim();
    }

    private static bool IsBreak(char c) => c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsVisible(UnicodeCategory category) => category
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
