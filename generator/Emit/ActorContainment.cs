using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>Decides whether every subject that satisfies one set of cases satisfies another: the order of the actors' interfaces.</summary>
internal sealed class ActorContainment
{
    /// <summary>How many boxes one question may split; past it the answer is no, which costs an implicit conversion and no safety.</summary>
    private const int Budget = 20_000;

    private readonly DutyModel model;
    private int spent;

    public ActorContainment(DutyModel model) => this.model = model;

    /// <summary>Whether <paramref name="inner"/> is contained in <paramref name="outer"/>.</summary>
    public bool Contains(IReadOnlyList<ActorCase> outer, IReadOnlyList<ActorCase> inner)
    {
        spent = 0;
        foreach (var @case in inner)
        {
            if (outer.Any(wide => IsInside(@case, wide)))
                continue;
            // One box covers another only whole; several may cover it together.
            if (outer.Count == 1 || !Covered(Box(@case), outer, 0))
                return false;
        }

        return true;
    }

    /// <summary>Whether every constraint of <paramref name="wide"/> is one of <paramref name="narrow"/>, as wide or wider.</summary>
    private static bool IsInside(ActorCase narrow, ActorCase wide)
    {
        foreach (var limit in wide.Constraints)
        {
            var found = false;
            foreach (var cell in narrow.Constraints)
                found |= cell.Facet == limit.Facet && cell.Values.All(limit.Values.Contains);
            if (!found)
                return false;
        }

        return true;
    }

    /// <summary>A case as the sets it allows; a facet that is missing may have any value or none.</summary>
    private static Dictionary<int, HashSet<int>> Box(ActorCase @case) =>
        @case.Constraints.ToDictionary(static cell => cell.Facet, static cell => new HashSet<int>(cell.Values));

    private bool Covered(Dictionary<int, HashSet<int>> box, IReadOnlyList<ActorCase> outer, int from)
    {
        for (var next = from; next < outer.Count; next++)
        {
            if (++spent > Budget)
                return false;
            var cells = outer[next].Constraints;
            if (cells.Any(cell => !Allowed(box, cell.Facet).Overlaps(cell.Values)))
                continue;

            // What lies outside this case, facet by facet, must be covered by the later ones.
            var inside = new Dictionary<int, HashSet<int>>(box);
            foreach (var cell in cells)
            {
                var allowed = Allowed(inside, cell.Facet);
                var outside = new HashSet<int>(allowed);
                outside.ExceptWith(cell.Values);
                if (outside.Count > 0
                    && !Covered(new Dictionary<int, HashSet<int>>(inside) { [cell.Facet] = outside }, outer, next + 1))
                    return false;
                var kept = new HashSet<int>(allowed);
                kept.IntersectWith(cell.Values);
                inside[cell.Facet] = kept;
            }

            return true;
        }

        return false;
    }

    private HashSet<int> Allowed(Dictionary<int, HashSet<int>> box, int facet) =>
        box.TryGetValue(facet, out var values) ? values : [.. Enumerable.Range(-1, model.Facets[facet].Values.Count + 1)];
}
