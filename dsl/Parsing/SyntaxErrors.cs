using DutyDsl.Diagnostics;
using DutyDsl.Semantics;

namespace DutyDsl.Parsing;

/// <summary>Turns the failure of a statement into one located message: what was found, what was expected, what is near.</summary>
internal sealed class SyntaxErrors(DiagnosticBag diagnostics)
{
    // Searching the nearest name is linear in the names; past this many errors nobody reads suggestions.
    private const int MostSuggestions = 200;
    private const int LongestQuote = 60;

    private int suggestions;

    /// <summary>Reports why <paramref name="statement"/> did not parse; <paramref name="opener"/> is the keyword it begins with.</summary>
    public void Report(StatementSource statement, KeywordEntry? opener)
    {
        if (statement.Later is { } later && later.Position + later.Length >= statement.Furthest)
        {
            diagnostics.Add(DutyRules.NotYetStated, statement.File, statement.SpanOf(later.Position, later.Position + later.Length), later.Kind);
            return;
        }

        if (Swallowed(statement, opener))
            return;
        if (statement.ExpectedNames != NameKinds.None && statement.Tokens[statement.Furthest].Kind is TokenKind.Word or TokenKind.String)
            Name(statement);
        else
            Unexpected(statement);
    }

    /// <summary>Reports a statement whose first word is almost <paramref name="meant"/>.</summary>
    public void ReportOpener(StatementSource statement, Keyword meant) => diagnostics.Add(
        DutyRules.Unexpected,
        statement.File,
        statement.Tokens[0].Span,
        Quoted(statement.TextOf(0, 1)),
        Words.Statement,
        BilingualWords.DidYouMean(KeywordTable.Entry(meant).English));

    /// <summary>Reports the head of a section that has no label.</summary>
    public void ReportMissingLabel(StatementSource statement)
    {
        statement.Expect(1, Words.Label);
        Unexpected(statement);
    }

    private static BilingualText Quoted(string text) => new("'" + Quote(text) + "'", "“" + Quote(text) + "”");

    private bool Swallowed(StatementSource statement, KeywordEntry? opener)
    {
        var tokens = statement.Tokens;
        if (opener is not null && opener.Keyword is not (Keyword.Actor or Keyword.Rulebook) && HasClauseAfter(tokens, 0, statement.Furthest, out var colon))
        {
            // A declared attribute or parameter has a colon of its own; what follows in one or two words is a type, no clause.
            if (opener.Keyword is Keyword.Attribute or Keyword.Parameter && (statement.Furthest <= colon || tokens.Length - 1 - (colon + 1) < 3))
                return false;
            Swallow(statement, 0, opener, Words.OpenedBy(opener), colon);
            return true;
        }

        for (var i = statement.LineStarts.Count - 1; i > 0; i--)
        {
            var start = statement.LineStarts[i];
            if (start > statement.Furthest)
                continue;
            if (KeywordTable.LineWord(tokens, start, KeywordRoles.Continues) is not { } qualifier || !HasClauseAfter(tokens, start, statement.Furthest, out colon))
                return false;
            Swallow(statement, start, qualifier, Words.Continuation, colon);
            return true;
        }

        return false;
    }

    private void Swallow(StatementSource statement, int start, KeywordEntry word, BilingualText what, int colon) =>
        diagnostics.Add(
            DutyRules.SwallowedClause,
            statement.File,
            statement.SpanOf(start, start + 1),
            new BilingualText(word.English.Split('|')[0], word.Chinese.Split('|')[0]),
            what,
            BilingualWords.Same(Quote(statement.TextOf(start, colon))));

    // A colon in the line that begins at `start`, not far from where the parser gave up.
    private static bool HasClauseAfter(Token[] tokens, int start, int furthest, out int colon)
    {
        for (colon = start + 1; colon < tokens.Length && colon <= furthest + 40; colon++)
        {
            if (tokens[colon].IsSign(":"))
                return colon + 1 < tokens.Length - 1;
        }

        return false;
    }

