using System.Globalization;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>Recognises the head of a section: <c>article 36A</c>, 第五条, （三）.</summary>
internal static class SectionHead
{
    /// <summary>The head at <paramref name="position"/>; its length is zero when there is none.</summary>
    public static (SectionKind Kind, string Label, int Length) Read(string text, Token[] tokens, int position)
    {
        var token = tokens[position];
        if (token.IsSign("("))
            return InBrackets(tokens, position);
        if (token.Kind != TokenKind.Word)
            return default;
        if (token.Key == "第")
            return Chinese(text, tokens, position);
        var kind = English(token.Key);
        if (kind is null || position + 1 >= tokens.Length || tokens[position + 1].Kind != TokenKind.Word)
            return default;
        var (value, length) = Numerals.Read(tokens, position + 1);
        return length > 0 ? (kind.Value, Number(value), length + 1) : (kind.Value, Label(text, tokens[position + 1]), 2);
    }

    /// <summary>Whether a statement is the word for a section with a title at most, but no label.</summary>
    public static bool LacksLabel(Token[] tokens) =>
        tokens[0].Kind == TokenKind.Word && English(tokens[0].Key) is not null && tokens[1].Kind is TokenKind.End or TokenKind.String
        && !(tokens.Length > 2 && (tokens[2].IsSign(":") || tokens[2].IsSign(",")));

    private static SectionKind? English(string word) => word switch
    {
        "chapter" => SectionKind.Chapter,
        "article" => SectionKind.Article,
        "paragraph" => SectionKind.Paragraph,
        "item" => SectionKind.Item,
        _ => null,
    };

    private static (SectionKind, string, int) Chinese(string text, Token[] tokens, int position)
    {
        var (value, length) = Numerals.Read(tokens, position + 1);
        var label = Number(value);
        if (length == 0)
        {
            if (position + 1 >= tokens.Length || tokens[position + 1].Kind != TokenKind.Word || NameKey.IsHan(tokens[position + 1].Key[0]))
                return default;
            (label, length) = (Label(text, tokens[position + 1]), 1);
        }

        var level = position + 1 + length;
        if (level >= tokens.Length || tokens[level].Kind != TokenKind.Word)
            return default;
        return tokens[level].Key switch
        {
            "章" => (SectionKind.Chapter, label, length + 2),
            "条" => (SectionKind.Article, label, length + 2),
            "款" => (SectionKind.Paragraph, label, length + 2),
            "项" => (SectionKind.Item, label, length + 2),
            _ => default,
        };
    }

    // Only what looks like a number or a letter: `(hazard)` is the beginning of a condition.
    private static (SectionKind, string, int) InBrackets(Token[] tokens, int position)
    {
        var (value, length) = Numerals.Read(tokens, position + 1);
        string label;
        if (length > 0)
        {
            label = Number(value);
        }
        else
        {
            if (position + 1 >= tokens.Length || tokens[position + 1].Kind != TokenKind.Word)
                return default;
            label = tokens[position + 1].Key;
            if (label.Length > 4 || NameKey.IsHan(label[0]) || (label.Length > 1 && label[0] is < '0' or > '9'))
                return default;
            length = 1;
        }

        var close = position + 1 + length;
        return close < tokens.Length && tokens[close].IsSign(")") ? (SectionKind.Item, label, length + 2) : default;
    }

    // Full-width digits are digits; letters keep the case they are written in.
    private static string Label(string text, Token token)
    {
        var label = text.Substring(token.Span.Start, token.Span.Length).ToCharArray();
        for (var i = 0; i < label.Length; i++)
            label[i] = NameKey.Fold(label[i]);
        return new string(label);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
