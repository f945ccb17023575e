using DutyDsl.Parsing;

namespace DutyDsl.Semantics;

/// <summary>The names a rulebook's files may use: its own and those of the rulebooks it uses.</summary>
internal sealed class NameScope
{
    private readonly NameTrie<Declaration> names = new();
    private readonly NameTrie<string> units = new();

    public static NameScope Empty { get; } = new([]);

    public NameScope(IReadOnlyList<Declaration> declarations)
    {
        Declarations = declarations;
        foreach (var declaration in declarations)
        {
            foreach (var name in declaration.Name.Names)
            {
                var tokens = DutyLexer.LexName(name.Value);
                if (tokens.Count > 0)
                    names.Add(tokens, declaration);
            }

            if (declaration.Unit.Length > 0)
                units.Add(DutyLexer.LexName(declaration.Unit), declaration.Unit);
        }
    }

    /// <summary>All declarations, in order.</summary>
    public IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>The longest name of one of <paramref name="kinds"/> at <paramref name="position"/>: every declaration it names there, and how many tokens it has.</summary>
    public (List<Declaration>? Found, int Length) Longest(Token[] tokens, int position, NameKinds kinds) =>
        names.Longest(tokens, position, d => (d.Kind & kinds) != 0);

    /// <summary>The declarations of <paramref name="kinds"/> with exactly this name.</summary>
    public List<Declaration> Exactly(string name, NameKinds kinds)
    {
        var found = new List<Declaration>();
        foreach (var declaration in names.Find(DutyLexer.LexName(name)))
        {
            if ((declaration.Kind & kinds) != 0)
                found.Add(declaration);
        }

        return found;
    }

    /// <summary>How many tokens at <paramref name="position"/> spell a unit some activity or measure declares.</summary>
    public int UnitLength(Token[] tokens, int position) => units.Longest(tokens, position).Length;
}
