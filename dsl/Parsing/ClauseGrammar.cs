using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>A clause: actors, <c>:</c>, what they have to do, how often, qualifiers.</summary>
internal static class ClauseGrammar
{
    private const NameKinds Acts = NameKinds.Activity;
    private const NameKinds BodyNames = NameKinds.Recorded;

    private static readonly Parser<ClauseBodySyntax> Assessed =
        (from shall in WordUnlessName(Keyword.Shall, BodyNames)
         from texts in Quoted.XAtLeastOnce()
         select texts).Spanned(static (span, texts) => (ClauseBodySyntax)new ClauseBodySyntax.Assessed(span, [.. texts]))
        .Checked(static (statement, body) => DutyGrammar.CheckLanguages(statement, ((ClauseBodySyntax.Assessed)body).Texts));

    private static readonly Parser<ClauseBodySyntax> LaterBody = OneOf(
        Later<ClauseBodySyntax>(Words.Prohibition, BodyNames, Keyword.Never),
        Later<ClauseBodySyntax>(Words.Standing, BodyNames, Keyword.KeepRecord, Keyword.Keep, Keyword.Hold),
        Later<ClauseBodySyntax>(Words.Response, BodyNames, Keyword.On),
        Later<ClauseBodySyntax>(Words.Amount, BodyNames, Keyword.SumOf, Keyword.AverageOf, Keyword.GrowthOf, Keyword.LargestOf, Keyword.LatestOf));

    private static readonly Parser<QuantitySyntax> Quantity =
        (from value in Number.Select(static n => (Number: (NumberSyntax?)n, Parameter: (NameSyntax?)null))
            .XOr(Name(NameKinds.Parameter).Select(static p => (Number: (NumberSyntax?)null, Parameter: (NameSyntax?)p)))
         from unit in UnitOfQuantity().XOptional()
         from share in LaterSign<Token>(Words.Share, "%").XOptional()
         select (value.Number, value.Parameter, Unit: unit.GetOrDefault()))
        .Spanned(static (span, q) => new QuantitySyntax(span, q.Number, q.Parameter, q.Unit));

    private static readonly Parser<BoundSyntax> Between =
        (from between in Word(Keyword.Between)
         from least in Quantity
         from and in Word(Keyword.RangeAnd)
         from most in Quantity
         select (least, most)).Spanned(static (span, b) => (BoundSyntax)new BoundSyntax.Between(span, b.least, b.most));

    private static readonly Parser<BoundSyntax> Compared =
        (from comparison in ConditionGrammar.Comparison
         from quantity in Quantity
         select (comparison, quantity)).Spanned(static (span, b) => (BoundSyntax)new BoundSyntax.Compared(span, b.comparison, b.quantity));

    // A bare number asks for at least so many: 每半年1次.
    private static readonly Parser<BoundSyntax> Bare =
        Quantity.Select(static q => (BoundSyntax)new BoundSyntax.Compared(q.Span, Comparison.AtLeast, q));

    private static readonly Parser<BoundSyntax> Bound = OneOf(Compared, Between, Bare).Called(Words.Bound);

    private static readonly Parser<WindowSyntax> Window =
        (from per in Word(Keyword.Per)
         from count in Number.XOptional()
         from unit in OneOf(
             Later<CalendarUnit>(Words.PerCase, NameKinds.None, Keyword.Case),
             DeclaredTime(),
             Unit)
         select (count: count.GetOrDefault(), unit))
        .Spanned(static (span, w) => new WindowSyntax(span, w.count, w.unit))
        .Checked(static (statement, w) => CheckWindow(statement, w))
        .Called(Words.Window);

    private static readonly Parser<(int Month, int Day)> DayOfYear = OneOf(
        from day in Number
        from month in Months.Name
        select (month, Whole(day)));

    private static readonly Parser<(int Month, int Day)> ChineseDayOfYear =
        from month in Number
        from monthWord in Word(Keyword.Month)
        from day in Number
        from dayWord in Word(Keyword.DayField)
        select (Whole(month), Whole(day));

    private static readonly Parser<SeasonSyntax> Season =
        (from between in Word(Keyword.Between)
         from first in DayOfYear.Or(ChineseDayOfYear)
         from and in Word(Keyword.RangeAnd)
         from last in DayOfYear.Or(ChineseDayOfYear)
         select (first, last))
        .Spanned(static (span, s) => new SeasonSyntax(span, s.first.Month, s.first.Day, s.last.Month, s.last.Day))
        .Checked(static (statement, s) => CheckSeason(statement, s));

