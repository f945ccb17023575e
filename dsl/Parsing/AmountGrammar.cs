using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Amounts and the numbers of bounds.</summary>
internal static class AmountGrammar
{
    private const NameKinds Sources = NameKinds.Measure | NameKinds.Activity;

    /// <summary>The sum, average, growth, largest or latest of something.</summary>
    public static Parser<AmountSyntax> Folded(NameKinds others) =>
        (from fold in OneOf(
             WordUnlessName(Keyword.SumOf, others).Return(AmountFold.Sum),
             WordUnlessName(Keyword.AverageOf, others).Return(AmountFold.Average),
             WordUnlessName(Keyword.GrowthOf, others).Return(AmountFold.Growth),
             WordUnlessName(Keyword.LargestOf, others).Return(AmountFold.Largest),
             WordUnlessName(Keyword.LatestOf, others).Return(AmountFold.Latest))
         from name in Name(Sources)
         select (fold, name)).Spanned(static (span, a) => new AmountSyntax(span, a.fold, a.name, null, null));

    /// <summary>The latest value of a measure, which no longer name of <paramref name="others"/> hides.</summary>
    public static Parser<AmountSyntax> Bare(NameKinds others)
    {
        var name = Name(others);
        return input =>
        {
            var at = (TokenInput)input;
            var found = at.Token.Kind == TokenKind.String
                ? at.Statement.Scope.Exactly(at.Token.Key, others)
                : at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, others).Found;
            return found is { Count: > 0 } && found[0].Kind == NameKinds.Measure
                ? name.Select(static n => new AmountSyntax(n.Span, AmountFold.Latest, n, null, null))(input)
                : Result.Failure<AmountSyntax>(at, "", []);
        };
    }

    private static readonly Parser<AmountSyntax> Constant =
        (from number in Number from unit in UnitOfQuantity().XOptional() select (number, unit: unit.GetOrDefault()))
        .Spanned(static (span, a) => new AmountSyntax(span, AmountFold.Constant, null, a.number, a.unit));

    private static readonly Parser<AmountSyntax> Named = Name(Sources | NameKinds.Parameter)
        .Checked(CheckParameter)
        .Select(static n => new AmountSyntax(n.Span, n.Declaration.Kind == NameKinds.Parameter ? AmountFold.Parameter : AmountFold.Latest, n, null, null));

    /// <summary>An amount of any form.</summary>
    public static readonly Parser<AmountSyntax> Any = OneOf(Folded(Sources | NameKinds.Parameter), NumberAhead(), Named).Called(Words.AnAmount);

    private static readonly Parser<TargetSyntax> ShareTarget = input => TargetGrammar.Target(input);

    private static readonly Parser<(TargetSyntax? Target, AmountSyntax? Amount)> Whole = OneOf(
        Folded(Sources | NameKinds.Actor).Select(static a => ((TargetSyntax?)null, (AmountSyntax?)a)),
        Bare(Sources | NameKinds.Actor).Select(static a => ((TargetSyntax?)null, (AmountSyntax?)a)),
        ShareTarget.Select(static t => ((TargetSyntax?)t, (AmountSyntax?)null))).Called(Words.ShareOf);

    // A percentage is rare: nobody who forgot something else is told of it.
    private static readonly Parser<Token> Percent = input =>
    {
        var at = (TokenInput)input;
        return at.Token.IsSign("%") ? Done(at, 1, at.Token) : Result.Failure<Token>(at, "", []);
    };

    /// <summary>A number of a bound: written out, a parameter, a percentage.</summary>
    public static readonly Parser<QuantitySyntax> Quantity =
        (from value in Number.Select(static n => (Number: (NumberSyntax?)n, Parameter: (NameSyntax?)null))
            .XOr(Name(NameKinds.Parameter).Select(static p => (Number: (NumberSyntax?)null, Parameter: (NameSyntax?)p)))
         from share in (from sign in Percent from of in Word(Keyword.Of) from whole in Whole select whole).XOptional()
         from unit in share.IsDefined ? Parse.Return<StringSyntax?>(null) : UnitOfQuantity().XOptional().Select(static u => (StringSyntax?)u.GetOrDefault())
         select (value.Number, value.Parameter, share, unit))
        .Spanned(static (span, q) => new QuantitySyntax(span, q.Number, q.Parameter, q.unit)
        {
            OfTargets = q.share.IsDefined ? q.share.Get().Target : null,
            OfAmount = q.share.IsDefined ? q.share.Get().Amount : null,
        });

    /// <summary>Only a number can be compared with an amount.</summary>
    public static void CheckParameter(StatementSource statement, NameSyntax name)
    {
        if (name.Declaration.Kind == NameKinds.Parameter && name.Declaration.Type != AttributeType.Number)
            statement.Problem(DutyRules.WrongValue, name.Span, BilingualWords.Same(name.Text), Words.NumberParameter);
    }

    private static Parser<AmountSyntax> NumberAhead() => input =>
    {
        var at = (TokenInput)input;
        // A name may begin with a number; the longer reading is the name.
        var named = at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, Sources | NameKinds.Parameter).Length;
        return named > 0 ? Result.Failure<AmountSyntax>(at, "", []) : Constant(input);
    };

    private static Parser<StringSyntax> UnitOfQuantity() => input =>
    {
        var at = (TokenInput)input;
        var tokens = at.Statement.Tokens;
        var times = KeywordTable.Match(Keyword.Times, tokens, at.Position);
        var length = Math.Max(at.Statement.Scope.UnitLength(tokens, at.Position), Units.Longest(tokens, at.Position).Length);
        if (length > times)
            return Done(at, length, new StringSyntax(at.Statement.SpanOf(at.Position, at.Position + length), at.Statement.TextOf(at.Position, at.Position + length)));
        return times > 0 ? Done<StringSyntax>(at, times, null!) : Result.Failure<StringSyntax>(at, "", []);
    };
}
