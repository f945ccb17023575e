using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;

namespace DutyDsl.Parsing;

/// <summary>The smallest parsers: keywords, signs, texts, numbers, dates, units. They note what they expected.</summary>
internal static class Terminals
{
    /// <summary>The largest number a rule may hold.</summary>
    public const long LargestNumber = 1_000_000_000;

    public static readonly Parser<Token> Comma = Sign(",");

    public static readonly Parser<StringSyntax> Quoted = input =>
    {
        var at = (TokenInput)input;
        return at.Token.Kind == TokenKind.String
            ? Done(at, 1, new StringSyntax(at.Token.Span, at.Token.Key))
            : Fail<StringSyntax>(at, Words.Text);
    };

    /// <summary>An id or label: what stands together without a space, or a text.</summary>
    public static readonly Parser<StringSyntax> Id = input =>
    {
        var at = (TokenInput)input;
        if (at.Token.Kind == TokenKind.String)
            return Done(at, 1, new StringSyntax(at.Token.Span, at.Token.Key));
        if (at.Token.Kind != TokenKind.Word)
            return Fail<StringSyntax>(at, Words.Id);
        var tokens = at.Statement.Tokens;
        var end = at.Position + 1;
        while (tokens[end].Span.Start == tokens[end - 1].Span.End && IsIdPart(tokens[end]))
            end++;
        return Done(at, end - at.Position, new StringSyntax(at.Statement.SpanOf(at.Position, end), at.Statement.TextOf(at.Position, end)));
    };

    public static readonly Parser<NumberSyntax> Number = input =>
    {
        var at = (TokenInput)input;
        if (at.Token.Kind != TokenKind.Word)
            return Fail<NumberSyntax>(at, Words.Number);
        var (numeral, length) = Numerals.Read(at.Statement.Tokens, at.Position);
        if (length > 0)
            return Done(at, length, new NumberSyntax(at.Statement.SpanOf(at.Position, at.Position + length), new Rational(numeral)));
        if (!IsNumber(at.Token.Key))
            return Fail<NumberSyntax>(at, Words.Number);
        if (Read(at.Token.Key) is { } value)
            return Done(at, 1, new NumberSyntax(at.Token.Span, value));
        at.Statement.Problem(DutyRules.BadNumber, at.Token.Span, BilingualWords.Same(at.Token.Key), Words.NumberLimit);
        return Done(at, 1, new NumberSyntax(at.Token.Span, new Rational(1)));
    };

    public static readonly Parser<DateSyntax> Date = input =>
    {
        var at = (TokenInput)input;
        if (at.Token.Kind != TokenKind.Word || !IsDate(at.Token.Key))
            return Fail<DateSyntax>(at, Words.Date);
        if (CivilDate.TryParse(at.Token.Key, out var date))
            return Done(at, 1, new DateSyntax(at.Token.Span, date));
        at.Statement.Problem(DutyRules.NoSuchDay, at.Token.Span, BilingualWords.Same(at.Token.Key));
        return Done(at, 1, new DateSyntax(at.Token.Span, new CivilDate(1, 1, 1)));
    };

    /// <summary>A built-in unit.</summary>
    public static readonly Parser<CalendarUnit> Unit = input =>
    {
        var at = (TokenInput)input;
        var (unit, length) = Units.Longest(at.Statement.Tokens, at.Position);
        return length > 0 ? Done(at, length, unit) : Fail<CalendarUnit>(at, Words.Unit);
    };

    public static readonly Parser<SpanSyntax> Duration =
        (from count in Number from unit in Unit select (count, unit))
        .Spanned(static (span, d) => new SpanSyntax(span, d.count, d.unit))
        .Checked(static (statement, d) =>
        {
            if (d.Count!.Value.Numerator == 0)
                statement.Problem(DutyRules.BadNumber, d.Count.Span, BilingualWords.Same(statement.File.Text.Substring(d.Span.Start, d.Span.Length)), Words.LengthAboveZero);
        });

    /// <summary>The end of the statement.</summary>
    public static readonly Parser<Token> End = input =>
    {
        var at = (TokenInput)input;
        return at.AtEnd ? Result.Success(at.Token, at) : Fail<Token>(at, Words.End);
    };

