using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A whole file.</summary>
/// <param name="Span">All its characters.</param>
/// <param name="Statements">Its statements in reading order; what could not be read is one too.</param>
public sealed record FileSyntax(TextSpan Span, ImmutableArray<StatementSyntax> Statements) : SyntaxNode(Span);
