using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns declarations into symbols and gives each its position in the model.</summary>
internal sealed class SymbolBinder
{
    /// <summary>An actor of more alternatives is a mistake, or needs a facet of its own.</summary>
    private const int MostCases = 10_000;

    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<Declaration> own;
    private readonly Dictionary<Declaration, int> positions = [];
    private readonly Dictionary<Declaration, ImmutableArray<ActorCase>> cases = [];

    public SymbolBinder(RulebookDraft rulebook, IReadOnlyDictionary<string, SourceFile> tables, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        own = [.. rulebook.Own];
        foreach (var group in rulebook.Visible.GroupBy(static d => d.Group))
        {
            var position = 0;
            foreach (var declaration in group)
                positions.Add(declaration, position++);
        }

        var visible = rulebook.Visible;
        Facets = visible.Where(static d => d.Kind == NameKinds.Facet)
            .Select(static d => new FacetSymbol(BilingualTexts.Name(d.Name), d.Values.Select(BilingualTexts.Name).ToEquatableArray())).ToEquatableArray();
        Attributes = visible.Where(static d => d.Kind == NameKinds.Attribute)
            .Select(static d => new AttributeSymbol(BilingualTexts.Name(d.Name), d.Type, d.Values.Select(BilingualTexts.Name).ToEquatableArray())).ToEquatableArray();
        Parameters = visible.Where(static d => d.Kind == NameKinds.Parameter)
            .Select(static d => new ParameterSymbol(BilingualTexts.Name(d.Name), d.Type, (d.Syntax as DeclarationSyntax.Parameter)?.Value)).ToEquatableArray();
        Grounds = visible.Where(static d => d.Kind == NameKinds.Ground).Select(static d => BilingualTexts.Name(d.Name)).ToEquatableArray();
        Sanctions = visible.Where(static d => d.Kind == NameKinds.Sanction).Select(static d => BilingualTexts.Name(d.Name)).ToEquatableArray();
        var tableReader = new TableReader(tables, diagnostics);
        Calendars = visible.Where(static d => (d.Kind & NameKinds.Times) != 0).Select(tableReader.Read).ToEquatableArray();
        Activities = BindActivities([.. visible.Where(static d => (d.Kind & NameKinds.Recorded) != 0)]);
        Actors = BindActors([.. visible.Where(static d => d.Kind == NameKinds.Actor)]);
    }

    public EquatableArray<FacetSymbol> Facets { get; }

    public EquatableArray<SymbolName> Grounds { get; }

    public EquatableArray<SymbolName> Sanctions { get; }

    public EquatableArray<ActorSymbol> Actors { get; }

    public EquatableArray<ActivitySymbol> Activities { get; }

    public EquatableArray<AttributeSymbol> Attributes { get; }

    public EquatableArray<CalendarSymbol> Calendars { get; }

    public EquatableArray<ParameterSymbol> Parameters { get; }

    /// <summary>The position of what a name was resolved to.</summary>
    public int PositionOf(NameSyntax name) => positions[name.Declaration];

    /// <summary>The position of the ground that a rule of <paramref name="file"/> declares.</summary>
    public int GroundOf(SourceFile file, DeclaredNameSyntax name) =>
        positions.First(p => p.Key.Kind == NameKinds.Ground && p.Key.File == file && p.Key.Name.Span == name.Span).Value;

    /// <summary>The first kind of an actor that all cells allow, narrowed to them; null when they exclude it.</summary>
    public ActorCase? FirstCase(int actor, IReadOnlyList<FacetConstraint> cells) => Actors[actor].Cases.Items
        .Select(c => cells.Aggregate((ActorCase?)c, static (known, cell) => known is null ? null : Both(known, new ActorCase(new[] { cell }.ToEquatableArray()))))
        .FirstOrDefault(static c => c is not null);

    /// <summary>Whether one subject can be both actors.</summary>
    public bool CanBeBoth(int first, int second) =>
        Actors[first].Cases.Items.Any(a => Actors[second].Cases.Items.Any(b => Both(a, b) is not null));

    /// <summary>The cell a facet and its values make.</summary>
    public FacetConstraint Cell(CellSyntax cell)
    {
        var written = new SortedSet<int>(cell.Values);
        var values = cell.Excluded ? Enumerable.Range(0, cell.Facet.Declaration.Values.Length).Where(v => !written.Contains(v)) : written;
        return new FacetConstraint(PositionOf(cell.Facet), values.ToEquatableArray());
    }

    private EquatableArray<ActivitySymbol> BindActivities(List<Declaration> declarations)
    {
        var parents = declarations.ToDictionary(
            static d => d,
            static d => d.Syntax is DeclarationSyntax.Activity activity
                ? activity.Parents.Select(static p => p.Declaration).Distinct().ToList()
                : []);
        var closing = new List<(Declaration From, Declaration To)>();
        DependencyOrder.Sort(declarations, d => parents[d], circle =>
        {
            Circle(circle);
            closing.Add((circle[circle.Count - 1], circle[0]));
        });
        foreach (var (from, to) in closing)
            parents[from].Remove(to);
        return declarations.Select(d => new ActivitySymbol(
            BilingualTexts.Name(d.Name),
            (ActivityKind)Enum.Parse(typeof(ActivityKind), d.Kind.ToString()),
            d.Unit,
            parents[d].Select(p => positions[p]).ToEquatableArray())).ToEquatableArray();
    }

