namespace DutyDsl.Tool.Coverage;

/// <summary>Numbers as regulations write them: 三十一, 一百零五, 12.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, or null when the text is none below a thousand.</summary>
    public static int? Parse(string text)
    {
        if (text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit))
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var total = 0;
        var digit = -1;
        foreach (var c in text)
        {
            var value = c switch
            {
                '〇' => 0,
                '两' => 2,
                _ => Digits.IndexOf(c, StringComparison.Ordinal),
            };
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            var unit = c switch { '十' => 10, '百' => 100, _ => 0 };
            if (unit == 0)
                return null;
            total += (digit < 0 ? 1 : digit) * unit;
            digit = -1;
        }

        total += Math.Max(digit, 0);
        return total > 0 ? total : null;
    }
}
