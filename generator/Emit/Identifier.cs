using System.Globalization;
using System.Text;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>Makes C# identifiers of declared names.</summary>
internal static class Identifier
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "add", "alias", "allows", "and", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension", "field", "file", "from",
        "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not", "notnull", "nuint", "on",
        "or", "orderby", "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value", "var", "when", "where",
        "with", "yield",
    };

    /// <summary>The identifier of a declared thing: its English name, else its Chinese one; null when neither can be one.</summary>
    public static string? Of(SymbolName name) => Pascal(name.English.Length > 0 ? name.English : name.Chinese);

    /// <summary>The words of a name, each with a capital; null when a character cannot be in an identifier or none is left.</summary>
    public static string? Pascal(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var wordStart = true;
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                    identifier.Append(wordStart ? char.ToUpperInvariant(c) : c);
                    wordStart = false;
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    // Between two digits a separator is kept, or "1.12" and "11.2" would be one identifier.
                    if (wordStart && identifier.Length > 0 && char.IsDigit(identifier[identifier.Length - 1]))
                        identifier.Append('_');
                    identifier.Append(c);
                    wordStart = false;
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    if (identifier.Length > 0)
                        identifier.Append(c);
                    break;
                case UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.Control
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    return null;
                default:
                    // An apostrophe is inside a word ("people's"), anything else ends one.
                    wordStart = c is not ('\'' or '\u2019');
                    break;
            }
        }

        if (identifier.Length == 0)
            return null;
        return Safe(char.IsDigit(identifier[0]) ? "_" + identifier : identifier.ToString());
    }

    /// <summary>The identifier as a parameter: its first letter small.</summary>
    public static string Parameter(string identifier) =>
        Safe(char.ToLowerInvariant(identifier[0]) + identifier.Substring(1));

    /// <summary>The namespace of a rulebook's id: its segments as written where C# allows.</summary>
    public static string? Namespace(string id)
    {
        var segments = id.Split('.');
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i].Normalize(NormalizationForm.FormC);
            if (segment.Length > 0 && segment.All(static c => c == '_' || char.IsLetterOrDigit(c)) && !char.IsDigit(segment[0]))
                segments[i] = Safe(segment);
            else if (Pascal(segment) is { } made)
                segments[i] = made;
            else
                return null;
        }

        return string.Join(".", segments);
    }

    private static string Safe(string identifier) =>
        Keywords.Contains(identifier) || Contextual.Contains(identifier) ? "@" + identifier : identifier;
}