    public static Parser<Token> Sign(string sign) => input =>
    {
        var at = (TokenInput)input;
        return at.Token.IsSign(sign) ? Done(at, 1, at.Token) : Fail<Token>(at, new BilingualText($"'{sign}'", $"“{sign}”"));
    };

    public static Parser<Keyword> Word(Keyword keyword) => WordUnlessName(keyword, NameKinds.None);

    /// <summary>A keyword where a name of some kinds may stand too: the longer one is meant, at equal length the name.</summary>
    public static Parser<Keyword> WordUnlessName(Keyword keyword, NameKinds kinds)
    {
        var display = KeywordTable.Entry(keyword).Display;
        return input =>
        {
            var at = (TokenInput)input;
            var length = KeywordTable.Match(keyword, at.Statement.Tokens, at.Position);
            if (length == 0)
                return Fail<Keyword>(at, display);
            if (kinds != NameKinds.None && at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, kinds).Length >= length)
                return Fail<Keyword>(at, display);
            return Done(at, length, keyword);
        };
    }

    /// <summary>Tries a parser only where one of the words stands that can begin it.</summary>
    public static Parser<T> StartingWith<T>(this Parser<T> parser, params Keyword[] words) => input =>
    {
        var at = (TokenInput)input;
        foreach (var word in words)
        {
            if (KeywordTable.Match(word, at.Statement.Tokens, at.Position) > 0)
                return parser(input);
        }

        return Result.Failure<T>(at, "", []);
    };

    /// <summary>The beginning of a part of the language that is not stated yet: noted, and never accepted.</summary>
    public static Parser<T> Later<T>(BilingualText kind, NameKinds kinds, params Keyword[] keywords) => input =>
    {
        var at = (TokenInput)input;
        foreach (var keyword in keywords)
        {
            var length = KeywordTable.Match(keyword, at.Statement.Tokens, at.Position);
            if (length == 0 || (kinds != NameKinds.None && at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, kinds).Length >= length))
                continue;
            at.Statement.NotYet(at.Position, length, kind);
            return Result.Failure<T>(at.Skip(length), "", []);
        }

        return Result.Failure<T>(at, "", []);
    };

    public static Parser<T> LaterSign<T>(BilingualText kind, string sign) => input =>
    {
        var at = (TokenInput)input;
        if (!at.Token.IsSign(sign))
            return Result.Failure<T>(at, "", []);
        at.Statement.NotYet(at.Position, 1, kind);
        return Result.Failure<T>(at.Skip(1), "", []);
    };

    public static IResult<T> Done<T>(TokenInput at, int length, T value) => Result.Success(value, at.Skip(length));

    public static IResult<T> Fail<T>(TokenInput at, BilingualText expected)
    {
        at.Statement.Expect(at.Position, expected);
        return Result.Failure<T>(at, "", []);
    }

    /// <summary>The value of digits, a decimal point or a fraction bar; null when it is too large.</summary>
    public static Rational? Read(string text)
    {
        var separator = text.IndexOfAny(['.', '/']);
        var first = separator < 0 ? text : text.Substring(0, separator);
        if (!long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) || whole > LargestNumber)
            return null;
        if (separator < 0)
            return new Rational(whole);
        var rest = text.Substring(separator + 1);
        if (rest.Length > 9 || !long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var second) || second > LargestNumber)
            return null;
        if (text[separator] == '/')
            return second == 0 ? null : new Rational(whole, second);
        var scale = 1L;
        for (var i = 0; i < rest.Length; i++)
            scale *= 10;
        return new Rational((whole * scale) + second, scale);
    }

    private static bool IsNumber(string key)
    {
        var separators = 0;
        foreach (var c in key)
        {
            if (c is '.' or '/')
                separators++;
            else if (c is < '0' or > '9')
                return false;
        }

        return separators < 2;
    }

    private static bool IsDate(string key)
    {
        var dashes = 0;
        foreach (var c in key)
        {
            if (c == '-')
                dashes++;
            else if (c is < '0' or > '9')
                return false;
        }

        return dashes == 2;
    }

    private static bool IsIdPart(Token token) => token.Kind == TokenKind.Word
        || (token.Kind == TokenKind.Sign && token.Key is "." or "-" or "_" or "/" or "+");
}
