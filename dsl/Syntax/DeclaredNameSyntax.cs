using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The names a declaration gives: the first one and its aliases.</summary>
/// <param name="Span">From the first to the last.</param>
/// <param name="Names">The names; the first is the one written without, or before, quotation marks.</param>
public sealed record DeclaredNameSyntax(TextSpan Span, ImmutableArray<StringSyntax> Names) : SyntaxNode(Span);
