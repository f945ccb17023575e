namespace DutyDsl.Generator;

/// <summary>Paths as they are the same on every machine.</summary>
internal static class ProjectPath
{
    /// <summary>The path of <paramref name="file"/> from <paramref name="folder"/>, with <c>/</c>; the bare name when the two have no root in common.</summary>
    public static string Of(string file, string folder)
    {
        var path = Segments(file);
        var from = Segments(folder);
        var common = 0;
        while (common < from.Length && common < path.Length - 1 && string.Equals(from[common], path[common], StringComparison.Ordinal))
            common++;
        if (common == 0 || (common == 1 && from[0].Length == 0 && from.Length > 1))
            return path[path.Length - 1];
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(path.Skip(common)));
    }

    private static string[] Segments(string path)
    {
        var segments = path.Replace('\\', '/').Split('/');
        return segments.Length > 1 && segments[segments.Length - 1].Length == 0 ? segments.Take(segments.Length - 1).ToArray() : segments;
    }
}
