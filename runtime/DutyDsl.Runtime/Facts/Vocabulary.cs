using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Text;

namespace DutyDsl.Facts;

/// <summary>
/// What the data may name: the facets, activities and attributes of all rulebooks of one evaluation. A ledger holds
/// positions in these tables; names are found by <see cref="NameKey"/>, so case, width and Unicode form do not matter.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> facets = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, int>> facetValues = [];
    private readonly Dictionary<string, int> activities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> attributes = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, int>> attributeValues = [];

    private Vocabulary(IReadOnlyList<DutyPlan> plans)
    {
        var facetTable = ImmutableArray.CreateBuilder<PlanFacet>();
        var activityTable = ImmutableArray.CreateBuilder<PlanActivity>();
        var attributeTable = ImmutableArray.CreateBuilder<PlanAttribute>();
        foreach (var plan in plans)
        {
            foreach (var facet in plan.Facets)
            {
                if (!TryFind(facets, facet.Symbol, out var index))
                {
                    index = facetTable.Count;
                    facetTable.Add(facet with { Values = [] });
                    facetValues.Add(new Dictionary<string, int>(StringComparer.Ordinal));
                }

                Register(facets, facet.Symbol, index);
                facetTable[index] = facetTable[index] with { Values = Merge(facetTable[index].Values, facet.Values, facetValues[index]) };
            }

            foreach (var activity in plan.Activities)
            {
                if (!TryFind(activities, activity.Symbol, out var index))
                {
                    index = activityTable.Count;
                    activityTable.Add(activity);
                }

                Register(activities, activity.Symbol, index);
            }

            foreach (var attribute in plan.Attributes)
            {
                if (!TryFind(attributes, attribute.Symbol, out var index))
                {
                    index = attributeTable.Count;
                    attributeTable.Add(attribute with { Values = [] });
                    attributeValues.Add(new Dictionary<string, int>(StringComparer.Ordinal));
                }

                Register(attributes, attribute.Symbol, index);
                attributeTable[index] = attributeTable[index] with { Values = Merge(attributeTable[index].Values, attribute.Values, attributeValues[index]) };
            }
        }

        Facets = facetTable.ToImmutable();
        Activities = activityTable.ToImmutable();
        Attributes = attributeTable.ToImmutable();
        TimeZone = plans.Count > 0 ? plans[0].TimeZone : "UTC";
    }

    /// <summary>All facets; a ledger's facet columns are in this order.</summary>
    public ImmutableArray<PlanFacet> Facets { get; }

    /// <summary>All activities, events, facts, states and measures.</summary>
    public ImmutableArray<PlanActivity> Activities { get; }

    /// <summary>All attributes; a ledger's attribute columns are in this order.</summary>
    public ImmutableArray<PlanAttribute> Attributes { get; }

    /// <summary>The IANA zone in which an instant becomes a civil day: the first rulebook's.</summary>
    public string TimeZone { get; }

    /// <summary>The vocabulary of one or more rulebooks.</summary>
    /// <exception cref="ArgumentException">Two rulebooks have different time zones, so one record would have two days.</exception>
    public static Vocabulary Of(params IReadOnlyList<DutyPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        foreach (var plan in plans)
        {
            if (!string.Equals(plan.TimeZone, plans[0].TimeZone, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"Rulebook {plans[0].Rulebook} has time zone {plans[0].TimeZone} and {plan.Rulebook} has {plan.TimeZone}; evaluate them apart.",
                    nameof(plans));
            }
        }

        return new Vocabulary(plans);
    }

    /// <summary>The facet a column is named after, or -1.</summary>
    public int FindFacet(string name) => Find(facets, name);

    /// <summary>A value of a facet, or -1.</summary>
    public int FindFacetValue(int facet, string name) => Find(facetValues[facet], name);

    /// <summary>The activity, event, fact, state or measure of this name, or -1.</summary>
    public int FindActivity(string name) => Find(activities, name);

    /// <summary>The attribute a column is named after, or -1.</summary>
    public int FindAttribute(string name) => Find(attributes, name);

    /// <summary>A value of a one-of attribute, or -1.</summary>
    public int FindAttributeValue(int attribute, string name) => Find(attributeValues[attribute], name);

    private static int Find(Dictionary<string, int> table, string name) =>
        table.TryGetValue(NameKey.Of(name), out var index) ? index : -1;

    private static bool TryFind(Dictionary<string, int> table, NamedSymbol symbol, out int index)
    {
        foreach (var name in symbol.Names)
        {
            if (table.TryGetValue(NameKey.Of(name), out index))
                return true;
        }

        index = -1;
        return false;
    }

    private static void Register(Dictionary<string, int> table, NamedSymbol symbol, int index)
    {
        foreach (var name in symbol.Names)
            table.TryAdd(NameKey.Of(name), index);
    }

    private static ImmutableArray<NamedSymbol> Merge(
        ImmutableArray<NamedSymbol> known, ImmutableArray<NamedSymbol> added, Dictionary<string, int> table)
    {
        var merged = known.ToBuilder();
        foreach (var value in added)
        {
            if (!TryFind(table, value, out var index))
            {
                index = merged.Count;
                merged.Add(value);
            }

            Register(table, value, index);
        }

        return merged.ToImmutable();
    }
}
