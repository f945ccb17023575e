namespace DutyDsl.Generator.Emit;

/// <summary>Writes documentation comments; every text goes through <see cref="DocText"/>.</summary>
internal static class DocComment
{
    /// <summary>A summary and, when there are any, remarks of one paragraph each.</summary>
    public static void Write(SourceWriter writer, string summary, params IEnumerable<string> remarks)
    {
        writer.Line($"/// <summary>{DocText.Of(summary)}</summary>");
        var paragraphs = remarks.Select(DocText.Of).Where(static text => text.Length > 0).ToList();
        if (paragraphs.Count == 0)
            return;
        writer.Line("/// <remarks>");
        foreach (var paragraph in paragraphs)
            writer.Line($"/// <para>{paragraph}</para>");
        writer.Line("/// </remarks>");
    }

    /// <summary>A parameter.</summary>
    public static void Parameter(SourceWriter writer, string parameter, string text) =>
        writer.Line($"/// <param name=\"{parameter.TrimStart('@')}\">{DocText.Of(text)}</param>");

    /// <summary>All names of a declared thing, the English one first.</summary>
    public static string Names(Semantics.SymbolName name)
    {
        var first = name.English.Length > 0 ? name.English : name.Chinese;
        return string.Join(" · ", new[] { first, name.Chinese }.Concat(name.All).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>A text in both languages.</summary>
    public static string Both(Semantics.BilingualText text) =>
        string.Join(" · ", new[] { text.English, text.Chinese }.Where(static t => t.Length > 0));
}
