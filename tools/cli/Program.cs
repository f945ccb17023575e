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
        // All that could be written is; what a broken stream still holds would only fail again.
        StandardStreams.Abandon(output);
        StandardStreams.Abandon(error);
        return exit;
    }
}
