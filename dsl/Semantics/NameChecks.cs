using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Finds names that are declared twice, or differ only in how they are written.</summary>
internal sealed class NameChecks(DiagnosticBag diagnostics)
{
    private readonly Dictionary<(NameKinds Group, string Key), (Declaration Declaration, StringSyntax Name)> seen = [];

    /// <summary>Checks what a rulebook can name.</summary>
    public void Check(RulebookDraft rulebook)
    {
        seen.Clear();
        var own = new HashSet<Declaration>(rulebook.Own);
        foreach (var declaration in rulebook.Visible)
        {
            var ownNames = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in declaration.Name.Names)
            {
                var key = NameKey.Of(name.Value);
                if (!ownNames.Add(key))
                {
                    if (own.Contains(declaration))
                        diagnostics.Add(DutyRules.SaidTwice, declaration.File, name.Span, name.Value);
                }
                else if (seen.TryGetValue((declaration.Group, key), out var first))
                {
                    Report(rulebook, declaration, name, first.Declaration, first.Name, own.Contains(declaration));
                }
                else
                {
                    seen.Add((declaration.Group, key), (declaration, name));
                }
            }

            if (own.Contains(declaration))
                Values(declaration);
        }
    }

    private void Report(RulebookDraft rulebook, Declaration second, StringSyntax name, Declaration first, StringSyntax firstName, bool isOwn)
    {
        var firstLocation = first.File.LocationOf(firstName.Span);
        var location = isOwn || rulebook.Uses.Count == 0
            ? second.File.LocationOf(name.Span)
            : rulebook.Uses[rulebook.Uses.Count - 1].File.LocationOf(rulebook.Uses[rulebook.Uses.Count - 1].Span);
        var kind = Parsing.Words.A(first.Kind);
        if (name.Value == firstName.Value)
            diagnostics.Add(DutyRules.DoubledName, location, [firstLocation], BilingualWords.Same(name.Value), kind, BilingualWords.Same(firstLocation.ToString()));
        else
            diagnostics.Add(DutyRules.SameName, location, [firstLocation], BilingualWords.Same(name.Value), kind, BilingualWords.Same(firstLocation.ToString()), BilingualWords.Same(firstName.Value));
    }

    private void Values(Declaration declaration)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in declaration.Values.SelectMany(static v => v.Names))
        {
            if (!values.Add(NameKey.Of(name.Value)))
                diagnostics.Add(DutyRules.SaidTwice, declaration.File, name.Span, name.Value);
        }
    }
}
