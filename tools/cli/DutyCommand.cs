using System.CommandLine;
using System.Reflection;
using DutyDsl.Diagnostics;
using DutyDsl.Tool.Commands;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Rules;

namespace DutyDsl.Tool;

/// <summary>The <c>duty</c> command: one entry for the process and for tests.</summary>
internal static class DutyCommand
{
    /// <summary>The version of the tool.</summary>
    public static string Version { get; } =
        typeof(DutyCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code; never 0 when something went wrong.</returns>
    public static int Run(
        string[] args,
        TextWriter output,
        TextWriter error,
        Func<TextReader>? openInput = null,
        TerminalTraits? terminal = null)
    {
        var host = new CommandHost(output, error, openInput ?? (static () => TextReader.Null), terminal ?? TerminalTraits.Redirected, LanguageOf(args));
        try
        {
            var exit = Dispatch(args, host);
            output.Flush();
            return exit;
        }
        catch (RulesRefused)
        {
            return ExitCode.Found;
        }
        catch (CommandFailure failure)
        {
            return Fail(host, failure.Phrase);
        }
        catch (IOException fault)
        {
            return Fail(host, Texts.CannotWriteOutput(fault.Message));
        }
        catch (OutOfMemoryException)
        {
            return Fail(host, Texts.OutOfMemory);
        }
#pragma warning disable CA1031 // The last line of defence: a fault of the tool is one line and a failure, never a trace and never success.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Fail(host, Texts.Unexpected(fault.GetType().Name, fault.Message.ReplaceLineEndings(" ")));
        }
    }

    private static int Dispatch(string[] args, CommandHost host)
    {
        var help = new FlagOption("--help", Texts.HelpHelp, "-h", "-?") { Recursive = true };
        var version = new FlagOption("--version", Texts.VersionHelp);
        var language = LanguageOption();
        var root = new RootCommand();
        root.Options.Clear();
        root.Add(help);
        root.Add(version);
        root.Add(language);
        foreach (var command in Subcommands())
            root.Add(command);
        var result = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (root.Directives.Any(directive => result.GetResult(directive) is not null))
            return result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        var chosen = result.CommandResult.Command as DutySubcommand;
        if (result.GetValue(help))
        {
            HelpPage.Write(host, root, chosen);
            return ExitCode.Done;
        }

        if (chosen is not null)
            return chosen.Run(new Arguments(result, chosen), host);
        if (result.UnmatchedTokens is [var stray, ..])
        {
            throw new CommandFailure(stray.StartsWith('-')
                ? Texts.UnknownOption(stray, "duty", NearestName.Of(stray, root.Options.Select(static option => option.Name)))
                : Texts.UnknownCommand(stray, NearestName.Of(stray, root.Subcommands.Select(static command => command.Name))));
        }

        if (result.GetValue(version))
        {
            host.Output.WriteLine("duty " + Version);
            return ExitCode.Done;
        }

        HelpPage.Write(host with { Output = host.Error }, root, null);
        return ExitCode.Unreadable;
    }

    private static DutySubcommand[] Subcommands() =>
    [
        new EvalCommand(),
        new CheckCommand(),
        new ExplainCommand(),
        new CoverageCommand(),
        new TestCommand(),
        new CompletionCommand(),
    ];

    private static ValueOption LanguageOption() =>
        new("--lang", "zh|en", Texts.LangHelp, "zh", "en") { Recursive = true };

    // Known before the line is parsed, because errors of the line are told in it.
    private static DutyLanguage LanguageOf(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--lang=zh" or "--lang:zh" || (args[i] == "--lang" && i + 1 < args.Length && args[i + 1] == "zh"))
                return DutyLanguage.Chinese;
        }

        return DutyLanguage.English;
    }

    private static int Fail(CommandHost host, Phrase phrase)
    {
        try
        {
            host.Error.WriteLine(host.Say(Texts.Error(phrase)));
        }
        catch (IOException)
        {
            // Nobody can be told; the exit code says it.
        }

        return ExitCode.Unreadable;
    }
}
