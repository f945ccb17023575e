using DutyDsl.Tool.Hosting;

namespace DutyDsl.Tool;

/// <summary>The process: its streams, and the exit code.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        using var output = StandardStreams.OpenOutput();
        using var error = StandardStreams.OpenError();
        var exit = DutyCommand.Run(args, output, error, StandardStreams.OpenInput, TerminalTraits.OfProcess());
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // The reader has gone; what it did not read is not done.
            exit = exit == ExitCode.Done ? ExitCode.Unreadable : exit;
            StandardStreams.Abandon(output);
        }

        return exit;
    }
}
