using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>How often or when: counts, intervals, deadlines, what comes before an event.</summary>
internal static class TimingGrammar
{
    private static readonly Parser<BoundSyntax> Between =
        (from between in Word(Keyword.Between)
         from least in AmountGrammar.Quantity
         from and in Word(Keyword.RangeAnd)
         from most in AmountGrammar.Quantity
         select (least, most)).Spanned(static (span, b) => (BoundSyntax)new BoundSyntax.Between(span, b.least, b.most));

    private static readonly Parser<BoundSyntax> Compared =
        (from comparison in ConditionGrammar.Comparison
         from quantity in AmountGrammar.Quantity
         select (comparison, quantity)).Spanned(static (span, b) => (BoundSyntax)new BoundSyntax.Compared(span, b.comparison, b.quantity));

    // A bare number asks for at least so many: 每半年1次.
    private static readonly Parser<BoundSyntax> Bare =
        AmountGrammar.Quantity.Select(static q => (BoundSyntax)new BoundSyntax.Compared(q.Span, Comparison.AtLeast, q));

    /// <summary>What a count or measure has to be.</summary>
    public static readonly Parser<BoundSyntax> Bound = OneOf(Compared, Between, Bare).Called(Words.Bound);

    /// <summary>What a measure has to be: with a comparison.</summary>
    public static readonly Parser<BoundSyntax> Compare = OneOf(Compared, Between).Called(Words.Bound);

    /// <summary>The periods of a count.</summary>
    public static readonly Parser<WindowSyntax> Window =
        (from per in Word(Keyword.Per)
         from window in OneOf(
             Looking(Keyword.Case, WordUnlessName(Keyword.Case, NameKinds.Times)).Then(static _ => Word(Keyword.Case)).Select(static _ => new WindowSyntax(default, null, default) { IsCase = true }),
             TimeGrammar.Period)
         select window).Spanned(static (span, w) => w with { Span = span }).Called(Words.Window);

    private static readonly Parser<ConditionSyntax> RestartWhere =
        from word in WordUnlessName(Keyword.Where, NameKinds.Attribute)
        from condition in ConditionGrammar.Condition
        select condition;

    private static readonly Parser<(NameSyntax Act, ConditionSyntax? Where)> Restart =
        from since in WordUnlessName(Keyword.Since, NameKinds.Attribute)
        from act in Name(NameKinds.Activity | NameKinds.Event)
        from condition in RestartWhere.XOptional()
        select (act, condition.GetOrDefault());

    /// <summary>A stretch of time that moves with the records: so long, begun anew by an act, or both.</summary>
    public static readonly Parser<StretchSyntax> Stretch = OneOf(
        (from any in WordUnlessName(Keyword.InAny, NameKinds.Attribute) from length in TimeGrammar.Length from restart in Restart.XOptional() select (length, restart))
            .Spanned(static (span, d) => new StretchSyntax(
                span, d.length, d.restart.IsDefined ? d.restart.Get().Act : null, d.restart.IsDefined ? d.restart.Get().Where : null)),
        Restart.Spanned(static (span, s) => new StretchSyntax(span, null, s.Act, s.Where))).Called(Words.Window);

    private static readonly Parser<SeasonSyntax> Season =
        (from between in Word(Keyword.Between)
         from first in TimeGrammar.DayOfYear
         from and in Word(Keyword.RangeAnd)
         from last in TimeGrammar.DayOfYear
         select (first, last))
        .Spanned(static (span, s) => new SeasonSyntax(span, s.first.Month, s.first.Day, s.last.Month, s.last.Day));

    private static readonly Parser<SpanSyntax> Apart =
        from least in WordUnlessName(Keyword.AtLeast, NameKinds.Attribute)
        from length in TimeGrammar.Length
        from apart in Word(Keyword.Apart)
        select length;

    private static readonly Parser<IOption<SpanSyntax>> Spacing = Looking(Keyword.AtLeast, Apart).Then(static _ => Apart).XOptional();

    private static readonly Parser<BoundSyntax?> BoundAfterWindow = Looking(Keyword.Between, Season).Or(Looking(Keyword.AtLeast, Apart))
        .Select(static _ => (BoundSyntax?)null).Or(Bound.XOptional().Select(static b => (BoundSyntax?)b.GetOrDefault()));

    private static readonly Parser<YearParity> Years = OneOf(
        Word(Keyword.EachEvenYear).Return(YearParity.Even),
        Word(Keyword.EachOddYear).Return(YearParity.Odd),
        Word(Keyword.EachYear).Return(YearParity.Every));

    private static readonly Parser<TimingSyntax> By =
        (from word in DayAhead(Keyword.ByDay)
         from day in OneOf(
             Date.Select(static d => (Date: (DateSyntax?)d, Day: (Month: 0, Day: 0), Years: YearParity.Every)),
             from years in Years from day in TimeGrammar.DayOfYear select (Date: (DateSyntax?)null, Day: day, Years: years),
             from day in TimeGrammar.DayOfYear from years in Years select (Date: (DateSyntax?)null, Day: day, Years: years)).Called(Words.Day)
         select day).Spanned(static (span, d) => (TimingSyntax)new TimingSyntax.By(span, null, d.Date, false, d.Day.Month, d.Day.Day, d.Years));

