using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What an accountability rule does; one subtype for each kind. A ground that is null is any ground.</summary>
/// <param name="Span">Its characters.</param>
public abstract record RuleBodySyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary><c>ground neglect "…" when …</c>, which declares the ground as well.</summary>
    public sealed record Ground(TextSpan Span, DeclaredNameSyntax Name, ConditionSyntax When) : RuleBodySyntax(Span);

    /// <summary><c>impose notice .. removal on any ground</c>; one sanction alone is both ends.</summary>
    public sealed record Impose(TextSpan Span, NameSyntax Least, NameSyntax Most, NameSyntax? OnGround) : RuleBodySyntax(Span);

    /// <summary><c>refer to "…" when …</c></summary>
    public sealed record Refer(TextSpan Span, ImmutableArray<StringSyntax> To, ConditionSyntax When) : RuleBodySyntax(Span);

    /// <summary><c>bar promotion for 12 months from decision on accident</c>; a parameter may give the length.</summary>
    public sealed record Bar(TextSpan Span, ImmutableArray<NameSyntax> Activities, SpanSyntax? Length, NameSyntax? Parameter, NameSyntax From, NameSyntax? OnGround) : RuleBodySyntax(Span);

    /// <summary><c>aggravate …</c>, <c>mitigate …</c></summary>
    public sealed record Adjust(TextSpan Span, bool Aggravates, NameSyntax? OnGround, ConditionSyntax When) : RuleBodySyntax(Span);

    /// <summary><c>exempt from …</c>, <c>excuse from …</c></summary>
    public sealed record Relief(TextSpan Span, bool Exempts, NameSyntax? OnGround, ConditionSyntax When) : RuleBodySyntax(Span);

    /// <summary><c>regardless of transfer, retirement on accident when …</c></summary>
    public sealed record Regardless(TextSpan Span, ImmutableArray<NameSyntax> Activities, NameSyntax? OnGround, ConditionSyntax When) : RuleBodySyntax(Span);

    /// <summary><c>commend "…" when …</c></summary>
    public sealed record Commend(TextSpan Span, ImmutableArray<StringSyntax> What, ConditionSyntax When) : RuleBodySyntax(Span);
}
