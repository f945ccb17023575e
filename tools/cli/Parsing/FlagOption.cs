using System.CommandLine;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Parsing;

/// <summary>An option without a value.</summary>
internal sealed class FlagOption : Option<bool>
{
    public FlagOption(string name, Phrase meaning, params string[] aliases)
        : base(name, aliases)
    {
        Arity = ArgumentArity.Zero;
        Meaning = meaning;
    }

    public Phrase Meaning { get; }
}