    private EquatableArray<ActorSymbol> BindActors(List<Declaration> declarations)
    {
        foreach (var actor in DependencyOrder.Sort(declarations, static d => Needs(d.Syntax), Circle))
            cases[actor] = Cases(actor);
        return declarations.Select(d => new ActorSymbol(BilingualTexts.Name(d.Name), new EquatableArray<ActorCase>(cases[d]))).ToEquatableArray();
    }

    private static List<Declaration> Needs(DeclarationSyntax? syntax) => syntax switch
    {
        DeclarationSyntax.AlternativeActor any => [.. any.Alternatives.Select(static a => a.Declaration)],
        DeclarationSyntax.NarrowedActor all => [.. all.Parts.OfType<ActorPartSyntax.Actor>().Select(static p => p.Name.Declaration)],
        _ => [],
    };

    private ImmutableArray<ActorCase> Cases(Declaration actor)
    {
        switch (actor.Syntax)
        {
            case DeclarationSyntax.AlternativeActor any:
                return Limited(actor, [.. any.Alternatives.SelectMany(a => CasesOf(a.Declaration)).Distinct()]);
            case DeclarationSyntax.NarrowedActor all:
                ImmutableArray<ActorCase> result = [new ActorCase(default)];
                var complete = true;
                foreach (var part in all.Parts)
                {
                    var other = part is ActorPartSyntax.Facet facet
                        ? [new ActorCase(ImmutableArray.Create(Cell(facet.Cell)))]
                        : CasesOf(((ActorPartSyntax.Actor)part).Name.Declaration);
                    complete &= other.Length > 0;
                    if ((long)result.Length * other.Length > MostCases)
                        return Limited(actor, default);
                    var before = result;
                    result = [.. before.SelectMany(a => other.Select(b => Both(a, b))).OfType<ActorCase>().Distinct()];
                    if (result.IsEmpty && complete)
                    {
                        Impossible(actor, part, before);
                        return [];
                    }
                }

                return result;
            default:
                return [];
        }
    }

    private ImmutableArray<ActorCase> CasesOf(Declaration actor) => cases.TryGetValue(actor, out var known) ? known : [];

    private ImmutableArray<ActorCase> Limited(Declaration actor, ImmutableArray<ActorCase> all)
    {
        if (!all.IsDefault && all.Length <= MostCases)
            return all;
        if (own.Contains(actor))
        {
            diagnostics.Add(DutyRules.WrongValue, actor.File, actor.Name.Span, BilingualWords.Same(actor.Text), new BilingualText(
                "it has more than 10000 alternatives; say it with a facet of its own", "其备选组合超过 10000 种，请改用单独的维度表示"));
        }

        return [];
    }

    private void Impossible(Declaration actor, ActorPartSyntax part, ImmutableArray<ActorCase> before)
    {
        if (!own.Contains(actor))
            return;
        var text = actor.File.Text.Substring(part.Span.Start, part.Span.Length);
        var empty = part is ActorPartSyntax.Facet { Cell: var cell } && Cell(cell).Values.Count == 0;
        diagnostics.Add(
            DutyRules.ImpossibleActor,
            actor.File,
            part.Span,
            BilingualWords.Same(actor.Text),
            empty || before.IsEmpty
                ? new BilingualText($"'{text}' leaves no value", $"“{text}”没有留下任何值")
                : new BilingualText($"'{text}' excludes all that stands before it", $"“{text}”排除了前面的全部情形"));
    }

    private static ActorCase? Both(ActorCase first, ActorCase second)
    {
        var cells = new SortedDictionary<int, ImmutableArray<int>>();
        foreach (var constraint in first.Constraints.Items.Concat(second.Constraints.Items))
        {
            var values = constraint.Values.Items;
            if (cells.TryGetValue(constraint.Facet, out var known))
                values = [.. known.Where(values.Contains)];
            if (values.IsEmpty)
                return null;
            cells[constraint.Facet] = values;
        }

        return new ActorCase(cells.Select(static c => new FacetConstraint(c.Key, c.Value)).ToEquatableArray());
    }

    private void Circle(IReadOnlyList<Declaration> circle)
    {
        if (!own.Contains(circle[0]))
            return;
        var path = string.Join(" → ", circle.Append(circle[0]).Select(static d => d.Text));
        diagnostics.Add(
            DutyRules.Circle,
            circle[0].File.LocationOf(circle[0].Name.Span),
            circle.Skip(1).Select(static d => d.File.LocationOf(d.Name.Span)),
            new BilingualText("'" + circle[0].Text + "'", "“" + circle[0].Text + "”"),
            BilingualWords.Same(path));
    }
}
