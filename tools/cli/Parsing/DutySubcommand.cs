using System.CommandLine;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Parsing;

/// <summary>One command: its options, its help and what it does.</summary>
internal abstract class DutySubcommand(string name, Phrase meaning) : Command(name)
{
    /// <summary>What it does, in one sentence.</summary>
    public Phrase Meaning { get; } = meaning;

    /// <summary>Calls that work, each with what it is for.</summary>
    public abstract IReadOnlyList<(string Line, Phrase Purpose)> Examples { get; }

    /// <summary>More that a reader of the help has to know: exit codes, what a default is.</summary>
    public virtual IReadOnlyList<Phrase> Remarks => [];

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public abstract int Run(Arguments arguments, CommandHost host);

    /// <summary>The argument <c>RULES</c>: files, folders or <c>-</c>.</summary>
    protected static PathsArgument RulesArgument() => new("RULES", Texts.RulesHelp);
}
