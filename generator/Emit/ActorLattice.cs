using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>Orders the actors' interfaces: a narrower one extends the wider ones next to it.</summary>
internal static class ActorLattice
{
    /// <summary>Fills in what each interface extends. Of interfaces of the same subjects the first stands for all, and the others extend it.</summary>
    public static void Order(DutyModel model, IReadOnlyList<ActorInterface> all)
    {
        var containment = new ActorContainment(model);
        var wider = new bool[all.Count, all.Count];
        for (var inner = 0; inner < all.Count; inner++)
        {
            for (var outer = 0; outer < all.Count; outer++)
                wider[inner, outer] = inner == outer || containment.Contains(all[outer].Cases.Items, all[inner].Cases.Items);
        }

        var first = Enumerable.Range(0, all.Count).Select(i => Enumerable.Range(0, all.Count).First(j => wider[i, j] && wider[j, i])).ToArray();
        for (var i = 0; i < all.Count; i++)
        {
            var same = Enumerable.Range(0, all.Count).Where(j => wider[i, j] && wider[j, i]).ToList();
            all[i].Same = same.ToEquatableArray();
            if (same[0] != i)
            {
                all[i].Bases = new[] { same[0] }.ToEquatableArray();
                continue;
            }

            var above = Enumerable.Range(0, all.Count)
                .Where(j => wider[i, j] && !wider[j, i] && first[j] == j)
                .ToList();
            all[i].Bases = above
                .Where(j => !above.Any(k => k != j && wider[k, j]))
                .ToEquatableArray();
        }
    }
}
