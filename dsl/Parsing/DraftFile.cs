using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>A file cut into statements, before any name is known.</summary>
internal sealed class DraftFile(SourceFile source, List<StatementSource> statements)
{
    public SourceFile Source { get; } = source;

    public List<StatementSource> Statements { get; } = statements;

    /// <summary>The id in its rulebook line, or null when it has none.</summary>
    public string? RulebookId { get; set; }

    /// <summary>What each statement declares, as far as its beginning tells; null for other statements.</summary>
    public List<Declaration?> Declarations { get; } = [];

    /// <summary>What statements declare beside: sanctions and grounds, in reading order.</summary>
    public List<Declaration> OtherDeclarations { get; } = [];
}
