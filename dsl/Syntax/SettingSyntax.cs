using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A setting of a rulebook; one subtype for each.</summary>
/// <param name="Span">Its characters.</param>
public abstract record SettingSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary><c>title "…" "…"</c></summary>
    public sealed record Title(TextSpan Span, ImmutableArray<StringSyntax> Texts) : SettingSyntax(Span);

    /// <summary><c>time zone Asia/Shanghai</c></summary>
    public sealed record TimeZone(TextSpan Span, StringSyntax Id) : SettingSyntax(Span);

    /// <summary><c>effective 2018-07-18</c></summary>
    public sealed record Effective(TextSpan Span, DateSyntax Date) : SettingSyntax(Span);

    /// <summary><c>until 2025-12-31</c></summary>
    public sealed record Until(TextSpan Span, DateSyntax Date) : SettingSyntax(Span);

    /// <summary><c>partial periods exempt</c></summary>
    public sealed record PartialPeriods(TextSpan Span, PolicySyntax Policy) : SettingSyntax(Span);

    /// <summary>Another rulebook that ends.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Rulebook">Its id.</param>
    /// <param name="From">The day from which it is no more in force.</param>
    public sealed record Repeals(TextSpan Span, StringSyntax Rulebook, DateSyntax From) : SettingSyntax(Span);
}