    private static readonly Parser<TimingSyntax> BeforeDate =
        (from before in DayAhead(Keyword.Before) from date in Date select date)
        .Spanned(static (span, d) => (TimingSyntax)new TimingSyntax.By(span, null, d, true, 0, 0, YearParity.Every));

    private static readonly Parser<TriggerSyntax> BeforeTrigger =
        from before in WordUnlessName(Keyword.Before, NameKinds.Attribute)
        from trigger in TimeGrammar.Trigger
        select trigger;

    // `at least 10 days before` against the bound `at least 10 per year`.
    private static readonly Parser<TimingSyntax> AtLeastBefore = Looking(
        Keyword.AtLeastBefore,
        from least in WordUnlessName(Keyword.AtLeastBefore, NameKinds.Attribute) from length in TimeGrammar.Length from before in Word(Keyword.Before) select before)
        .Then(static _ =>
            (from least in Word(Keyword.AtLeastBefore) from length in TimeGrammar.Length from trigger in BeforeTrigger select (length, trigger))
                .Spanned(static (span, b) => (TimingSyntax)new TimingSyntax.Before(span, BeforeKind.AtLeast, b.length, b.trigger)));

    private static readonly Parser<TimingSyntax> BeforeEvent =
        BeforeTrigger.Spanned(static (span, t) => (TimingSyntax)new TimingSyntax.Before(span, BeforeKind.Earlier, null, t));

    private static readonly Parser<InstantSyntax> OfInstant =
        from of in WordUnlessName(Keyword.OfInstant, NameKinds.Attribute)
        from instant in TimeGrammar.Instant
        select instant;

    private static readonly Parser<TimingSyntax> Within =
        (from within in WordUnlessName(Keyword.Within, NameKinds.Attribute)
         from length in TimeGrammar.LengthOrNone
         from rest in OneOf(
             BeforeTrigger.Select(static t => (Trigger: (TriggerSyntax?)t, Of: (InstantSyntax?)null)),
             OfInstant.XOptional().Select(static i => (Trigger: (TriggerSyntax?)null, Of: (InstantSyntax?)i.GetOrDefault())))
         select (length, rest))
        .Spanned(static (span, w) => w.rest.Trigger is { } trigger
            ? (TimingSyntax)new TimingSyntax.Before(span, BeforeKind.Within, w.length, trigger)
            : new TimingSyntax.Within(span, w.length, w.rest.Of));

    private static readonly Parser<TimingSyntax> Every =
        (from every in EveryWord()
         from length in TimeGrammar.Length
         from lasting in (
             from word in WordUnlessName(Keyword.For, NameKinds.Attribute)
             from length in TimeGrammar.Length
             from of in Word(Keyword.OfInstant)
             from instant in TimeGrammar.Instant
             select (length, instant)).XOptional()
         select (length, lasting))
        .Spanned(static (span, e) => (TimingSyntax)new TimingSyntax.Every(
            span,
            e.length,
            e.lasting.IsDefined ? e.lasting.Get().length : null,
            e.lasting.IsDefined ? e.lasting.Get().instant : null));

    private static readonly Parser<TimingSyntax> Inner = input => Timing!(input);

    private static readonly Parser<TimingSyntax> FirstThen =
        (from word in WordUnlessName(Keyword.FirstTiming, NameKinds.Attribute)
         from first in Inner
         from comma in Comma
         from then in Word(Keyword.Then)
         from second in Inner
         select (first, second)).Spanned(static (span, t) => (TimingSyntax)new TimingSyntax.FirstThen(span, t.first, t.second));

    private static readonly Parser<TimingSyntax> WindowFirst =
        (from window in Window
         from bound in BoundAfterWindow
         from season in Season.XOptional()
         from apart in Spacing
         select (bound, window, season, apart))
        .Spanned(static (span, c) => (TimingSyntax)new TimingSyntax.Count(span, c.bound, c.window, c.season.GetOrDefault(), c.apart.GetOrDefault()));

    private static readonly Parser<TimingSyntax> AfterBound = OneOf(
        (from window in Window
         from season in Season.XOptional()
         from apart in Spacing
         select (window, season, apart))
            .Spanned(static (span, c) => (TimingSyntax)new TimingSyntax.Count(span, null, c.window, c.season.GetOrDefault(), c.apart.GetOrDefault())),
        Stretch.Select(static s => (TimingSyntax)new TimingSyntax.Sliding(s.Span, null!, s)),
        By,
        BeforeDate).Called(Words.Window);

    private static readonly Parser<TimingSyntax> BoundFirst =
        (from bound in Bound
         from rest in AfterBound
         select (bound, rest))
        .Spanned(static (span, b) => b.rest switch
        {
            TimingSyntax.Count count => (TimingSyntax)(count with { Span = span, Bound = b.bound }),
            TimingSyntax.Sliding sliding => sliding with { Span = span, Bound = b.bound },
            _ => (TimingSyntax.By)b.rest with { Span = span, Bound = b.bound },
        });

