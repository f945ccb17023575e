using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What a clause asks; one subtype for each kind of duty.</summary>
/// <param name="Span">Its characters.</param>
public abstract record ClauseBodySyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary><c>shall "…"</c></summary>
    public sealed record Assessed(TextSpan Span, ImmutableArray<StringSyntax> Texts) : ClauseBodySyntax(Span);

    /// <summary>A count in every period. A bound that is not written is at least one.</summary>
    public sealed record Recurring(
        TextSpan Span,
        ImmutableArray<NameSyntax> Activities,
        ImmutableArray<TargetSyntax> Targets,
        BoundSyntax? Bound,
        WindowSyntax Window,
        SeasonSyntax? Season) : ClauseBodySyntax(Span);
}
