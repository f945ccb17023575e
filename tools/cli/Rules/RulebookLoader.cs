using System.Collections.Immutable;
using DutyDsl.Text;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Rules;

/// <summary>
/// Finds the rule files that a call names: files as they are, folders with every <c>*.duty</c> below them in ordinal
/// order, <c>-</c> the standard input, and the tables that these name. What lies in one call is one set.
/// </summary>
internal sealed class RulebookLoader(CommandHost host)
{
    /// <summary>The extension of rule files.</summary>
    public const string Extension = ".duty";

    private readonly SortedDictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    /// <summary>The set of <paramref name="paths"/>.</summary>
    /// <exception cref="CommandFailure">A path does not exist or cannot be read, or there is no rule file.</exception>
    public static RuleSet Load(IReadOnlyList<string> paths, CommandHost host)
    {
        var loader = new RulebookLoader(host);
        foreach (var path in paths)
            loader.Add(path);
        if (loader.files.Count == 0)
            throw new CommandFailure(Texts.NoRuleFile(string.Join(", ", paths)));
        loader.AddTables();
        ImmutableArray<SourceFile> found = [.. loader.files.Values.OrderBy(static f => f.Path, StringComparer.Ordinal)];
        return new RuleSet(found, DutyCompilation.Create(found));
    }

    private void Add(string path)
    {
        if (path == "-")
            files.TryAdd("-", SourceFile.FromText(host.Say(Texts.StandardInput), host.OpenInput().ReadToEnd()));
        else if (Directory.Exists(path))
            AddFolder(path);
        else if (File.Exists(path))
            AddFile(path, path);
        else
            throw new CommandFailure(Texts.NoSuchPath(path));
    }

    // The tables of calendars and periods lie beside the files that name them, wherever these lie.
    private void AddTables()
    {
        foreach (var (place, rules) in files.ToList())
        {
            var folder = place == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(place)!;
            var shown = rules.Path.LastIndexOf('/') + 1;
            foreach (var table in DutyCompilation.TablesOf(rules))
            {
                var path = folder;
                foreach (var part in table[shown..].Split('/'))
                {
                    path = Path.Combine(path, part);
                    FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
                    if (entry.LinkTarget is not null)
                        RefuseIfOutside(entry, folder, table);
                }

                // One that is missing is reported where it is named.
                if (File.Exists(path))
                    AddFile(path, table);
            }
        }
    }

    private void AddFolder(string folder)
    {
        var root = FinalFolder(folder);
        var shown = Shown(folder);
        var open = new Stack<string>();
        open.Push(root);
        while (open.Count > 0)
        {
            var current = open.Pop();
            foreach (var entry in Entries(current))
            {
                var isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
                if (!isFolder && !entry.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
                    continue;
                var relative = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
                var name = shown.Length == 0 ? relative : shown + "/" + relative;
                if (entry.LinkTarget is not null)
                {
                    RefuseIfOutside(entry, root, name);
                    continue;
                }

                if (!isFolder)
                    AddFile(entry.FullName, name);
                else if (!IsBuildOutput(entry))
                    open.Push(entry.FullName);
            }
        }
    }

    // What a link inside the folder leads to is found at its own place; only a link that leaves the folder would
    // bring in rules that nobody sees there.
    private static void RefuseIfOutside(FileSystemInfo link, string root, string name)
    {
        string? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            target = null;
        }

        if (target is null || !Path.Exists(target) || !(target + "/").StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
            throw new CommandFailure(Texts.LinkLeavesFolder(name));
    }

    // The compiler's output folders hold copies of rules that the project's build does not read either.
    private static bool IsBuildOutput(FileSystemInfo folder) =>
        folder.Name is "bin" or "obj"
        && Directory.EnumerateFiles(Path.GetDirectoryName(folder.FullName)!, "*.csproj").Any();

    private static List<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(Texts.CannotRead(folder, fault.Message));
        }
    }

    private void AddFile(string path, string shown)
    {
        var full = Path.GetFullPath(path);
        if (files.ContainsKey(full))
            return;
        try
        {
            var size = new FileInfo(path).Length;
            // Opening a pipe that nobody writes to would wait for ever; it has no length, as has an empty file.
            byte[] bytes = size == 0 ? [] : size > SourceFile.LargestSize ? new byte[Math.Min(size, SourceFile.LargestSize + 1L)] : File.ReadAllBytes(path);
            files.Add(full, SourceFile.FromBytes(shown, bytes));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(Texts.CannotRead(shown, fault.Message));
        }
    }

    private static string FinalFolder(string folder)
    {
        var info = new DirectoryInfo(folder);
        return Path.TrimEndingDirectorySeparator((info.ResolveLinkTarget(returnFinalTarget: true) ?? info).FullName);
    }

    private static string Shown(string folder)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
        return trimmed == "." ? "" : trimmed;
    }
}
