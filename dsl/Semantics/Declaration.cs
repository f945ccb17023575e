using System.Collections.Immutable;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Something declared, as names are resolved to it before its own definition is read.</summary>
internal sealed class Declaration(NameKinds kind, DeclaredNameSyntax name, SourceFile file)
{
    public static Declaration None { get; } = new(NameKinds.None, new DeclaredNameSyntax(default, []), SourceFile.FromText("", ""));

    public NameKinds Kind { get; } = kind;

    public DeclaredNameSyntax Name { get; } = name;

    public SourceFile File { get; } = file;

    /// <summary>The values of a facet or of an attribute that has one of several.</summary>
    public ImmutableArray<DeclaredNameSyntax> Values { get; init; } = [];

    /// <summary>The values by name.</summary>
    public NameTrie<int> ValueNames { get; init; } = new();

    /// <summary>The type of an attribute's or parameter's value.</summary>
    public AttributeType Type { get; init; }

    /// <summary>The unit of an activity or measure as written, or empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The definition, once read.</summary>
    public DeclarationSyntax? Syntax { get; set; }

    /// <summary>Whether anything uses it.</summary>
    public bool IsUsed { get; set; }

    public string Text => Name.Names.Length == 0 ? "" : Name.Names[0].Value;

    /// <summary>The kinds among which its names are unique.</summary>
    public NameKinds Group => (Kind & NameKinds.Recorded) != 0 ? NameKinds.Recorded : (Kind & NameKinds.Times) != 0 ? NameKinds.Times : Kind;
}
