using System.Globalization;
using System.Text;

namespace DutyDsl.Generator.Emit;

/// <summary>The one way by which text of a rule file becomes a C# string.</summary>
internal static class CSharpLiteral
{
    /// <summary>A regular string literal that is one token and has exactly the value <paramref name="value"/>.</summary>
    public static string Of(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (IsKept(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Printable ASCII but quote and backslash; Han letters; Chinese punctuation and full-width forms.</summary>
    private static bool IsKept(char c) => c switch
    {
        '"' or '\\' => false,
        >= ' ' and <= '~' => true,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => char.IsLetter(c),
        >= '\u3001' and <= '\u3003' or >= '\u3007' and <= '\u3011' or >= '\u3014' and <= '\u301B' => true,
        >= '\uFF01' and <= '\uFF5E' => true,
        _ => false,
    };
}
