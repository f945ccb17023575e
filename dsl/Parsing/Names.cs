using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;

namespace DutyDsl.Parsing;

/// <summary>Names where they are used, found by the longest declared name, and names where they are declared.</summary>
internal static class Names
{
    public const int LongestName = 200;

    /// <summary>The longest declared name of <paramref name="kinds"/>; a text is exactly that name.</summary>
    public static Parser<NameSyntax> Name(NameKinds kinds) => input =>
    {
        var at = (TokenInput)input;
        var statement = at.Statement;
        var (found, length) = at.Token.Kind == TokenKind.String
            ? (statement.Scope.Exactly(at.Token.Key, kinds), 1)
            : statement.Scope.Longest(statement.Tokens, at.Position, kinds);
        if (found is null || found.Count == 0)
        {
            statement.ExpectName(at.Position, kinds);
            return Result.Failure<NameSyntax>(at, "", []);
        }

        var span = statement.SpanOf(at.Position, at.Position + length);
        var declaration = found[0];
        if (found.FirstOrDefault(d => d.Group != declaration.Group) is { } other)
        {
            statement.Problem(
                DutyRules.AmbiguousName,
                span,
                BilingualWords.Same(declaration.Text),
                Both(Words.A(declaration.Kind), Words.A(other.Kind)));
        }

        declaration.IsUsed = true;
        return Terminals.Done(at, length, new NameSyntax(span, declaration.Text) { Declaration = declaration });
    };

    /// <summary>A value of a facet or attribute, unless a longer name of <paramref name="others"/> stands there.</summary>
    public static Parser<int> Value(Declaration declaration, BilingualText expected, NameKinds others) => input =>
    {
        var at = (TokenInput)input;
        var statement = at.Statement;
        if (at.Token.Kind == TokenKind.String)
        {
            var exact = declaration.ValueNames.Find(DutyLexer.LexName(at.Token.Key));
            return exact.Count > 0 ? Terminals.Done(at, 1, exact[0]) : Terminals.Fail<int>(at, expected);
        }

        var (values, length) = declaration.ValueNames.Longest(statement.Tokens, at.Position);
        if (values is null || (others != NameKinds.None && statement.Scope.Longest(statement.Tokens, at.Position, others).Length > length))
            return Terminals.Fail<int>(at, expected);
        return Terminals.Done(at, length, values[0]);
    };

    /// <summary>A name being declared and its aliases; it ends at a text, at a sign or at one of the words that may follow.</summary>
    public static Parser<DeclaredNameSyntax> Declared(params Keyword[] ends) => input =>
    {
        var at = (TokenInput)input;
        var statement = at.Statement;
        var tokens = statement.Tokens;
        var names = ImmutableArray.CreateBuilder<StringSyntax>();
        var end = at.Position;
        while (!EndsName(tokens, end, ends))
            end++;
        if (end > at.Position)
            names.Add(new StringSyntax(statement.SpanOf(at.Position, end), statement.TextOf(at.Position, end)));
        for (; tokens[end].Kind == TokenKind.String; end++)
            names.Add(new StringSyntax(tokens[end].Span, tokens[end].Key));
        if (names.Count == 0)
            return Terminals.Fail<DeclaredNameSyntax>(at, Words.Name);
        foreach (var name in names)
        {
            if (name.Value.Length > LongestName)
                statement.Problem(DutyRules.NameTooLong, name.Span, BilingualWords.Same(name.Value.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            else if (DutyLexer.LexName(name.Value).Count == 0)
                return Terminals.Fail<DeclaredNameSyntax>(at, Words.Name);
        }

        return Terminals.Done(at, end - at.Position, new DeclaredNameSyntax(statement.SpanOf(at.Position, end), names.ToImmutable()));
    };

    private static bool EndsName(Token[] tokens, int position, Keyword[] ends)
    {
        var token = tokens[position];
        return token.Kind is TokenKind.End or TokenKind.String
            || (token.Kind == TokenKind.Sign && token.Key is "=" or ":" or "<" or "," or ">" or ">=" or "<=")
            || Array.Exists(ends, k => KeywordTable.Match(k, tokens, position) > 0);
    }

    private static BilingualText Both(BilingualText first, BilingualText second) =>
        new("both " + first.English + " and " + second.English, first.Chinese + "，又可读作" + second.Chinese);
}
