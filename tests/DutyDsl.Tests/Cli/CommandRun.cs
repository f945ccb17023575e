using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DutyDsl.Tool;
using DutyDsl.Tool.Hosting;
using Xunit;

namespace DutyDsl.Tests.Cli;

/// <summary>One run of the command in this process, with what it printed; the folder of the test's files is shown as <c>FILES</c>.</summary>
internal sealed partial record CommandRun(int Exit, string Output, string Error)
{
    /// <summary>Rules and data that every test may use; <c>FILES/rules</c> in arguments means the folder there.</summary>
    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "Cli", "Files");

    public static CommandRun Of(params string[] arguments) => With(null, null, arguments);

    public static CommandRun With(string? input, TerminalTraits? terminal, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = DutyCommand.Run(
            [.. arguments.Select(static argument => argument.Replace("FILES", Files, StringComparison.Ordinal))],
            output,
            error,
            () => new StringReader(input ?? ""),
            terminal);
        return new CommandRun(exit, Shown(output.ToString()), Shown(error.ToString()));
    }

    /// <summary>Asserts exit code and error stream.</summary>
    public CommandRun Ends(int exit, string error = "")
    {
        Assert.Equal((exit, error), (Exit, Error));
        return this;
    }

    /// <summary>Asserts the whole output against a file; <c>DUTY_WRITE_EXPECTED</c> writes the file instead.</summary>
    public CommandRun Prints(string file, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("DUTY_WRITE_EXPECTED") is { Length: > 0 })
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(caller)!, "Files", "expected", file), Output);
        else
            Assert.Equal(File.ReadAllText(Path.Combine(Files, "expected", file)), Output);
        return this;
    }

    // Hashes change with every line of the test's own rules, and a test of its own is about them.
    private static string Shown(string text) =>
        Hash().Replace(text.Replace(Files.Replace('\\', '/'), "FILES", StringComparison.Ordinal), "HASH");

    [GeneratedRegex("\\b([0-9a-f]{64}|(?<=(rules|data|规则|数据) )[0-9a-f]{12})\\b")]
    private static partial Regex Hash();
}