    private void Name(StatementSource statement)
    {
        var position = statement.Furthest;
        var kinds = statement.ExpectedNames;
        var token = statement.Tokens[position];
        var others = token.Kind == TokenKind.String
            ? (Found: (List<Declaration>?)statement.Scope.Exactly(token.Key, NameKinds.All), Length: 1)
            : statement.Scope.Longest(statement.Tokens, position, NameKinds.All);
        if (others.Found is { Count: > 0 } found)
        {
            diagnostics.Add(
                DutyRules.WrongKind,
                statement.File,
                statement.SpanOf(position, position + others.Length),
                BilingualWords.Same(found[0].Text),
                Words.A(found[0].Kind),
                BilingualWords.Alternatives([.. Words.Each(kinds), .. statement.Expected]));
            return;
        }

        var end = token.Kind == TokenKind.String ? position + 1 : EndOfPhrase(statement.Tokens, position);
        var phrase = token.Kind == TokenKind.String ? token.Key : statement.TextOf(position, end);
        var near = Nearest(statement, phrase, kinds, []);
        // Nothing tells where an undeclared name ends: its first words may be near to one.
        for (var cut = end - 1; near is null && cut > position && token.Kind == TokenKind.Word && end - position <= 8; cut--)
        {
            near = Nearest(statement, statement.TextOf(position, cut), kinds, []);
            if (near is not null)
                (phrase, end) = (statement.TextOf(position, cut), cut);
        }

        // A name may hold commas and brackets: before a colon the whole may be nearer to a declared one.
        if (near is null && kinds == NameKinds.Actor && HasClauseAfter(statement.Tokens, position, position, out var colon) && colon > end)
        {
            var whole = statement.TextOf(position, colon);
            near = Nearest(statement, whole, kinds, []);
            if (near is not null)
                (phrase, end) = (whole, colon);
        }

        diagnostics.Add(
            DutyRules.UnknownName,
            statement.File,
            statement.SpanOf(position, end),
            BilingualWords.Same(Quote(phrase)),
            BilingualWords.Alternatives(Words.EachBare(kinds)),
            BilingualWords.DidYouMean(near));
    }

    private void Unexpected(StatementSource statement)
    {
        var token = statement.Tokens[statement.Furthest];
        BilingualText found = token.Kind switch
        {
            TokenKind.End => Words.EndFound,
            TokenKind.String => new($"the text \"{Quote(token.Key)}\"", $"文本“{Quote(token.Key)}”"),
            _ => Quoted(statement.TextOf(statement.Furthest, statement.Furthest + 1)),
        };
        var near = token.Kind == TokenKind.Word ? Nearest(statement, Phrase(statement), statement.ExpectedNames | statement.LabelledNames, statement.Expected) : null;
        diagnostics.Add(
            DutyRules.Unexpected,
            statement.File,
            token.Span,
            found,
            BilingualWords.Alternatives([.. Words.Each(statement.ExpectedNames), .. statement.Expected]),
            BilingualWords.DidYouMean(near));
    }

    private static string Phrase(StatementSource statement) => statement.LabelledNames == NameKinds.None
        ? statement.Tokens[statement.Furthest].Key
        : statement.TextOf(statement.Furthest, EndOfPhrase(statement.Tokens, statement.Furthest));

    private string? Nearest(StatementSource statement, string phrase, NameKinds kinds, IReadOnlyList<BilingualText> keywords)
    {
        if (++suggestions > MostSuggestions)
            return null;
        // An expectation names its keywords in quotation marks.
        var candidates = keywords.SelectMany(static k => k.English.Split('\'').Where(static (_, i) => i % 2 == 1))
            .Concat(statement.Scope.Declarations.Where(d => (d.Kind & kinds) != 0).SelectMany(static d => d.Name.Names.Select(static n => n.Value)));
        return EditDistance.Nearest(phrase, candidates);
    }

    // An undeclared name has no end of its own: it is taken up to what ends a name.
    private static int EndOfPhrase(Token[] tokens, int position)
    {
        var end = position + 1;
        while (end < tokens.Length - 1 && end < position + 40 && !EndsPhrase(tokens, end))
            end++;
        return end;
    }

    private static bool EndsPhrase(Token[] tokens, int i) => tokens[i].Kind == TokenKind.String
        || (tokens[i].Kind == TokenKind.Sign && tokens[i].Key is "," or ":" or "=" or ">" or "<" or ">=" or "<=" or "(" or ")" or "%")
        || KeywordTable.EndsName(tokens, i);

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "…";
}
