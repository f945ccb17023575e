namespace DutyDsl.Tests.Cli;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("duty-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public ScratchFolder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    /// <summary>A text with this folder's path as <c>DIR</c>.</summary>
    public string Shown(string text) => text.Replace(Path, "DIR", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