    private static readonly Parser<(BoundSyntax? Bound, WindowSyntax Window)> LaterTiming = OneOf(
        Every(),
        Later<(BoundSyntax?, WindowSyntax)>(Words.FirstThen, NameKinds.Attribute, Keyword.First),
        Later<(BoundSyntax?, WindowSyntax)>(Words.Sliding, NameKinds.Attribute, Keyword.InAny, Keyword.Since),
        Later<(BoundSyntax?, WindowSyntax)>(Words.Response, NameKinds.Attribute, Keyword.Within),
        Later<(BoundSyntax?, WindowSyntax)>(Words.BeforeEvent, NameKinds.Attribute, Keyword.Before),
        Later<(BoundSyntax?, WindowSyntax)>(Words.Dated, NameKinds.Attribute, Keyword.By));

    private static readonly Parser<WindowSyntax> WindowAfterBound = OneOf(
        Window,
        LaterTiming.Select(static t => t.Window),
        Later<WindowSyntax>(Words.Spacing, NameKinds.None, Keyword.Apart));

    private static readonly Parser<(BoundSyntax? Bound, WindowSyntax Window)> Timing = OneOf(
        from window in Window
        from bound in SeasonAhead().Select(static _ => (BoundSyntax?)null).Or(Bound.XOptional().Select(static b => b.GetOrDefault()))
        select (bound, window),
        LaterTiming,
        from bound in Bound
        from window in WindowAfterBound
        select ((BoundSyntax?)bound, window));

    private static readonly Parser<Keyword> AfterTiming = OneOf(
        Later<Keyword>(Words.Spacing, NameKinds.Attribute, Keyword.AtLeast, Keyword.Apart),
        Later<Keyword>(Words.SeveralTimings, NameKinds.Attribute, Keyword.And, Keyword.Or, Keyword.Then));

    private static readonly Parser<TargetRelation> Relation = OneOf(
        WordUnlessName(Keyword.AllSubordinate, NameKinds.Actor).Return(TargetRelation.AllSubordinate),
        WordUnlessName(Keyword.Subordinate, NameKinds.Actor).Return(TargetRelation.Subordinate),
        WordUnlessName(Keyword.Superior, NameKinds.Actor).Return(TargetRelation.Superior));

    private static readonly Parser<TargetSyntax> Target =
        (from relation in Relation.XOptional()
         from actor in Name(NameKinds.Actor)
         from state in (
             from under in relation.IsDefined ? Later<Keyword>(Words.RelationAndState, NameKinds.None, Keyword.Under) : Word(Keyword.Under)
             from state in Name(NameKinds.State)
             select state).XOptional()
         select (relation, actor, state: state.GetOrDefault()))
        .Spanned(static (span, t) => new TargetSyntax(
            span,
            t.state is not null ? TargetRelation.UnderState : t.relation.GetOrElse(TargetRelation.Subordinate),
            t.actor,
            t.state));

    private static readonly Parser<IEnumerable<TargetSyntax>> Targets =
        (from each in OneOf(Word(Keyword.OfEach), Word(Keyword.ToEach), Word(Keyword.Of))
         from targets in Target.XDelimitedBy(Comma)
         select targets).Called(Words.Targets);

    private static readonly Parser<ClauseBodySyntax> Recurring =
        (from activities in Name(Acts).XDelimitedBy(Word(Keyword.Or))
         from targets in Targets.XOptional()
         from timing in Timing
         from season in Season.XOptional()
         from rest in AfterTiming.XOptional()
         select (activities, targets, timing, season))
        .Spanned(static (span, d) => (ClauseBodySyntax)new ClauseBodySyntax.Recurring(
            span,
            [.. d.activities],
            [.. d.targets.GetOrElse([])],
            d.timing.Bound,
            d.timing.Window,
            d.season.GetOrDefault()));

    private static readonly Parser<ClauseBodySyntax> Body = OneOf(Assessed, LaterBody, Recurring);

    /// <summary>A whole clause, or a rule of accountability, which begins like one.</summary>
    public static readonly Parser<StatementSyntax> Clause =
        (from actors in Name(NameKinds.Actor).XDelimitedBy(Comma)
         from colon in Sign(":")
         from body in OneOf(RuleGrammar.Body.Select(static r => (SyntaxNode)r), Body.Select(static b => (SyntaxNode)b))
         from qualifiers in QualifierGrammar.Qualifier.XMany()
         select (actors, body, qualifiers))
        .Spanned(static (span, c) => c.body is RuleBodySyntax rule
            ? (StatementSyntax)new RuleSyntax(span, [.. c.actors], rule, [.. c.qualifiers])
            : new ClauseSyntax(span, [.. c.actors], (ClauseBodySyntax)c.body, [.. c.qualifiers]));

