using System.CommandLine;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Parsing;

/// <summary>The positional argument of a command: one or more words.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    public PathsArgument(string name, Phrase meaning)
        : base(name)
    {
        Arity = ArgumentArity.ZeroOrMore;
        Meaning = meaning;
    }

    public Phrase Meaning { get; }
}
