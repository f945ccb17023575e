namespace DutyDsl.Tool.Parsing;

/// <summary>The known name a person most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest name within a third of the length, at least one edit; the first of equals, or null.</summary>
    public static string? Of(string found, IEnumerable<string> known)
    {
        if (found.Length > 100)
            return null;
        string? nearest = null;
        var limit = Math.Max(1, found.Length / 3);
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - found.Length) > limit)
                continue;
            var edits = Edits(found, name);
            if (edits > limit || edits >= Math.Max(found.Length, name.Length))
                continue;
            nearest = name;
            limit = edits - 1;
            if (limit < 0)
                break;
        }

        return nearest;
    }

    private static int Edits(string from, string to)
    {
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
            previous[column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var same = char.ToLowerInvariant(from[row - 1]) == char.ToLowerInvariant(to[column - 1]);
                current[column] = Math.Min(
                    previous[column - 1] + (same ? 0 : 1),
                    Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
