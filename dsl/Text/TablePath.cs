namespace DutyDsl.Text;

/// <summary>Where a table lies that a rule file names.</summary>
internal static class TablePath
{
    /// <summary>The extension of tables.</summary>
    public const string Extension = ".csv";

    /// <summary>
    /// The path of <paramref name="written"/>, taken from the folder of the file that names it; null when it is no
    /// plain relative path below that folder to a <c>.csv</c> file.
    /// </summary>
    public static string? Of(string rules, string written)
    {
        if (!written.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || written.IndexOfAny(['\\', ':', '\0']) >= 0)
            return null;
        foreach (var part in written.Split('/'))
        {
            if (part.Length == 0 || part is "." or "..")
                return null;
        }

        return rules.Substring(0, rules.LastIndexOf('/') + 1) + written;
    }
}
