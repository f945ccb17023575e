using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>The instant a clock starts at.</summary>
/// <param name="Span">Its characters.</param>
public abstract record InstantSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>What an attribute of the record says.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Attribute">The attribute.</param>
    public sealed record Field(TextSpan Span, NameSyntax Attribute) : InstantSyntax(Span);

    /// <summary>When something happens.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Happening">What.</param>
    public sealed record Happens(TextSpan Span, HappeningSyntax Happening) : InstantSyntax(Span);

    /// <summary>The earlier or later of two.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Earlier">Whether the earlier is meant.</param>
    /// <param name="First">One.</param>
    /// <param name="Second">The other.</param>
    public sealed record Extreme(TextSpan Span, bool Earlier, InstantSyntax First, InstantSyntax Second) : InstantSyntax(Span);

    /// <summary>So long after another.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Origin">The other.</param>
    /// <param name="After">How long.</param>
    public sealed record Offset(TextSpan Span, InstantSyntax Origin, SpanSyntax After) : InstantSyntax(Span);
}
