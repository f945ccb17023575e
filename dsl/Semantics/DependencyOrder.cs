namespace DutyDsl.Semantics;

/// <summary>Orders things after what they depend on, without recursion; finds circles.</summary>
internal static class DependencyOrder
{
    /// <summary>The things, each after all it depends on. Each circle met is reported once, and broken where it closes.</summary>
    public static List<T> Sort<T>(IEnumerable<T> things, Func<T, IReadOnlyList<T>> dependencies, Action<IReadOnlyList<T>> reportCircle)
        where T : class
    {
        var done = new List<T>();
        var state = new Dictionary<T, bool>();
        var path = new List<(T Thing, IReadOnlyList<T> Needs, int Next)>();
        foreach (var thing in things)
        {
            if (!state.ContainsKey(thing))
                Enter(thing);
            while (path.Count > 0)
            {
                var (current, needs, next) = path[path.Count - 1];
                if (next == needs.Count)
                {
                    state[current] = true;
                    done.Add(current);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[path.Count - 1] = (current, needs, next + 1);
                if (!state.TryGetValue(needs[next], out var finished))
                    Enter(needs[next]);
                else if (!finished)
                    reportCircle([.. path.SkipWhile(p => !ReferenceEquals(p.Thing, needs[next])).Select(static p => p.Thing)]);
            }
        }

        return done;

        void Enter(T thing)
        {
            state.Add(thing, false);
            path.Add((thing, dependencies(thing), 0));
        }
    }
}