    /// <summary><c>A counts as B</c>, which begins with an activity or event and is no clause of an actor.</summary>
    public static readonly Parser<StatementSyntax> CountsAs = input =>
    {
        var at = (TokenInput)input;
        var (found, length) = at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, NameKinds.Activity | NameKinds.Event);
        return found is null
            ? Result.Failure<StatementSyntax>(at, "", [])
            : Later<StatementSyntax>(Words.CountsAs, NameKinds.None, Keyword.CountsAs)(at.Skip(length)) is var later && at.Statement.Later is null
                ? Result.Failure<StatementSyntax>(at, "", [])
                : later;
    };

    private static int Whole(NumberSyntax number) =>
        number.Value.IsInteger && number.Value.Numerator is >= 0 and <= 99 ? (int)number.Value.Numerator : 0;

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

    private static Parser<CalendarUnit> DeclaredTime() => input =>
    {
        var at = (TokenInput)input;
        var tokens = at.Statement.Tokens;
        var (found, length) = at.Statement.Scope.Longest(tokens, at.Position, NameKinds.Times | NameKinds.Parameter);
        if (found is null || length < Units.Longest(tokens, at.Position).Length)
            return Result.Failure<CalendarUnit>(at, "", []);
        found[0].IsUsed = true;
        at.Statement.NotYet(at.Position, length, found[0].Kind switch
        {
            NameKinds.Period => Words.DeclaredPeriod,
            NameKinds.Calendar => Words.DeclaredCalendar,
            _ => Words.WindowParameter,
        });
        return Result.Failure<CalendarUnit>(at.Skip(length), "", []);
    };

    // `every quarter` might mean the calendar's quarters or a quarter's length: nobody is to guess.
    private static Parser<(BoundSyntax? Bound, WindowSyntax Window)> Every() => input =>
    {
        var at = (TokenInput)input;
        var tokens = at.Statement.Tokens;
        var length = KeywordTable.Match(Keyword.Every, tokens, at.Position);
        if (length == 0 || at.Statement.Scope.Longest(tokens, at.Position, NameKinds.Attribute).Length >= length)
            return Result.Failure<(BoundSyntax?, WindowSyntax)>(at, "", []);
        var (unit, unitLength) = Units.Longest(tokens, at.Position + length);
        if (unitLength == 0)
        {
            at.Statement.NotYet(at.Position, length, Words.Interval);
            return Result.Failure<(BoundSyntax?, WindowSyntax)>(at.Skip(length), "", []);
        }

        var end = at.Position + length + unitLength;
        var span = at.Statement.SpanOf(at.Position, end);
        var spelled = KeywordTable.Entry(Units.KeywordOf(unit)).Display;
        at.Statement.Problem(
            DutyRules.EveryUnit,
            span,
            BilingualWords.Same(at.Statement.TextOf(at.Position, end)),
            new BilingualText(spelled.English.Trim('\''), spelled.Chinese.Trim('“', '”')),
            BilingualWords.Rolling(unit));
        return Done<(BoundSyntax?, WindowSyntax)>(at, length + unitLength, (null, new WindowSyntax(span, null, unit)));
    };

    private static Parser<bool> SeasonAhead() => input =>
        Season(input).WasSuccessful ? Result.Success(true, input) : Result.Failure<bool>(input, "", []);

    private static void CheckWindow(StatementSource statement, WindowSyntax window)
    {
        if (window.Count is { } count && (!count.Value.IsInteger || count.Value.Numerator is < 1 or > 10_000))
        {
            statement.Problem(
                DutyRules.BadNumber,
                count.Span,
                BilingualWords.Same(statement.TextOf(count.Span)),
                !count.Value.IsInteger ? Words.WholeNumber : count.Value.Numerator < 1 ? Words.AtLeastOne : Words.PeriodLimit);
        }

        if (window.Unit is CalendarUnit.Minute or CalendarUnit.Hour)
            statement.Problem(DutyRules.WrongValue, window.Span, BilingualWords.Same(statement.TextOf(window.Span)), Words.PeriodOfDays);
    }

    private static void CheckSeason(StatementSource statement, SeasonSyntax season)
    {
        foreach (var (month, day) in new[] { (season.FromMonth, season.FromDay), (season.ToMonth, season.ToDay) })
        {
            if (!CivilDate.Exists(2000, month, day))
                statement.Problem(DutyRules.NoSuchDay, season.Span, BilingualWords.Same(statement.File.Text.Substring(season.Span.Start, season.Span.Length)));
        }
    }
}
