namespace DutyDsl.Tool.Hosting;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>What <c>--fail-on</c> names, errors in the rules, gaps in the coverage.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong, or something cannot be read or written.</summary>
    public const int Unreadable = 2;

    /// <summary>Data was quarantined and <c>--allow-quarantine</c> was not given.</summary>
    public const int Quarantined = 3;
}
