using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Sorts texts and names into English and Chinese: Chinese is what holds a Han character.</summary>
internal static class BilingualTexts
{
    public static bool IsChinese(string text)
    {
        foreach (var c in text)
        {
            if (NameKey.IsHan(c))
                return true;
        }

        return false;
    }

    /// <summary>The first text of each language.</summary>
    public static BilingualText From(IEnumerable<StringSyntax> texts)
    {
        var result = BilingualText.Empty;
        foreach (var text in texts)
        {
            if (IsChinese(text.Value))
                result = result.Chinese.Length == 0 ? result with { Chinese = text.Value } : result;
            else if (result.English.Length == 0)
                result = result with { English = text.Value };
        }

        return result;
    }

    /// <summary>A name as messages show it: in each language, or in the only one it has.</summary>
    public static BilingualText Shown(SymbolName name) => new(
        name.English.Length > 0 ? name.English : name.Chinese,
        name.Chinese.Length > 0 ? name.Chinese : name.English);

    /// <summary>The names of a declaration.</summary>
    public static SymbolName Name(DeclaredNameSyntax name)
    {
        var first = From(name.Names);
        return new SymbolName(first.English, first.Chinese, name.Names.Select(static n => n.Value).ToEquatableArray());
    }
}
