using System.Globalization;
using System.Text;

namespace DutyDsl.Generator.Emit;

/// <summary>Names of generated files: readable, and different for different rulebooks on any file system.</summary>
internal static class HintName
{
    /// <summary>The file of a part of a rulebook: <c>Hebei.WorkSafety.Actors.g.cs</c>.</summary>
    public static string Of(string rulebook, string part)
    {
        var name = new StringBuilder(rulebook.Length);
        foreach (var c in rulebook)
            name.Append(c is '.' or '_' || char.IsLetterOrDigit(c) ? c : '_');
        var readable = name.ToString();
        return (readable == rulebook ? readable : readable + "." + Hash(rulebook)) + "." + part + ".g.cs";
    }

    /// <summary>FNV-1a over the UTF-16 units, in hexadecimal.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
