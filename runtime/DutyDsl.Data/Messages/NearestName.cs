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

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[b.Length];
    }
}
