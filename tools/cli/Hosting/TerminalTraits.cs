namespace DutyDsl.Tool.Hosting;

/// <summary>What the streams of the process are connected to.</summary>
/// <param name="OutputIsTerminal">Whether somebody looks at the output, so that it may be folded to a width.</param>
/// <param name="ErrorIsTerminal">Whether somebody looks at the error stream, so that progress may be shown.</param>
/// <param name="Colour">Whether the output may be coloured.</param>
/// <param name="Width">The columns of the terminal.</param>
internal sealed record TerminalTraits(bool OutputIsTerminal, bool ErrorIsTerminal, bool Colour, int Width)
{
    /// <summary>Files or pipes: no colour, no folding, no progress.</summary>
    public static TerminalTraits Redirected { get; } = new(false, false, false, 0);

    public static TerminalTraits OfProcess()
    {
        if (Console.IsOutputRedirected)
            return Redirected with { ErrorIsTerminal = !Console.IsErrorRedirected };
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new TerminalTraits(true, !Console.IsErrorRedirected, !plain, WidthOfTerminal());
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Math.Max(60, Console.WindowWidth);
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
