using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A name where it is used.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Text">The name as its declaration spells it.</param>
public sealed record NameSyntax(TextSpan Span, string Text) : SyntaxNode(Span)
{
    /// <summary>What the name was resolved to.</summary>
    internal Declaration Declaration { get; init; } = Declaration.None;
}
