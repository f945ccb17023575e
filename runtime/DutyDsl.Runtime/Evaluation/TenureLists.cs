using System.Collections.Immutable;

namespace DutyDsl.Evaluation;

/// <summary>The tenures that satisfy, or could satisfy, one of a clause's actors, ascending; found once for each list of actors.</summary>
internal sealed class TenureLists(Binding binding)
{
    private readonly Dictionary<string, int[]> known = new(StringComparer.Ordinal);

    public int[] Of(ImmutableArray<int> actors)
    {
        var key = string.Join(',', actors);
        if (known.TryGetValue(key, out var list))
            return list;
        var satisfied = new bool[binding.Roles.Count];
        for (var role = 0; role < satisfied.Length; role++)
            satisfied[role] = binding.Roles.SatisfiesAny(role, actors.AsSpan()) != Truth.False;
        var roles = binding.Roles.Of;
        var count = 0;
        foreach (var role in roles)
            count += satisfied[role] ? 1 : 0;
        list = new int[count];
        var next = 0;
        for (var tenure = 0; tenure < roles.Length; tenure++)
        {
            if (satisfied[roles[tenure]])
                list[next++] = tenure;
        }

        known.Add(key, list);
        return list;
    }
}
