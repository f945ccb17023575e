namespace DutyDsl.Data.Messages;

/// <summary>Finds the known name a person most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/> within a third of the length, at least one edit; the first of equals; null when none is near.</summary>
    public static string? Of(string found, IEnumerable<string> known)
    {
        if (found.Length > 100)
            return null;
        string? best = null;
        var least = Math.Max(1, found.Length / 3) + 1;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - found.Length) >= least || name.Length < 2)
                continue;
            var distance = Distance(found, name);
            if (distance < least)
                (best, least) = (name, distance);
        }

        return best;
    }

    /// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
