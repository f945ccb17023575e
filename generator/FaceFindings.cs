using DutyDsl.Diagnostics;
using DutyDsl.Generator.Emit;
using DutyDsl.Semantics;
using DutyDsl.Syntax;

namespace DutyDsl.Generator;

/// <summary>What keeps rules that are right by themselves from becoming code.</summary>
internal static class FaceFindings
{
    /// <summary>Names that give no identifier of their own, and rulebooks without a duty.</summary>
    public static IEnumerable<Diagnostic> Of(DutyCompilation compilation)
    {
        var seen = new HashSet<Diagnostic>();
        foreach (var model in compilation.Rulebooks)
        {
            foreach (var fault in RulebookNames.Create(model).Faults)
            {
                var finding = fault.Other is null
                    ? Finding(DutyRules.NoIdentifier, Locate(compilation, model, fault.Name), fault.Name)
                    : Finding(DutyRules.SameIdentifier, Locate(compilation, model, fault.Name), fault.Name, fault.Other, fault.Identifier);
                // A rulebook that uses another repeats its names.
                if (seen.Add(finding))
                    yield return finding;
            }

            if (!compilation.HasErrors && model.Clauses.Count == 0 && model.Rules.Count == 0
                && !compilation.Rulebooks.Any(other => other.Uses.Contains(model.Name, StringComparer.OrdinalIgnoreCase)))
            {
                yield return Finding(DutyRules.NoDuty, Locate(compilation, model, model.Name), model.Name);
            }
        }
    }

    private static Diagnostic Finding(DutyRule rule, SourceLocation location, params string[] arguments) =>
        new(rule, location, arguments.Select(static a => new BilingualText(a, a)).ToEquatableArray(), default);

    /// <summary>The last declaration of the name in the rulebook's files, since the first one owns the identifier; else the rulebook's line.</summary>
    private static SourceLocation Locate(DutyCompilation compilation, DutyModel model, string name)
    {
        SourceLocation? found = null;
        SourceLocation? rulebook = null;
        foreach (var file in compilation.Files)
        {
            foreach (var statement in file.Root.Statements)
            {
                if (Named(statement, name) is { } node)
                    found = file.Source.LocationOf(node.Span);
                if (rulebook is null && statement is RulebookSyntax head && string.Equals(head.Id.Value, model.Name, StringComparison.OrdinalIgnoreCase))
                    rulebook = file.Source.LocationOf(head.Id.Span);
            }
        }

        return found ?? rulebook ?? compilation.Files[0].Source.LocationOf(new Text.TextSpan(0, 0));
    }

    private static SyntaxNode? Named(StatementSyntax statement, string name) => statement switch
    {
        DeclarationSyntax.Facet facet => In(facet.Name, name) ?? facet.Values.Select(v => In(v, name)).FirstOrDefault(static n => n is not null),
        DeclarationSyntax.Attribute attribute => In(attribute.Name, name) ?? attribute.Values.Select(v => In(v, name)).FirstOrDefault(static n => n is not null),
        DeclarationSyntax declaration => In(declaration.Name, name),
        SectionSyntax section when name.EndsWith(section.Kind.ToString().ToLowerInvariant() + " " + section.Label, StringComparison.Ordinal) => section,
        _ => null,
    };

    private static StringSyntax? In(DeclaredNameSyntax declared, string name) =>
        declared.Names.FirstOrDefault(n => string.Equals(n.Value, name, StringComparison.Ordinal));
}
