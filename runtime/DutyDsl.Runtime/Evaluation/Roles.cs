using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>Tenures grouped by the facets the plan knows, so that an actor is decided once for all tenures alike.</summary>
internal sealed class Roles
{
    // Values of a facet other than the plan's positions.
    private const int None = -1;
    private const int Missing = -2;

    private readonly DutyPlan plan;
    private readonly List<int[]> signatures = [];
    private readonly List<Truth>[] satisfied;

    public Roles(DutyPlan plan, Ledger ledger)
    {
        this.plan = plan;
        satisfied = [.. plan.Actors.Select(static _ => new List<Truth>())];
        Of = new int[ledger.Tenures.Count];
        var facets = plan.Facets.Length;
        var current = new int[facets];
        var (columns, inverse) = Columns(plan, ledger);
        long product = 1;
        foreach (var facet in plan.Facets)
            product = Math.Min(product * (facet.Values.Length + 2), int.MaxValue);
        var direct = product <= 1 << 20 ? new int[product] : null;
        var sparse = direct is null ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        for (var tenure = 0; tenure < Of.Length; tenure++)
        {
            var key = 0;
            for (var f = 0; f < facets; f++)
            {
                var column = columns[f];
                var value = column is null ? Missing : column[tenure] is var v && v < 0 ? None : inverse[f][v];
                current[f] = value;
                if (direct is not null)
                    key = (key * (plan.Facets[f].Values.Length + 2)) + value + 2;
            }

            if (direct is not null)
            {
                ref var role = ref direct[key];
                if (role == 0)
                    role = Add(current) + 1;
                Of[tenure] = role - 1;
            }
            else
            {
                var text = string.Join(',', current);
                if (!sparse!.TryGetValue(text, out var role))
                    sparse.Add(text, role = Add(current));
                Of[tenure] = role;
            }
        }
    }

    /// <summary>The role of each tenure.</summary>
    public int[] Of { get; }

    public int Count => signatures.Count;

    /// <summary>Whether the tenures of a role satisfy an actor; unknown where the data lack a facet's column.</summary>
    public Truth Satisfies(int role, int actor) => satisfied[actor][role];

    /// <summary>Whether the tenures of a role satisfy one of the actors.</summary>
    public Truth SatisfiesAny(int role, ReadOnlySpan<int> actors)
    {
        var truth = Truth.False;
        foreach (var actor in actors)
            truth = truth.Or(satisfied[actor][role]);
        return truth;
    }

    public Truth Satisfies(int role, PlanCell cell) => Cell(signatures[role], cell);

    private int Add(int[] signature)
    {
        signatures.Add([.. signature]);
        for (var a = 0; a < plan.Actors.Length; a++)
        {
            var any = Truth.False;
            foreach (var @case in plan.Actors[a].Cases)
            {
                var all = Truth.True;
                foreach (var cell in @case)
                    all = all.And(Cell(signature, cell));
                any = any.Or(all);
            }

            satisfied[a].Add(any);
        }

        return signatures.Count - 1;
    }

    private static Truth Cell(int[] signature, PlanCell cell) => signature[cell.Facet] switch
    {
        Missing => Truth.Unknown,
        None => Truth.False,
        var value => TruthLogic.Of(cell.Values.Contains(value)),
    };

    // The ledger's column of each facet of the plan, and its values as the plan counts them.
    private static (int[]?[] Columns, int[][] Inverse) Columns(DutyPlan plan, Ledger ledger)
    {
        var columns = new int[]?[plan.Facets.Length];
        var inverse = new int[plan.Facets.Length][];
        for (var f = 0; f < columns.Length; f++)
        {
            var facet = ledger.Vocabulary.FindFacet(plan.Facets[f].Symbol.Names[0]);
            inverse[f] = [];
            if (facet < 0 || !ledger.Tenures.HasFacet(facet))
                continue;
            columns[f] = ledger.Tenures.Facet(facet).ToArray();
            inverse[f] = new int[ledger.Vocabulary.Facets[facet].Values.Length];
            // A value only another rulebook knows satisfies no cell of this one.
            Array.Fill(inverse[f], None);
            for (var v = 0; v < plan.Facets[f].Values.Length; v++)
            {
                var value = ledger.Vocabulary.FindFacetValue(facet, plan.Facets[f].Values[v].Names[0]);
                if (value >= 0)
                    inverse[f][value] = v;
            }
        }

        return (columns, inverse);
    }
}
