namespace DutyDsl.Parsing;

/// <summary>Chinese numerals from 一 to 九百九十九, and 两.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number that begins at <paramref name="position"/> and how many tokens it has; no tokens when none does.</summary>
    public static (int Value, int Length) Read(Token[] tokens, int position)
    {
        var (value, digit, length) = (0, -1, 0);
        for (var i = position; i < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Key.Length == 1; i++, length++)
        {
            var c = tokens[i].Key[0];
            var next = c == '两' ? 2 : c == '零' ? 0 : Digits.IndexOf(c);
            if (next >= 0)
            {
                if (digit > 0)
                    break;
                digit = next;
            }
            else if (c == '百' && digit > 0 && value == 0)
            {
                (value, digit) = (digit * 100, -1);
            }
            else if (c == '十' && value % 100 == 0)
            {
                (value, digit) = (value + (Math.Max(digit, 1) * 10), -1);
            }
            else
            {
                break;
            }
        }

        return length == 0 ? (0, 0) : (value + Math.Max(digit, 0), length);
    }
}
