using DutyDsl.Text;

namespace DutyDsl.Diagnostics;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class EditDistance
{
    private const int LongestCompared = 100;

    /// <summary>The candidate with the fewest edits to <paramref name="name"/>, if they are few enough; the first of equals.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var key = NameKey.Of(name);
        if (key.Length > LongestCompared)
            return null;
        string? best = null;
        var limit = (key.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var other = NameKey.Of(candidate);
            if (other.Length > LongestCompared || Math.Abs(other.Length - key.Length) >= limit)
                continue;
            var distance = Between(key, other);
            if (distance < limit)
                (best, limit) = (candidate, distance);
        }

        return best;
    }

    // Insertions, deletions, replacements and exchanges of two neighbours count one each.
    private static int Between(string a, string b)
    {
        var older = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
            }

            (older, previous, current) = (previous, current, older);
        }

        return previous[b.Length];
    }
}
