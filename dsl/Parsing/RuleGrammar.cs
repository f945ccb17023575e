using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>What an accountability rule does, after the actors and the colon.</summary>
internal static class RuleGrammar
{
    private const NameKinds Acts = NameKinds.Activity | NameKinds.Event;
    private const NameKinds Happenings = Acts | NameKinds.Fact | NameKinds.State;

    private static readonly Parser<ConditionSyntax> When =
        from word in Word(Keyword.When) from condition in ConditionGrammar.Condition select condition;

    private static readonly Parser<NameSyntax> OnGround =
        from word in Word(Keyword.OnGround) from ground in Name(NameKinds.Ground) select ground;

    private static readonly Parser<NameSyntax?> OnGroundOrAny =
        from word in Word(Keyword.OnGround)
        from ground in Name(NameKinds.Ground).Select(static g => (NameSyntax?)g)
            .XOr(WordUnlessName(Keyword.AnyGround, NameKinds.Ground).Select(static _ => (NameSyntax?)null))
        select ground;

    private static readonly Parser<RuleBodySyntax> Ground =
        (from word in Start(Keyword.Ground)
         from name in Declared(Keyword.When)
         from condition in When
         select (name, condition))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Ground(span, r.name, r.condition));

    private static readonly Parser<RuleBodySyntax> Impose =
        (from word in Start(Keyword.Impose)
         from least in Name(NameKinds.Sanction)
         from most in (from range in Sign("..") from most in Name(NameKinds.Sanction) select most).XOptional()
         from ground in OnGroundOrAny
         select (least, most: most.GetOrElse(least), ground))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Impose(span, r.least, r.most, r.ground));

    private static readonly Parser<RuleBodySyntax> Refer =
        (from word in Start(Keyword.ReferTo)
         from to in Quoted.XAtLeastOnce()
         from condition in When
         select (to, condition))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Refer(span, [.. r.to], r.condition))
        .Checked(static (statement, r) => DutyGrammar.CheckLanguages(statement, ((RuleBodySyntax.Refer)r).To));

    private static readonly Parser<(SpanSyntax? Length, NameSyntax? Parameter)> Length =
        Name(NameKinds.Parameter).Checked(CheckLength).Select(static p => (Length: (SpanSyntax?)null, Parameter: (NameSyntax?)p))
            .XOr(Duration.Select(static d => (Length: (SpanSyntax?)d, Parameter: (NameSyntax?)null)));

    private static readonly Parser<RuleBodySyntax> Bar =
        (from word in Start(Keyword.Bar)
         from acts in Name(Acts).XDelimitedBy(Comma)
         from @for in Word(Keyword.For)
         from length in Length
         from origin in Word(Keyword.BarFrom)
         from happening in Name(Happenings)
         from ground in OnGroundOrAny
         select (acts, length, happening, ground))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Bar(span, [.. r.acts], r.length.Length, r.length.Parameter, r.happening, r.ground));

    private static readonly Parser<RuleBodySyntax> Regardless =
        (from word in Start(Keyword.RegardlessOf)
         from acts in Name(Acts).XDelimitedBy(Comma)
         from ground in OnGroundOrAny
         from condition in When
         select (acts, ground, condition))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Regardless(span, [.. r.acts], r.ground, r.condition));

    private static readonly Parser<RuleBodySyntax> Commend =
        (from word in Start(Keyword.Commend)
         from what in Quoted.XMany()
         from condition in When
         select (what, condition))
        .Spanned(static (span, r) => (RuleBodySyntax)new RuleBodySyntax.Commend(span, [.. r.what], r.condition))
        .Checked(static (statement, r) => DutyGrammar.CheckLanguages(statement, ((RuleBodySyntax.Commend)r).What));

    /// <summary>Any kind of rule, by the word that begins it.</summary>
    public static readonly Parser<RuleBodySyntax> Body = OneOf(
        Ground,
        Impose,
        Refer,
        Bar,
        Adjust(Keyword.Aggravate, true),
        Adjust(Keyword.Mitigate, false),
        Relief(Keyword.ExemptFrom, true),
        Relief(Keyword.ExcuseFrom, false),
        Regardless,
        Commend);

    /// <summary>The ground a statement declares, if it is a rule that does, before any name is known.</summary>
    public static Declaration? DeclaredGround(StatementSource statement)
    {
        var colon = Array.FindIndex(statement.Tokens, static t => t.IsSign(":"));
        if (colon < 0 || KeywordTable.Match(Keyword.Ground, statement.Tokens, colon + 1) == 0)
            return null;
        var name = (from word in Word(Keyword.Ground) from names in Declared(Keyword.When) from next in Word(Keyword.When) select names)(statement.At(colon + 1));
        return name.WasSuccessful ? new Declaration(NameKinds.Ground, name.Value, statement.File) : null;
    }

    private static Parser<RuleBodySyntax> Adjust(Keyword keyword, bool aggravates) =>
        (from word in Start(keyword)
         from ground in OnGround.XOptional()
         from condition in When
         select (ground: ground.GetOrDefault(), condition))
        .Spanned((span, r) => (RuleBodySyntax)new RuleBodySyntax.Adjust(span, aggravates, r.ground, r.condition));

    private static Parser<RuleBodySyntax> Relief(Keyword keyword, bool exempts) =>
        (from word in Start(keyword)
         from ground in Name(NameKinds.Ground)
         from condition in When
         select (ground, condition))
        .Spanned((span, r) => (RuleBodySyntax)new RuleBodySyntax.Relief(span, exempts, r.ground, r.condition));

    private static Parser<Keyword> Start(Keyword keyword) => WordUnlessName(keyword, NameKinds.Recorded);

    private static void CheckLength(StatementSource statement, NameSyntax parameter)
    {
        if (parameter.Declaration.Type != AttributeType.Duration)
            statement.Problem(DutyRules.WrongValue, parameter.Span, BilingualWords.Same(parameter.Text), Words.DurationNeeded);
    }
}
