using DutyDsl.Text;
using Microsoft.CodeAnalysis;

namespace DutyDsl.Generator;

/// <summary>A .duty file as the compiler hands it over, equal by path and content.</summary>
/// <param name="Path">Its path from the project's folder, with <c>/</c>.</param>
/// <param name="Content">Its characters.</param>
/// <param name="Encoding">The code page the compiler read it in; zero for UTF-8.</param>
internal sealed record RuleFile(string Path, string Content, int Encoding)
{
    private const int Utf8 = 65001;

    /// <summary>Whether the compiler was given this file for us.</summary>
    public static bool IsRuleFile(AdditionalText file) => file.Path.EndsWith(".duty", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the compiler was given this file as a table that rules may name.</summary>
    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    public static RuleFile Read(AdditionalText file, string projectFolder, CancellationToken cancellation)
    {
        var text = file.GetText(cancellation);
        var encoding = text?.Encoding is { } read && read.CodePage != Utf8 ? read.CodePage : 0;
        return new RuleFile(ProjectPath.Of(file.Path, projectFolder), text?.ToString() ?? "", encoding);
    }

    /// <summary>The file as the language takes it; one that is no UTF-8 says so when it is compiled.</summary>
    public SourceFile ToSource() => ToSource(Path);

    /// <summary>The file as the language takes it, under another path.</summary>
    public SourceFile ToSource(string path)
    {
        if (Encoding == 0)
            return SourceFile.FromText(path, Content);
        // The compiler falls back to another encoding without a word; the bytes it saw tell the language why.
        var encoding = System.Text.Encoding.GetEncoding(Encoding);
        return SourceFile.FromBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(Content)]);
    }
}
