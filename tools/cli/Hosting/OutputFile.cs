using System.Text;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Hosting;

/// <summary>A file that appears whole or not at all: it is written beside its place and renamed at the end.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string pending;
    private readonly ConsoleCancelEventHandler cancelled;
    private bool done;

    private OutputFile(string path, string pending, TextWriter writer)
    {
        this.path = path;
        this.pending = pending;
        Writer = writer;
        cancelled = (_, _) => DeletePending();
        Console.CancelKeyPress += cancelled;
    }

    public TextWriter Writer { get; }

    public static OutputFile Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new CommandFailure(Texts.OutIsFolder(path));
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new CommandFailure(Texts.OutFolderMissing(path));
        if (IsNoOrdinaryFile(full))
            throw new CommandFailure(Texts.OutNotOrdinary(path));
        var pending = full + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".part";
        try
        {
            var stream = new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
            return new OutputFile(full, pending, new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(Texts.CannotWrite(path, fault.Message));
        }
    }

    // A link or a device is not to be replaced by a file. Attributes do not tell a device on Unix; its place does.
    private static bool IsNoOrdinaryFile(string path)
    {
        if (!OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)))
            return true;
        return Path.Exists(path) && (File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0;
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        try
        {
            Writer.Dispose();
            File.Move(pending, path, overwrite: true);
            done = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(Texts.CannotWrite(path, fault.Message));
        }
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= cancelled;
        if (done)
            return;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // The rest could not be written; the file goes anyway.
        }

        DeletePending();
    }

    private void DeletePending()
    {
        try
        {
            File.Delete(pending);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done; the file at its place is untouched.
        }
    }
}
