using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>A clause: actors, <c>:</c>, what they have to do, how often or when, qualifiers.</summary>
internal static class ClauseGrammar
{
    private const NameKinds Acts = NameKinds.Activity;
    private const NameKinds BodyNames = NameKinds.Recorded;

    private static readonly Parser<ClauseBodySyntax> Assessed =
        (from shall in WordUnlessName(Keyword.Shall, BodyNames)
         from texts in Quoted.XAtLeastOnce()
         select texts).Spanned(static (span, texts) => (ClauseBodySyntax)new ClauseBodySyntax.Assessed(span, [.. texts]))
        .Checked(static (statement, body) => DutyGrammar.CheckLanguages(statement, ((ClauseBodySyntax.Assessed)body).Texts));

    private static readonly Parser<IEnumerable<NameSyntax>> Activities = Name(Acts).XDelimitedBy(Word(Keyword.Or));

    private static readonly Parser<ClauseBodySyntax> Never =
        (from never in WordUnlessName(Keyword.Never, BodyNames)
         from activities in Activities
         from targets in TargetGrammar.Targets.XOptional()
         select (activities, targets))
        .Spanned(static (span, n) => (ClauseBodySyntax)new ClauseBodySyntax.Never(span, [.. n.activities], [.. n.targets.GetOrElse([])]));

    private static readonly Parser<ClauseBodySyntax> Retention =
        (from keep in WordUnlessName(Keyword.KeepRecord, BodyNames)
         from activity in Name(Acts | NameKinds.Event)
         from word in Word(Keyword.For)
         from length in TimeGrammar.Length
         from after in (from word in Word(Keyword.After) from instant in TimeGrammar.Instant select instant).XOptional()
         select (activity, length, after))
        .Spanned(static (span, k) => (ClauseBodySyntax)new ClauseBodySyntax.Retention(span, k.activity, k.length, k.after.GetOrDefault()));

    private static readonly Parser<ClauseBodySyntax> Standing =
        (from keep in WordUnlessName(Keyword.Keep, BodyNames).XOr(WordUnlessName(Keyword.Hold, BodyNames))
         from name in Name(NameKinds.State | NameKinds.Measure)
         from bound in name.Declaration.Kind == NameKinds.Measure
             ? TimingGrammar.Compare.Select(static b => (BoundSyntax?)b)
             : Parse.Return<BoundSyntax?>(null)
         select (name, bound)).Spanned(static (span, s) => (ClauseBodySyntax)new ClauseBodySyntax.Standing(span, s.name, s.bound));

    private static readonly Parser<object> AmountWindow = OneOf(
        TimingGrammar.Window.Select(static w => (object)w),
        TimingGrammar.Stretch.Select(static s => (object)s));

    private static readonly Parser<ClauseBodySyntax> Amounts = Comparing(AmountGrammar.Folded(BodyNames));

    private static readonly Parser<ClauseBodySyntax> BareAmounts = Comparing(AmountGrammar.Bare(BodyNames));

    private static Parser<ClauseBodySyntax> Comparing(Parser<AmountSyntax> amount) =>
        (from left in amount
         from comparison in ConditionGrammar.Comparison
         from right in AmountGrammar.Any
         from windows in AmountWindow.XAtLeastOnce()
         select (left, comparison, right, windows))
        .Spanned(static (span, a) => (ClauseBodySyntax)new ClauseBodySyntax.Amounts(
            span, a.left, a.comparison, a.right, [.. a.windows.OfType<WindowSyntax>()], [.. a.windows.OfType<StretchSyntax>()]));

    private static readonly Parser<(ImmutableArray<NameSyntax> Activities, ImmutableArray<TargetSyntax> Targets)> Act =
        from activities in Activities
        from targets in TargetGrammar.Targets.XOptional()
        select (activities.ToImmutableArray(), targets.GetOrElse([]).ToImmutableArray());

    private static readonly Parser<ClauseBodySyntax> Response =
        (from word in WordUnlessName(Keyword.On, BodyNames)
         from trigger in TimeGrammar.Trigger
         from comma in Comma
         from act in Act
         from timings in TimingGrammar.Timings.XOptional()
         select (trigger, act, timings))
        .Spanned(static (span, r) => (ClauseBodySyntax)new ClauseBodySyntax.Act(
            span,
            r.trigger,
            r.act.Activities,
            r.act.Targets,
            r.timings.IsDefined ? r.timings.Get().Timings : [],
            r.timings.IsDefined && r.timings.Get().Either));

    private static readonly Parser<ClauseBodySyntax> Timed =
        (from act in Act
         from timings in TimingGrammar.Timings
         select (act, timings))
        .Spanned(static (span, d) => (ClauseBodySyntax)new ClauseBodySyntax.Act(
            span, null, d.act.Activities, d.act.Targets, d.timings.Timings, d.timings.Either));

    private static readonly Parser<ClauseBodySyntax> Body = OneOf(
        OneOf(Assessed, Never, Retention, Standing, Response, Amounts).StartingWith(
            Keyword.Shall, Keyword.Never, Keyword.KeepRecord, Keyword.Keep, Keyword.Hold, Keyword.On,
            Keyword.SumOf, Keyword.AverageOf, Keyword.GrowthOf, Keyword.LargestOf, Keyword.LatestOf),
        BareAmounts,
        Timed);

    private static readonly Parser<SyntaxNode> Rule = RuleGrammar.Body.Select(static r => (SyntaxNode)r).StartingWith(
        Keyword.Ground, Keyword.Impose, Keyword.ReferTo, Keyword.Bar, Keyword.Aggravate, Keyword.Mitigate, Keyword.ExemptFrom, Keyword.ExcuseFrom,
        Keyword.RegardlessOf, Keyword.Commend);

    /// <summary>A whole clause, or a rule of accountability, which begins like one.</summary>
    public static readonly Parser<StatementSyntax> Clause =
        (from actors in Name(NameKinds.Actor).XDelimitedBy(Comma)
         from colon in Sign(":")
         from body in OneOf(Rule, Body.Select(static b => (SyntaxNode)b))
         from qualifiers in QualifierGrammar.Qualifier.XMany()
         select (actors, body, qualifiers))
        .Spanned(static (span, c) => c.body is RuleBodySyntax rule
            ? (StatementSyntax)new RuleSyntax(span, [.. c.actors], rule, [.. c.qualifiers])
            : new ClauseSyntax(span, [.. c.actors], (ClauseBodySyntax)c.body, [.. c.qualifiers]));

    private static readonly Parser<StatementSyntax> CountsAsRule =
        (from activity in Name(Acts | NameKinds.Event)
         from words in Word(Keyword.CountsAs)
         from other in Name(Acts)
         from qualifiers in QualifierGrammar.Qualifier.XMany()
         select (activity, other, qualifiers))
        .Spanned(static (span, c) => (StatementSyntax)new CountsAsSyntax(span, c.activity, c.other, [.. c.qualifiers]));

    /// <summary><c>A counts as B</c>, which begins with an activity or event and is no clause of an actor.</summary>
    public static readonly Parser<StatementSyntax> CountsAs = input =>
    {
        var at = (TokenInput)input;
        var (found, length) = at.Token.Kind == TokenKind.String
            ? (at.Statement.Scope.Exactly(at.Token.Key, Acts | NameKinds.Event), 1)
            : at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, Acts | NameKinds.Event);
        return found is { Count: > 0 } && KeywordTable.Match(Keyword.CountsAs, at.Statement.Tokens, at.Position + length) > 0
            ? CountsAsRule(at)
            : Result.Failure<StatementSyntax>(at, "", []);
    };
}
