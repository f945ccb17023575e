namespace DutyDsl.Text;

/// <summary>One .duty file as a host hands it over.</summary>
public sealed class SourceFile
{
    private SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>The file's name as diagnostics show it.</summary>
    public string Path { get; }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>A file whose text the host has already decoded.</summary>
    public static SourceFile FromText(string path, string text) => new(path, text);
}
