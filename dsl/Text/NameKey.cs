using System.Globalization;
using System.Text;

namespace DutyDsl.Text;

/// <summary>
/// The form in which two spellings of one name are equal: Unicode NFC, full-width forms folded to ASCII, case
/// ignored, white space between words kept as one space and beside Han characters or punctuation dropped.
/// </summary>
/// <remarks>Compiled into the language and into the runtime, so that a rule file and a data file agree on names.</remarks>
internal static class NameKey
{
    /// <summary>The key of <paramref name="name"/>: equal keys mean equal names.</summary>
    public static string Of(string name)
    {
        var text = IsAscii(name) ? name : name.Normalize(NormalizationForm.FormC);
        var key = new StringBuilder(text.Length);
        var space = false;
        foreach (var raw in text)
        {
            var c = Fold(raw);
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && key.Length > 0 && IsSpaced(key[key.Length - 1]) && IsSpaced(c))
                key.Append(' ');
            space = false;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>The ASCII form of a full-width form or ideographic punctuation mark; any other character as it is.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '\u3001' => ',',
        '\u3002' => ';',
        _ => c,
    };

    /// <summary>Whether <paramref name="c"/> is a Han character (every surrogate counts as one: the letters above U+FFFF that occur in names are Han).</summary>
    public static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '\u3007' || char.IsSurrogate(c);

    private static bool IsSpaced(char c) => !IsHan(c) && (char.IsLetterOrDigit(c) || IsMark(c));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > '\u007F')
                return false;
        }

        return true;
    }
}
