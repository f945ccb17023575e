using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>The statements of the language. The word that opens one tells which it is.</summary>
internal static class DutyGrammar
{
    private static readonly Dictionary<Keyword, Parser<StatementSyntax>> ByKeyword = Whole(new()
    {
        [Keyword.Rulebook] = RulebookGrammar.Rulebook,
        [Keyword.Use] = RulebookGrammar.Use,
        [Keyword.Purpose] = Remark(Keyword.Purpose, StatementKind.Purpose),
        [Keyword.Principle] = Remark(Keyword.Principle, StatementKind.Principle),
        [Keyword.Scope] = Remark(Keyword.Scope, StatementKind.Scope),
        [Keyword.Permission] = Remark(Keyword.Permission, StatementKind.Permission),
        [Keyword.Authority] = Remark(Keyword.Authority, StatementKind.Authority),
        [Keyword.Untranslated] = Untranslated(),
        [Keyword.Example] = ExampleGrammar.Example,
        [Keyword.Given] = ExampleGrammar.Given,
        [Keyword.Expect] = ExampleGrammar.Expect,
    });

    private static readonly Parser<StatementSyntax> Clause =
        from clause in Combinators.OneOf(ClauseGrammar.CountsAs, ClauseGrammar.Clause)
        from end in End
        select clause;

    /// <summary>The parser of the statement that begins with <paramref name="keyword"/>; of a clause for none.</summary>
    public static Parser<StatementSyntax> Statement(Keyword? keyword) => keyword is { } word && ByKeyword.TryGetValue(word, out var parser) ? parser : Clause;

    /// <summary>The head of a section, which the splitter has cut off.</summary>
    public static StatementSyntax? Section(StatementSource statement)
    {
        var (kind, label, length) = SectionHead.Read(statement.File.Text, statement.Tokens, 0);
        if (length == 0)
            return null;
        var titles = ImmutableArray.CreateBuilder<StringSyntax>();
        var i = length;
        for (; statement.Tokens[i].Kind == TokenKind.String; i++)
            titles.Add(new StringSyntax(statement.Tokens[i].Span, statement.Tokens[i].Key));
        if (statement.Tokens[i].Kind != TokenKind.End)
            return null;
        var section = new SectionSyntax(statement.Span, kind, label, titles.ToImmutable());
        CheckLanguages(statement, section.Titles);
        return section;
    }

    /// <summary>One text in each language at most.</summary>
    public static void CheckLanguages(StatementSource statement, ImmutableArray<StringSyntax> texts)
    {
        foreach (var chinese in new[] { false, true })
        {
            var second = texts.Where(t => BilingualTexts.IsChinese(t.Value) == chinese).Skip(1).FirstOrDefault();
            if (second is not null)
                statement.Problem(DutyRules.TwoTexts, second.Span);
        }
    }

    private static Parser<StatementSyntax> Remark(Keyword keyword, StatementKind kind) =>
        (from word in Word(keyword)
         from texts in Quoted.XAtLeastOnce()
         select texts.ToImmutableArray())
        .Checked(CheckLanguages)
        .Spanned((span, texts) => (StatementSyntax)new RemarkSyntax(span, kind, texts, []));

    private static Parser<StatementSyntax> Untranslated() =>
        (from word in Word(Keyword.Untranslated)
         from texts in Quoted.XAtLeastOnce()
         from because in Word(Keyword.Because)
         from reasons in Quoted.XAtLeastOnce()
         select (texts: texts.ToImmutableArray(), reasons: reasons.ToImmutableArray()))
        .Checked(static (statement, u) =>
        {
            CheckLanguages(statement, u.texts);
            CheckLanguages(statement, u.reasons);
        })
        .Spanned(static (span, u) => (StatementSyntax)new RemarkSyntax(span, StatementKind.Untranslated, u.texts, u.reasons));

    private static Dictionary<Keyword, Parser<StatementSyntax>> Whole(Dictionary<Keyword, Parser<StatementSyntax>> parsers)
    {
        foreach (var declaration in DeclarationGrammar.ByKeyword)
            parsers.Add(declaration.Key, declaration.Value);
        return parsers.ToDictionary(static p => p.Key, static p => from statement in p.Value from end in End select statement);
    }
}
