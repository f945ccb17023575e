using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;

namespace DutyDsl.Semantics;

/// <summary>Warns of declarations nothing uses and of names that are another plus a keyword. Asked only when there is no error.</summary>
internal sealed class VocabularyWarnings(DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> Before = Spellings(KeywordRoles.BeforeName);
    private static readonly HashSet<string> After = Spellings(KeywordRoles.AfterName);

    public void Check(IEnumerable<RulebookDraft> rulebooks)
    {
        foreach (var rulebook in rulebooks)
        {
            PlusKeyword(rulebook);
            // A rulebook without clauses is vocabulary for others.
            if (rulebook.ClauseLocations.Count > 0)
                Unused(rulebook);
        }
    }

    private void Unused(RulebookDraft rulebook)
    {
        foreach (var declaration in rulebook.Own)
        {
            // What data may record is of use even if no clause asks for it; a ground is used by the rule that declares it.
            if (declaration.IsUsed || (declaration.Kind & (NameKinds.Recorded | NameKinds.Ground | NameKinds.Sanction)) != 0)
                continue;
            diagnostics.Add(DutyRules.Unused, declaration.File, declaration.Name.Span, declaration.Text, Words.Bare(declaration.Kind));
        }
    }

    private void PlusKeyword(RulebookDraft rulebook)
    {
        var known = new HashSet<(NameKinds, string)>(rulebook.Visible.SelectMany(static d => d.Name.Names.Select(n => (d.Group, Key(DutyLexer.LexName(n.Value), 0, int.MaxValue)))));
        foreach (var declaration in rulebook.Own)
        {
            foreach (var name in declaration.Name.Names)
            {
                var tokens = DutyLexer.LexName(name.Value);
                for (var cut = 1; cut < tokens.Count; cut++)
                {
                    var (first, second) = (Key(tokens, 0, cut), Key(tokens, cut, tokens.Count));
                    if (After.Contains(second) && known.Contains((declaration.Group, first)))
                        Report(declaration, name, tokens, (0, cut), (cut, tokens.Count));
                    else if (Before.Contains(first) && known.Contains((declaration.Group, second)))
                        Report(declaration, name, tokens, (cut, tokens.Count), (0, cut));
                }
            }
        }
    }

    private void Report(Declaration declaration, StringSyntax name, List<Token> tokens, (int Start, int End) other, (int Start, int End) keyword) =>
        diagnostics.Add(
            DutyRules.NamePlusKeyword,
            declaration.File,
            name.Span,
            name.Value,
            BilingualWords.Same(Text(name.Value, tokens, other)),
            BilingualWords.Same(Text(name.Value, tokens, keyword)));

    private static string Text(string name, List<Token> tokens, (int Start, int End) part) =>
        name.Substring(tokens[part.Start].Span.Start, tokens[part.End - 1].Span.End - tokens[part.Start].Span.Start);

    private static HashSet<string> Spellings(KeywordRoles role) =>
        [.. KeywordTable.All.Where(e => (e.Roles & role) != 0).SelectMany(static e => e.Spellings).Select(static s => string.Join(" ", s))];

    private static string Key(List<Token> tokens, int start, int end) =>
        string.Join(" ", tokens.Skip(start).Take(Math.Min(end, tokens.Count) - start).Select(static t => t.Key));
}
