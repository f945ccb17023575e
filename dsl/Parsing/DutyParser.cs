using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using DutyDsl.Text;
using Sprache;

namespace DutyDsl.Parsing;

/// <summary>
/// The only door to the grammar. Twice over every file: first the statements and the names they declare, then, when
/// the names of all files are known, the statements themselves.
/// </summary>
internal sealed class DutyParser(DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 64;

    private readonly SyntaxErrors errors = new(diagnostics);

    /// <summary>Reads a file as far as it can be read without knowing the names.</summary>
    public DraftFile Draft(SourceFile file)
    {
        Report(file);
        var draft = new DraftFile(file, StatementSplitter.Split(file, DutyLexer.Lex(file, diagnostics)));
        foreach (var statement in draft.Statements)
        {
            var opener = Opener(statement)?.Keyword;
            var misspelled = opener is null && DutyGrammar.Section(statement) is null ? DeclarationGrammar.Misspelled(statement) : null;
            statement.MeantOpener = misspelled?.Keyword;
            draft.Declarations.Add(opener is { } word && !IsTooDeep(statement, out _) ? DeclarationGrammar.Header(statement, word) : misspelled?.Declaration);
            if (!IsTooDeep(statement, out _))
                draft.OtherDeclarations.AddRange(DeclarationGrammar.Others(statement, opener));
            statement.Restart();
        }

        if (draft.Statements.Count > 0 && Opener(draft.Statements[0])?.Keyword == Keyword.Rulebook)
        {
            var first = draft.Statements[0];
            var id = Terminals.Id(first.At(KeywordTable.Match(Keyword.Rulebook, first.Tokens, 0)));
            if (id.WasSuccessful)
                draft.RulebookId = id.Value.Value;
            first.Restart();
        }

        return draft;
    }

    /// <summary>Parses the statements of a file whose names are known.</summary>
    public FileSyntax Parse(DraftFile draft, NameScope scope)
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>(draft.Statements.Count);
        if (draft.Statements.Count == 0 || Opener(draft.Statements[0])?.Keyword != Keyword.Rulebook)
        {
            var place = new TextSpan(draft.Statements.Count == 0 ? 0 : draft.Statements[0].Span.Start, 0);
            statements.Add(new MissingRulebookSyntax(place));
            if (draft.Source.Fault == SourceFault.None)
                diagnostics.Add(DutyRules.MissingRulebook, draft.Source, place);
        }

        for (var i = 0; i < draft.Statements.Count; i++)
        {
            var statement = draft.Statements[i];
            statement.Scope = scope;
            var opener = Opener(statement);
            statements.Add(Statement(statement, opener, draft.Declarations[i]));
            draft.Statements[i] = null!;
        }

        return new FileSyntax(new TextSpan(0, draft.Source.Text.Length), statements.ToImmutable());
    }

    /// <summary>Reports why a file could not be read, if it could not.</summary>
    public void Report(SourceFile file)
    {
        var place = new TextSpan(0, 0);
        switch (file.Fault)
        {
            case SourceFault.TooLarge:
                diagnostics.Add(DutyRules.FileTooLarge, file, place, file.FaultDetail);
                break;
            case SourceFault.Utf16:
                diagnostics.Add(DutyRules.NotUtf8, file, place, new BilingualText("it begins with the mark of UTF-16", "开头是 UTF-16 的标记"));
                break;
            case SourceFault.NotUtf8:
                diagnostics.Add(DutyRules.NotUtf8, file, place, new BilingualText(
                    $"the byte at offset {file.FaultDetail} begins no character", $"偏移 {file.FaultDetail} 处的字节不是任何字符的开头"));
                break;
        }
    }

    /// <summary>The tables that calendars and periods of a drafted file name, as written.</summary>
    public static IEnumerable<string> Tables(DraftFile draft)
    {
        foreach (var statement in draft.Statements)
        {
            if (Opener(statement)?.Keyword is not (Keyword.Calendar or Keyword.Period))
                continue;
            var last = statement.Tokens[statement.Tokens.Length - 2];
            if (last.Kind == TokenKind.String && statement.Tokens.Length > 3
                && KeywordTable.EndsName(statement.Tokens, statement.Tokens.Length - 3))
                yield return last.Key;
        }
    }

    private StatementSyntax Statement(StatementSource statement, KeywordEntry? opener, Declaration? declared)
    {
        if (IsTooDeep(statement, out var at))
        {
            diagnostics.Add(DutyRules.NestedTooDeep, statement.File, at);
            return Broken(statement, declared);
        }

        if (statement.MeantOpener is { } meant)
        {
            errors.ReportOpener(statement, meant);
            return Broken(statement, declared);
        }

        if (SectionHead.LacksLabel(statement.Tokens))
        {
            errors.ReportMissingLabel(statement);
            return Broken(statement, declared);
        }

        var section = DutyGrammar.Section(statement);
        IResult<StatementSyntax>? result = section is null ? DutyGrammar.Statement(opener?.Keyword)(statement.At(0)) : null;
        foreach (var (rule, span, arguments) in statement.Problems.Distinct())
            diagnostics.Add(rule, statement.File, span, arguments);
        var syntax = section ?? (result!.WasSuccessful ? result.Value : null);
        if (syntax is null)
        {
            if (statement.Problems.Count == 0 || statement.Later is not null)
                errors.Report(statement, opener);
            return Broken(statement, declared);
        }

        if (statement.Problems.Count > 0)
            return Broken(statement, declared);
        if (declared is not null && syntax is DeclarationSyntax declaration)
            declared.Syntax = declaration;
        return syntax;
    }

    private static StatementSyntax Broken(StatementSource statement, Declaration? declared)
    {
        if (declared is null)
            return new SkippedSyntax(statement.Span);
        var broken = new DeclarationSyntax.Broken(statement.Span, declared.Name);
        declared.Syntax = broken;
        return broken;
    }

    private static KeywordEntry? Opener(StatementSource statement) => KeywordTable.LineWord(statement.Tokens, 0, KeywordRoles.Statement);

    private static bool IsTooDeep(StatementSource statement, out TextSpan at)
    {
        var depth = 0;
        foreach (var token in statement.Tokens)
        {
            if (token.IsSign("("))
                depth++;
            else if (token.IsSign(")"))
                depth--;
            at = token.Span;
            if (depth > DeepestNesting)
                return true;
        }

        at = default;
        return false;
    }
}
