using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What an example expects; one subtype for each form.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="For">Of whom.</param>
/// <param name="At">The evaluation date.</param>
public abstract record ExpectSyntax(TextSpan Span, StringSyntax For, DateSyntax At) : StatementSyntax(Span)
{
    /// <summary><c>expect 5(3) for Wang met in 2024-Q1 at 2024-07-01</c></summary>
    public sealed record Finding(
        TextSpan Span,
        CitationSyntax Citation,
        StringSyntax? Clause,
        StringSyntax For,
        StringSyntax? Of,
        ImmutableArray<WindowVerdict> Verdicts,
        DateSyntax At) : ExpectSyntax(Span, For, At);

    /// <summary><c>expect exempt by 26 for Wu case A1 at 2023-05-01</c></summary>
    public sealed record Outcome(
        TextSpan Span,
        bool Denied,
        ExampleOutcome Kind,
        CitationSyntax By,
        StringSyntax For,
        StringSyntax? Case,
        DateSyntax At) : ExpectSyntax(Span, For, At);
}