    /// <summary>One timing.</summary>
    public static readonly Parser<TimingSyntax> Timing = OneOf(
        WindowFirst, AtLeastBefore, BoundFirst, FirstThen, Every, BeforeDate, BeforeEvent, Within, By).Called(Words.Timing);

    private static readonly Parser<(Keyword Joint, TimingSyntax Timing)> Next =
        from joint in WordUnlessName(Keyword.And, NameKinds.Attribute).XOr(WordUnlessName(Keyword.Or, NameKinds.Attribute))
        from timing in Timing
        select (joint, timing);

    /// <summary>One or more timings, all joined by <c>and</c> or all by <c>or</c>.</summary>
    public static readonly Parser<(ImmutableArray<TimingSyntax> Timings, bool Either)> Timings =
        (from first in Timing
         from rest in Next.XMany()
         select (first, rest: rest.ToImmutableArray()))
        .Spanned(static (span, t) => (span, t))
        .Checked(static (statement, t) =>
        {
            if (t.t.rest.Any(n => n.Joint != t.t.rest[0].Joint))
                statement.Problem(DutyRules.WrongValue, t.span, BilingualWords.Same(statement.File.Text.Substring(t.span.Start, t.span.Length)), Words.MixedTimings);
        })
        .Select(static t => (Timings: (ImmutableArray<TimingSyntax>)[t.t.first, .. t.t.rest.Select(static n => n.Timing)], Either: t.t.rest.Any(static n => n.Joint == Keyword.Or)));

    // `by` and `before` stand before names too: only a day makes them a date.
    private static Parser<Keyword> DayAhead(Keyword keyword)
    {
        var word = WordUnlessName(keyword, NameKinds.Attribute);
        return input =>
        {
            var at = (TokenInput)input;
            var statement = at.Statement;
            var length = KeywordTable.Match(keyword, statement.Tokens, at.Position);
            if (length == 0)
                return Result.Failure<Keyword>(at, "", []);
            var next = statement.Tokens[at.Position + length];
            var isDay = next.Kind == TokenKind.Word && (next.Key[0] is >= '0' and <= '9'
                || Numerals.Read(statement.Tokens, at.Position + length).Length > 0
                || KeywordTable.Match(Keyword.EachYear, statement.Tokens, at.Position + length) > 0
                || KeywordTable.Match(Keyword.EachEvenYear, statement.Tokens, at.Position + length) > 0
                || KeywordTable.Match(Keyword.EachOddYear, statement.Tokens, at.Position + length) > 0);
            return isDay && statement.Scope.Longest(statement.Tokens, at.Position + length, NameKinds.Actor | TimeGrammar.Happenings).Length == 0
                ? word(input)
                : Result.Failure<Keyword>(at, "", []);
        };
    }

    // `every quarter` might mean the calendar's quarters or a quarter's length: nobody is to guess.
    private static Parser<Keyword> EveryWord() => input =>
    {
        var at = (TokenInput)input;
        var tokens = at.Statement.Tokens;
        var result = WordUnlessName(Keyword.Every, NameKinds.Attribute)(input);
        if (!result.WasSuccessful)
            return result;
        var next = result.Remainder.Position;
        var (unit, unitLength) = Units.Longest(tokens, next);
        var named = at.Statement.Scope.Longest(tokens, next, NameKinds.Times | NameKinds.Parameter | NameKinds.Measure);
        if (unitLength == 0 || named.Length >= unitLength)
        {
            if (named.Found is { Count: > 0 } found && found[0].Kind != NameKinds.Parameter)
            {
                at.Statement.Problem(
                    DutyRules.WrongValue,
                    at.Statement.SpanOf(at.Position, next + named.Length),
                    BilingualWords.Same(at.Statement.TextOf(at.Position, next + named.Length)),
                    Words.EveryNeedsNumber);
            }

            return result;
        }

        var spelled = KeywordTable.Entry(Units.KeywordOf(unit)).Display;
        at.Statement.Problem(
            DutyRules.EveryUnit,
            at.Statement.SpanOf(at.Position, next + unitLength),
            BilingualWords.Same(at.Statement.TextOf(at.Position, next + unitLength)),
            new BilingualText(spelled.English.Trim('\''), spelled.Chinese.Trim('“', '”')),
            BilingualWords.Rolling(unit));
        return result;
    };

    // Looks ahead without leaving a trace of what did not fit; only where the word stands that begins it.
    private static Parser<bool> Looking<T>(Keyword start, Parser<T> parser) => input =>
    {
        var at = (TokenInput)input;
        if (KeywordTable.Match(start, at.Statement.Tokens, at.Position) == 0)
            return Result.Failure<bool>(input, "", []);
        var state = at.Statement.Save();
        var found = parser(input).WasSuccessful;
        at.Statement.Restore(state);
        return found ? Result.Success(true, input) : Result.Failure<bool>(input, "", []);
    };
}
