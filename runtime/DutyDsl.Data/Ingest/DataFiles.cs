using System.Collections.Immutable;
using DutyDsl.Data.Messages;

namespace DutyDsl.Data.Ingest;

/// <summary>Finds the files of a table in a folder and refuses what is no ordinary file before it is opened.</summary>
internal static class DataFiles
{
    private static readonly string[] DatabaseSchemes = ["postgresql://", "postgres://"];

    /// <exception cref="DataException">The location is no folder.</exception>
    public static string Folder(string location)
    {
        if (DatabaseSchemes.Any(scheme => location.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            throw new DataException(FileMessages.Database(WithoutPassword(location)));
        if (File.Exists(location))
            throw new DataException(FileMessages.FileNotFolder(location));
        if (!Directory.Exists(location))
            throw new DataException(FileMessages.NoFolder(location));
        return Path.GetFullPath(location);
    }

    /// <summary>The paths of <c>table.csv</c> and of all that is called <c>table….csv</c>, by name in ordinal order.</summary>
    /// <exception cref="DataException">There is none, or one is no file that can be read.</exception>
    public static ImmutableArray<FileInfo> Find(string folder, string shownFolder, string table)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Name.StartsWith(table, StringComparison.OrdinalIgnoreCase))
                .OrderBy(static entry => entry.Name, StringComparer.Ordinal)
                .ToList();
            var found = entries
                .Where(static entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                .Select(entry => Ordinary(folder, entry))
                .ToImmutableArray();
            if (!found.IsEmpty)
                return found;
            throw new DataException(entries.Any(static entry => entry.Name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
                ? FileMessages.OnlyParquet(shownFolder, table)
                : FileMessages.Missing(shownFolder, table));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataException(FileMessages.Unreadable(shownFolder, fault.GetType().Name), fault);
        }
    }

    private static FileInfo Ordinary(string folder, FileSystemInfo entry)
    {
        var target = entry;
        if (entry.LinkTarget is not null)
        {
            target = entry.ResolveLinkTarget(returnFinalTarget: true);
            if (target is null || !target.Exists || !IsWithin(RealPath(folder), target.FullName))
                throw new DataException(FileMessages.LinkLeavesFolder(entry.Name));
        }

        if (target is DirectoryInfo || Directory.Exists(target.FullName))
            throw new DataException(FileMessages.IsFolder(entry.Name));

        // A pipe or a device has no length, and opening a pipe waits for ever; an empty file has no header anyway.
        if (target is not FileInfo file || file.Length == 0)
            throw new DataException(FileMessages.EmptyOrSpecial(entry.Name));
        return new FileInfo(entry.FullName);
    }

    private static bool IsWithin(string folder, string path) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;

    private static string WithoutPassword(string location)
    {
        var start = location.IndexOf("://", StringComparison.Ordinal) + 3;
        var at = location.LastIndexOf('@');
        return at < start ? location : string.Concat(location.AsSpan(0, start), "…", location.AsSpan(at));
    }
}
