using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>Every identifier of the code generated for a rulebook, and the names that give none.</summary>
internal sealed class RulebookNames
{
    private readonly DutyModel model;
    private readonly List<NameFault> faults = [];
    private readonly IdentifierScope types;
    private readonly List<ActorInterface> interfaces = [];
    private readonly Dictionary<EquatableArray<int>, int> interfaceOf = [];

    private RulebookNames(DutyModel model)
    {
        this.model = model;
        types = new IdentifierScope(faults, "Rulebook", "Activities", "Attributes", "General");
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>The type of each actor.</summary>
    public string[] Actors { get; private set; } = [];

    /// <summary>The interfaces: one for each actor in order, then those of actors bound together.</summary>
    public IReadOnlyList<ActorInterface> Interfaces => interfaces;

    /// <summary>For each clause the position of the interface of those it binds.</summary>
    public int[] BoundBy { get; private set; } = [];

    /// <summary>The enum of each facet.</summary>
    public string[] Facets { get; private set; } = [];

    /// <summary>The members of each facet's enum.</summary>
    public string[][] FacetValues { get; private set; } = [];

    /// <summary>The property of each activity, event, fact, state and measure.</summary>
    public string[] Activities { get; private set; } = [];

    /// <summary>The property of each attribute.</summary>
    public string[] Attributes { get; private set; } = [];

    /// <summary>The enum of each attribute; empty when it is not one of declared values.</summary>
    public string[] AttributeEnums { get; private set; } = [];

    /// <summary>The members of each attribute's enum.</summary>
    public string[][] AttributeValues { get; private set; } = [];

    /// <summary>The types of the sections.</summary>
    public List<SectionNode> Sections { get; private set; } = [];

    /// <summary>The names that give no identifier of their own.</summary>
    public IReadOnlyList<NameFault> Faults => faults;

    /// <summary>Names everything in <paramref name="model"/>.</summary>
    public static RulebookNames Create(DutyModel model)
    {
        var names = new RulebookNames(model);
        names.NameNamespace();
        names.NameSections();
        names.NameActors();
        names.NameFacets();
        names.NameActivities();
        names.NameAttributes();
        names.NameClauses();
        ActorLattice.Order(model, names.interfaces);
        return names;
    }

    /// <summary>A generated type from anywhere.</summary>
    public string Global(string type) => $"global::{Namespace}.{type}";

    private void NameNamespace()
    {
        if (Identifier.Namespace(model.Name) is { } made)
        {
            Namespace = made;
            return;
        }

        faults.Add(new NameFault(model.Name, null, ""));
        Namespace = "Unnamed";
    }

    private void NameSections()
    {
        Sections = SectionTree.Build(model);
        foreach (var section in Sections)
        {
            if (section.Symbol is not null)
                section.TypeName = types.Declare(section.Citation, section.TypeName);
            NameInside(section);
        }
    }

    private void NameInside(SectionNode section)
    {
        var inner = new IdentifierScope(faults, section.TypeName);
        foreach (var child in section.Children)
        {
            child.TypeName = inner.Declare(child.Citation, child.TypeName);
            NameInside(child);
        }
    }

    private void NameActors()
    {
        Actors = [.. model.Actors.Select(actor => types.Declare(actor.Name))];
        for (var a = 0; a < Actors.Length; a++)
        {
            var actor = model.Actors[a];
            var name = types.Declare(Shown(actor.Name), "I" + Actors[a].TrimStart('@'));
            var members = new[] { a }.ToEquatableArray();
            interfaceOf.Add(members, a);
            interfaces.Add(new ActorInterface(name, members, actor.Cases));
        }
    }

    private void NameFacets()
    {
        Facets = new string[model.Facets.Count];
        FacetValues = new string[model.Facets.Count][];
        for (var f = 0; f < Facets.Length; f++)
        {
            var facet = model.Facets[f];
            // A facet may share its name with an actor: the language keeps them apart, C# does not.
            Facets[f] = Identifier.Of(facet.Name) is { } made
                ? types.Take(Shown(facet.Name), made, made.TrimStart('@') + "Facet")
                : types.Declare(facet.Name);
            var values = new IdentifierScope(faults);
            FacetValues[f] = [.. facet.Values.Select(values.Declare)];
        }
    }

    private void NameActivities()
    {
        var inner = new IdentifierScope(faults, "Activities");
        Activities = [.. model.Activities.Select(activity => inner.Declare(activity.Name))];
    }

    private void NameAttributes()
    {
        var inner = new IdentifierScope(faults, "Attributes");
        Attributes = [.. model.Attributes.Select(attribute => inner.Declare(attribute.Name))];
        AttributeEnums = new string[Attributes.Length];
        AttributeValues = new string[Attributes.Length][];
        for (var a = 0; a < Attributes.Length; a++)
        {
            var isOneOf = model.Attributes[a].Type == AttributeType.OneOf;
            var bare = Attributes[a].TrimStart('@');
            AttributeEnums[a] = isOneOf ? types.Take(bare, bare + "Value", bare + "Attribute") : "";
            var values = new IdentifierScope(faults);
            AttributeValues[a] = isOneOf ? [.. model.Attributes[a].Values.Select(values.Declare)] : [];
        }
    }

    private void NameClauses()
    {
        BoundBy = new int[model.Clauses.Count];
        foreach (var section in Sections)
            NameClauses(section);
    }

    private void NameClauses(SectionNode section)
    {
        var members = new IdentifierScope(faults, [section.TypeName, .. section.Children.Select(static child => child.TypeName)]);
        for (var i = 0; i < section.Clauses.Count; i++)
        {
            var position = section.Clauses[i].Clause;
            var clause = model.Clauses[position];
            var label = clause.Citation.Clause;
            var isNumbered = label.Length == 0 || char.IsDigit(label[0]);
            var made = isNumbered ? null : Identifier.Pascal(label);
            var what = ClauseName.Of(model, clause, Actors, Activities);
            section.Clauses[i] = (position, made is null
                ? members.Take(label, what, what + Identifier.Pascal(label)?.TrimStart('_'))
                : members.Take(label, made));
            BoundBy[position] = InterfaceOf(clause, section);
        }

        foreach (var child in section.Children)
            NameClauses(child);
    }

    private int InterfaceOf(ClauseSymbol clause, SectionNode section)
    {
        var actors = clause.Actors.Distinct().OrderBy(static a => a).ToEquatableArray();
        if (interfaceOf.TryGetValue(actors, out var known))
            return known;
        var joined = "I" + string.Join("Or", actors.Select(a => Actors[a].TrimStart('@')));
        var bySection = "IBoundBy" + string.Concat(section.Citation.Split([", ", " "], StringSplitOptions.RemoveEmptyEntries).Select(Identifier.Pascal).Select(static s => s?.TrimStart('_', '@')));
        var cases = actors.SelectMany(a => model.Actors[a].Cases).Distinct().ToEquatableArray();
        var name = types.Take(string.Join(", ", actors.Select(a => Shown(model.Actors[a].Name))), actors.Count <= 3 ? joined : bySection);
        interfaceOf.Add(actors, interfaces.Count);
        interfaces.Add(new ActorInterface(name, actors, cases));
        return interfaces.Count - 1;
    }

    private static string Shown(SymbolName name) => name.English.Length > 0 ? name.English : name.Chinese;
}
