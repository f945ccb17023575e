using System.CommandLine;
using System.Globalization;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Parsing;

/// <summary>The values of one command line, checked: what was found, what was expected, what was probably meant.</summary>
internal sealed class Arguments
{
    private readonly ParseResult result;

    public Arguments(ParseResult result, DutySubcommand command)
    {
        this.result = result;
        var options = Known(result).ToList();
        foreach (var argument in command.Arguments.OfType<PathsArgument>())
        {
            var values = result.GetValue(argument) ?? [];
            foreach (var value in values)
            {
                if (value.Length > 1 && value[0] == '-')
                    throw UnknownOption(value, command.Name, options);
                if (value.Length == 0)
                    throw new CommandFailure(Texts.EmptyPath(argument.Name));
            }

            if (values.Length == 0)
                throw new CommandFailure(Texts.ArgumentMissing(command.Name, argument.Name));
        }

        if (result.UnmatchedTokens is [var stray, ..])
            throw UnknownOption(stray, command.Name, options);
        foreach (var option in options.OfType<ValueOption>())
            Check(option);
        foreach (var error in result.Errors)
            throw new CommandFailure(new Phrase(error.Message, error.Message));
    }

    public IReadOnlyList<string> Paths(PathsArgument argument) => result.GetValue(argument) ?? [];

    public bool Has(FlagOption flag) => result.GetValue(flag);

    public string? Value(ValueOption option) => result.GetValue(option) is [var value, ..] ? value : null;

    public IReadOnlyList<string> Values(ValueOption option) => result.GetValue(option) ?? [];

    /// <summary>The parts of a list with commas.</summary>
    public IReadOnlyList<string> List(ValueOption option) =>
        Value(option) is { } text ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    public DateOnly? Date(ValueOption option)
    {
        if (Value(option) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new CommandFailure(Texts.NoSuchDate(option.Name, text));
    }

    private static IEnumerable<Option> Known(ParseResult result)
    {
        for (var command = result.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            foreach (var option in command.Command.Options)
                yield return option;
        }
    }

    private static CommandFailure UnknownOption(string found, string command, IEnumerable<Option> options)
    {
        var name = found.Split('=', ':')[0];
        return new CommandFailure(found[0] == '-'
            ? Texts.UnknownOption(name, command, NearestName.Of(name, options.Select(static option => option.Name)))
            : Texts.StrayWord(found, command));
    }

    private void Check(ValueOption option)
    {
        var given = result.GetResult(option);
        var occurrences = given?.IdentifierTokenCount ?? 0;
        var values = Values(option);
        if (occurrences == 0)
        {
            if (option.IsRequired)
                throw new CommandFailure(Texts.OptionMissing(result.CommandResult.Command.Name, option.Name, option.HelpName ?? ""));
            return;
        }

        if (values.Count < occurrences || values.Any(static value => value.Length == 0))
            throw new CommandFailure(Texts.ValueMissing(option.Name, option.HelpName ?? ""));
        if (occurrences > 1 && !option.Repeatable)
            throw new CommandFailure(Texts.GivenTwice(option.Name));
        if (option.Allowed.Count == 0)
            return;
        var parts = option.IsList ? List(option) : [values[0]];
        if (parts.Count == 0)
            throw new CommandFailure(Texts.ValueMissing(option.Name, option.HelpName ?? ""));
        foreach (var value in parts)
        {
            if (!option.Allowed.Contains(value, StringComparer.Ordinal))
                throw new CommandFailure(Texts.NotAllowed(option.Name, value, option.Allowed, NearestName.Of(value, option.Allowed)));
        }
    }
}
