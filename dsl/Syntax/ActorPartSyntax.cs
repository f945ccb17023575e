using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>One part of an actor that narrows: another actor, or a cell.</summary>
/// <param name="Span">Its characters.</param>
public abstract record ActorPartSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Another actor.</summary>
    public sealed record Actor(TextSpan Span, NameSyntax Name) : ActorPartSyntax(Span);

    /// <summary>A facet and its values.</summary>
    public sealed record Facet(TextSpan Span, CellSyntax Cell) : ActorPartSyntax(Span);
}
