using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>The files of one rulebook on the way to its model.</summary>
internal sealed class RulebookDraft(string name)
{
    public string Name { get; } = name;

    /// <summary>Its files, by path.</summary>
    public List<DraftFile> Files { get; } = [];

    /// <summary>Their trees, in the same order.</summary>
    public List<FileSyntax> Trees { get; } = [];

    /// <summary>What it declares itself, in reading order.</summary>
    public List<Declaration> Own { get; } = [];

    /// <summary>The rulebooks it uses directly, and where it says so.</summary>
    public List<(RulebookDraft Rulebook, SourceFile File, TextSpan Span)> Uses { get; } = [];

    /// <summary>All it can name: what used rulebooks declare, then its own.</summary>
    public List<Declaration> Visible { get; } = [];

    /// <summary>Where each clause of the model stands.</summary>
    public List<SourceLocation> ClauseLocations { get; } = [];

    /// <summary>Where each accountability rule stands.</summary>
    public List<SourceLocation> RuleLocations { get; } = [];

    /// <summary>Where each example stands.</summary>
    public List<SourceLocation> ExampleLocations { get; } = [];

    /// <summary>Where each expectation of each example stands.</summary>
    public List<ImmutableArray<SourceLocation>> ExpectationLocations { get; } = [];

    /// <summary>Where each statement that binds nobody stands.</summary>
    public List<SourceLocation> StatementLocations { get; } = [];
}
