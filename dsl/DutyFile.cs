using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl;

/// <summary>A file of a compilation and what was understood of it.</summary>
/// <param name="Source">Its characters.</param>
/// <param name="Root">Its tree; every character of a statement belongs to a node, also of one that could not be understood.</param>
/// <param name="Rulebook">The id of the rulebook it belongs to; empty when it does not say.</param>
public sealed record DutyFile(SourceFile Source, FileSyntax Root, string Rulebook);
