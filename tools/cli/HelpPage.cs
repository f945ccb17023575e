using System.CommandLine;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;

namespace DutyDsl.Tool;

/// <summary>What <c>--help</c> prints.</summary>
internal static class HelpPage
{
    public static void Write(CommandHost host, RootCommand root, DutySubcommand? command)
    {
        var output = host.Output;
        if (command is null)
        {
            output.WriteLine(host.Say(Texts.ToolHelp));
            Head(host, Texts.UsageHead);
            output.WriteLine("  duty COMMAND …");
            Head(host, Texts.CommandsHead);
            Rows(host, root.Subcommands.OfType<DutySubcommand>().Select(c => (c.Name, host.Say(c.Meaning))));
            Head(host, Texts.OptionsHead);
            Rows(host, root.Options.Select(option => (Left(option), host.Say(Meaning(option)))));
            output.WriteLine();
            output.WriteLine(host.Say(Texts.MoreHelp));
            return;
        }

        output.WriteLine(host.Say(command.Meaning));
        Head(host, Texts.UsageHead);
        output.WriteLine("  " + Usage(command));
        if (command.Arguments.Count > 0)
        {
            Head(host, Texts.ArgumentsHead);
            Rows(host, command.Arguments.OfType<PathsArgument>().Select(argument => (argument.Name, host.Say(argument.Meaning))));
        }

        Head(host, Texts.OptionsHead);
        Rows(host, command.Options.Concat(root.Options.Where(static option => option.Recursive)).Select(option => (Left(option), host.Say(Meaning(option)))));
        foreach (var remark in command.Remarks)
        {
            output.WriteLine();
            output.WriteLine(host.Say(remark));
        }

        Head(host, Texts.ExamplesHead);
        foreach (var (line, purpose) in command.Examples)
        {
            output.WriteLine("  # " + host.Say(purpose));
            output.WriteLine("  " + line);
        }
    }

    private static string Usage(DutySubcommand command)
    {
        var words = new List<string> { "duty", command.Name };
        words.AddRange(command.Arguments.OfType<PathsArgument>().Select(static argument => argument.Name + (argument.Name == "RULES" ? "…" : "")));
        words.AddRange(command.Options.OfType<ValueOption>().Where(static option => option.IsRequired).Select(Left));
        if (command.Options.Any(static option => option is not ValueOption { IsRequired: true }))
            words.Add("[…]");
        return string.Join(' ', words);
    }

    private static string Left(Option option) => option switch
    {
        ValueOption value => value.Name + " " + value.HelpName,
        _ => string.Join(", ", option.Aliases.Where(static alias => alias == "-h").Append(option.Name)),
    };

    private static Phrase Meaning(Option option) => option switch
    {
        ValueOption value => value.Meaning,
        FlagOption flag => flag.Meaning,
        _ => default,
    };

    private static void Head(CommandHost host, Phrase head)
    {
        host.Output.WriteLine();
        host.Output.WriteLine(host.Say(head));
    }

    private static void Rows(CommandHost host, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        var width = list.Max(static row => row.Left.Length);
        foreach (var (left, right) in list)
            host.Output.WriteLine("  " + left.PadRight(width + 2) + right);
    }
}
