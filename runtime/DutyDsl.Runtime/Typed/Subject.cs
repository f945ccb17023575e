using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Typed;

/// <summary>A subject whose facets are known at compile time as far as its actor sets them. Generated types derive from it.</summary>
public abstract class Subject : IActor
{
    /// <summary>Makes a subject.</summary>
    /// <param name="rulebook">The rulebook that declares the actor.</param>
    /// <param name="actor">The actor's position in the plan.</param>
    /// <param name="id">The id.</param>
    /// <param name="name">A display name, or empty.</param>
    /// <param name="facets">For each facet of the plan a value's position, or -1 for none.</param>
    /// <exception cref="ArgumentException">The id is empty, a value does not exist, or the values are not those of the actor.</exception>
    protected Subject(TypedRulebook rulebook, int actor, string id, string name, ReadOnlySpan<int> facets)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        Rulebook = rulebook;
        Id = id;
        Name = name;
        Facets = [.. facets];
        var plan = rulebook.Plan;
        for (var f = 0; f < facets.Length; f++)
        {
            if (facets[f] < -1 || facets[f] >= plan.Facets[f].Values.Length)
                throw new ArgumentException($"{id}: facet {plan.Facets[f].Symbol.Name} has no value number {facets[f]}.", nameof(facets));
        }

        var definition = plan.Actors[actor];
        if (!definition.Cases.Any(Holds))
        {
            throw new ArgumentException(
                $"{id} is no {definition.Symbol.Name}: it is {Described(plan)}; needed is {Needed(plan, definition)}.",
                nameof(facets));
        }
    }

    /// <inheritdoc />
    public string Id { get; }

    /// <summary>The display name, or empty.</summary>
    public string Name { get; }

    /// <summary>The rulebook that declares its actor.</summary>
    public TypedRulebook Rulebook { get; }

    /// <summary>For each facet of the plan a value's position, or -1 for none.</summary>
    public ImmutableArray<int> Facets { get; }

    /// <summary>The name, else the id.</summary>
    public override string ToString() => Name.Length > 0 ? Name : Id;

    private bool Holds(ImmutableArray<PlanCell> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.Values.Contains(Facets[cell.Facet]))
                return false;
        }

        return true;
    }

    private string Described(DutyPlan plan)
    {
        var parts = new List<string>();
        for (var f = 0; f < Facets.Length; f++)
        {
            if (Facets[f] >= 0)
                parts.Add($"{plan.Facets[f].Symbol.Name} {plan.Facets[f].Values[Facets[f]].Name}");
        }

        return parts.Count > 0 ? string.Join(", ", parts) : "without facets";
    }

    private static string Needed(DutyPlan plan, PlanActor actor) => string.Join("; or ", actor.Cases.Select(cells =>
        string.Join(", ", cells.Select(cell =>
            $"{plan.Facets[cell.Facet].Symbol.Name} {string.Join(" or ", cell.Values.Select(v => plan.Facets[cell.Facet].Values[v].Name))}"))));
}
