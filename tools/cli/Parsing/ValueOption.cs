using System.CommandLine;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Parsing;

/// <summary>
/// An option with a value. The parser takes any text, or none; what is missing, doubled or wrong is told by
/// <see cref="Arguments"/> in the language asked for.
/// </summary>
internal sealed class ValueOption : Option<string[]>
{
    public ValueOption(string name, string value, Phrase meaning, params string[] allowed)
        : base(name)
    {
        Arity = ArgumentArity.ZeroOrMore;
        HelpName = value;
        Meaning = meaning;
        Allowed = allowed;
        if (allowed.Length > 0)
            CompletionSources.Add(_ => allowed.Select(static text => new System.CommandLine.Completions.CompletionItem(text)));
    }

    public Phrase Meaning { get; }

    /// <summary>The only values; empty: any.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Whether it may be given more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether one value is a list with commas.</summary>
    public bool IsList { get; init; }

    public bool IsRequired { get; init; }
}
