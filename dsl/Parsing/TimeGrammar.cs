using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Names;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Lengths, periods, days of the year, happenings, instants and triggers.</summary>
internal static class TimeGrammar
{
    /// <summary>What a record can tell of: all that is recorded but measures.</summary>
    public const NameKinds Happenings = NameKinds.Recorded & ~NameKinds.Measure;

    private static readonly Parser<TargetSyntax> TriggerTarget = input => TargetGrammar.Target(input);

    private static readonly Parser<ConditionSyntax> Condition = input => ConditionGrammar.Condition(input);

    /// <summary>A length above zero: <c>12 months</c>, <c>5 working days</c>, <c>1000 operating hours</c>, a parameter.</summary>
    public static readonly Parser<SpanSyntax> Length = ((Parser<SpanSyntax>)ReadLength).Checked(static (statement, d) =>
    {
        if (d.Count is { Value.Numerator: 0 })
            statement.Problem(DutyRules.BadNumber, d.Count.Span, BilingualWords.Same(statement.File.Text.Substring(d.Span.Start, d.Span.Length)), Words.LengthAboveZero);
    }).Called(Words.Length);

    /// <summary>A length that may be zero: <c>within 0 hours of shift end</c>.</summary>
    public static readonly Parser<SpanSyntax> LengthOrNone = ((Parser<SpanSyntax>)ReadLength).Called(Words.Length);

    /// <summary>A period after <c>per</c>, <c>start of</c> or <c>end of</c>.</summary>
    public static readonly Parser<WindowSyntax> Period =
        (from count in Number.XOptional()
         from unit in OneOf(
             DeclaredTime(),
             Unit.Select(static u => (Unit: u, Period: (NameSyntax?)null)))
         select (count: count.GetOrDefault(), unit))
        .Spanned(static (span, w) => new WindowSyntax(span, w.count, w.unit.Unit) { Period = w.unit.Period })
        .Checked(CheckWindow);

    private static readonly Parser<(int Month, int Day)> EnglishDay =
        from day in Number
        from month in Months.Name
        select (month, Whole(day));

    private static readonly Parser<(int Month, int Day)> ChineseDay =
        from month in Number
        from monthWord in Word(Keyword.Month)
        from day in Number
        from dayWord in Word(Keyword.DayField)
        select (Whole(month), Whole(day));

    /// <summary>A day of the year: <c>31 March</c>, 3月31日. 29 February stands for the last day of February.</summary>
    public static readonly Parser<(int Month, int Day)> DayOfYear = EnglishDay.Or(ChineseDay)
        .Spanned(static (span, d) => (span, d))
        .Checked(static (statement, d) =>
        {
            if (!CivilDate.Exists(2000, d.d.Month, d.d.Day))
                statement.Problem(DutyRules.NoSuchDay, d.span, BilingualWords.Same(statement.File.Text.Substring(d.span.Start, d.span.Length)));
        })
        .Select(static d => d.d).Called(Words.DayOfYear);

    private static readonly Parser<HappeningSyntax> Act = Name(Happenings)
        .Select(static n => new HappeningSyntax(n.Span, HappeningKind.Record, n, null, null));

    /// <summary>What happens: an act, the start or end of a period, state or tenure, the breach of a clause.</summary>
    public static readonly Parser<HappeningSyntax> Happening = OneOf(
        Edge(Keyword.StartOf, HappeningKind.PeriodStart, HappeningKind.StateStart, HappeningKind.TenureStart),
        Edge(Keyword.EndOf, HappeningKind.PeriodEnd, HappeningKind.StateEnd, HappeningKind.TenureEnd),
        (from word in WordUnlessName(Keyword.Late, Happenings) from cite in CitationGrammar.Citation select cite)
            .Spanned(static (span, cite) => new HappeningSyntax(span, HappeningKind.Late, null, null, cite)),
        Act).Called(Words.Happening);

    private const NameKinds InstantNames = Happenings | NameKinds.Attribute;

    private static readonly Parser<InstantSyntax> Inner = input => Instant!(input);

    private static readonly Parser<InstantSyntax> Origin = OneOf(
        Extreme(Keyword.EarlierOf, true),
        Extreme(Keyword.LaterOf, false),
        AttributeUnlessLonger().Checked(CheckClock).Select(static a => (InstantSyntax)new InstantSyntax.Field(a.Span, a)),
        Happening.Select(static h => (InstantSyntax)new InstantSyntax.Happens(h.Span, h))).Called(Words.Instant);

    /// <summary>The instant a clock starts at.</summary>
    public static readonly Parser<InstantSyntax> Instant =
        (from origin in Origin
         from offset in (from plus in Sign("+") from length in Length select length).XOptional()
         select (origin, offset))
        .Spanned(static (span, i) => i.offset.IsDefined ? new InstantSyntax.Offset(span, i.origin, i.offset.Get()) : i.origin);

    /// <summary>What a response answers or an act precedes.</summary>
    public static readonly Parser<TriggerSyntax> Trigger =
        (from first in WordUnlessName(Keyword.FirstTrigger, Happenings).XOptional()
         from happening in Happening
         from whom in OneOf(
             Word(Keyword.OfIt).Select(static _ => (OfIt: true, Target: (TargetSyntax?)null)),
             from of in Word(Keyword.Of) from target in TriggerTarget select (OfIt: false, Target: (TargetSyntax?)target)).XOptional()
         from per in (from word in Word(Keyword.Per) from period in Period select period).XOptional()
         from condition in (from word in Word(Keyword.Where) from c in Condition select c).XOptional()
         select (first, happening, whom, per, condition))
        .Spanned(static (span, t) => new TriggerSyntax(
            span,
            t.first.IsDefined,
            t.happening,
            t.whom.IsDefined && t.whom.Get().OfIt,
            t.whom.IsDefined ? t.whom.Get().Target : null,
            t.per.GetOrDefault(),
            t.condition.GetOrDefault()))
        .Checked(static (statement, t) =>
        {
            if (t.Per is not null && !t.First)
                statement.Problem(DutyRules.WrongValue, t.Per.Span, BilingualWords.Same(statement.File.Text.Substring(t.Per.Span.Start, t.Per.Span.Length)), Words.PerNeedsFirst);
        });

    /// <summary>A number as a day or month; zero when it cannot be one.</summary>
    private static int Whole(NumberSyntax number) =>
        number.Value.IsInteger && number.Value.Numerator is >= 0 and <= 99 ? (int)number.Value.Numerator : 0;

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

        if (window.Period is null && window.Unit is CalendarUnit.Minute or CalendarUnit.Hour)
            statement.Problem(DutyRules.WrongValue, window.Span, BilingualWords.Same(statement.TextOf(window.Span)), Words.PeriodOfDays);
    }

    private static void CheckClock(StatementSource statement, NameSyntax attribute)
    {
        if (attribute.Declaration.Type is not (AttributeType.Instant or AttributeType.Date))
            statement.Problem(DutyRules.WrongValue, attribute.Span, BilingualWords.Same(attribute.Text), Words.ClockAttribute);
    }

    private static Parser<InstantSyntax> Extreme(Keyword keyword, bool earlier) =>
        (from word in WordUnlessName(keyword, InstantNames)
         from first in Inner
         from comma in Comma
         from second in Inner
         select (first, second)).Spanned((span, e) => (InstantSyntax)new InstantSyntax.Extreme(span, earlier, e.first, e.second));

    // An attribute and an activity may share a beginning: the longer name is meant, at equal length the name is ambiguous.
    private static Parser<NameSyntax> AttributeUnlessLonger()
    {
        var name = Name(InstantNames);
        return input =>
        {
            var at = (TokenInput)input;
            var (found, _) = at.Token.Kind == TokenKind.String
                ? (at.Statement.Scope.Exactly(at.Token.Key, InstantNames), 1)
                : at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, InstantNames);
            return found is { Count: > 0 } && found[0].Kind == NameKinds.Attribute ? name(input) : Result.Failure<NameSyntax>(at, "", []);
        };
    }

    private static Parser<HappeningSyntax> Edge(Keyword keyword, HappeningKind period, HappeningKind state, HappeningKind tenure) =>
        (from word in WordUnlessName(keyword, Happenings)
         from of in OneOf(
             WordUnlessName(Keyword.Tenure, NameKinds.State | NameKinds.Times).Select(_ => (Kind: tenure, Name: (NameSyntax?)null, Period: (WindowSyntax?)null)),
             StateUnlessLonger().Select(n => (Kind: state, Name: (NameSyntax?)n, Period: (WindowSyntax?)null)),
             Period.Select(p => (Kind: period, Name: (NameSyntax?)null, Period: (WindowSyntax?)p))).Called(Words.Edge)
         select of).Spanned(static (span, h) => new HappeningSyntax(span, h.Kind, h.Name, h.Period, null));

    private static Parser<NameSyntax> StateUnlessLonger()
    {
        var name = Name(NameKinds.State);
        return input =>
        {
            var at = (TokenInput)input;
            var state = at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, NameKinds.State).Length;
            var time = Math.Max(
                at.Statement.Scope.Longest(at.Statement.Tokens, at.Position, NameKinds.Period).Length,
                Units.Longest(at.Statement.Tokens, at.Position).Length);
            return (at.Token.Kind == TokenKind.String || state > 0) && state >= time ? name(input) : Result.Failure<NameSyntax>(at, "", []);
        };
    }

    private static Parser<(CalendarUnit Unit, NameSyntax? Period)> DeclaredTime()
    {
        var period = Name(NameKinds.Period);
        return input =>
        {
            var at = (TokenInput)input;
            var tokens = at.Statement.Tokens;
            var (found, length) = at.Token.Kind == TokenKind.String
                ? (at.Statement.Scope.Exactly(at.Token.Key, NameKinds.Times | NameKinds.Parameter), 1)
                : at.Statement.Scope.Longest(tokens, at.Position, NameKinds.Times | NameKinds.Parameter);
            if (found is not { Count: > 0 } || length < Units.Longest(tokens, at.Position).Length)
                return Result.Failure<(CalendarUnit, NameSyntax?)>(at, "", []);
            if (found[0].Kind == NameKinds.Period)
                return period.Select(static p => (CalendarUnit.Day, (NameSyntax?)p))(input);
            found[0].IsUsed = true;
            at.Statement.Problem(
                DutyRules.WrongValue,
                at.Statement.SpanOf(at.Position, at.Position + length),
                BilingualWords.Same(found[0].Text),
                found[0].Kind == NameKinds.Calendar ? Words.CalendarIsNoPeriod : Words.ParameterIsNoPeriod);
            return Done<(CalendarUnit, NameSyntax?)>(at, length, (CalendarUnit.Day, null));
        };
    }

    private static IResult<SpanSyntax> ReadLength(IInput input)
    {
        var at = (TokenInput)input;
        var statement = at.Statement;
        var (parameters, length) = at.Token.Kind == TokenKind.String
            ? (statement.Scope.Exactly(at.Token.Key, NameKinds.Parameter), 1)
            : statement.Scope.Longest(statement.Tokens, at.Position, NameKinds.Parameter);
        if (parameters is { Count: > 0 })
        {
            var named = Name(NameKinds.Parameter)(at);
            if (parameters[0].Type != AttributeType.Duration)
                statement.Problem(DutyRules.WrongValue, statement.SpanOf(at.Position, at.Position + length), BilingualWords.Same(parameters[0].Text), Words.DurationParameter);
            return named.WasSuccessful
                ? Result.Success(new SpanSyntax(named.Value.Span, null, CalendarUnit.Day) { Parameter = named.Value }, named.Remainder)
                : Result.Failure<SpanSyntax>(at, "", []);
        }

        var number = Number(at);
        if (!number.WasSuccessful)
        {
            statement.ExpectName(at.Position, NameKinds.Parameter);
            return Result.Failure<SpanSyntax>(number.Remainder, "", []);
        }

        var after = (TokenInput)number.Remainder;
        var counted = after.Token.Kind == TokenKind.String ? 1 : statement.Scope.Longest(statement.Tokens, after.Position, NameKinds.Times | NameKinds.Measure).Length;
        var (unit, unitLength) = Units.Longest(statement.Tokens, after.Position);
        if (counted > 0 && counted >= unitLength)
        {
            var name = Name(NameKinds.Times | NameKinds.Measure)(after);
            return name.WasSuccessful
                ? Result.Success(new SpanSyntax(statement.SpanOf(at.Position, after.Position + counted), number.Value, CalendarUnit.Day) { Counted = name.Value }, name.Remainder)
                : Result.Failure<SpanSyntax>(after, "", []);
        }

        return unitLength > 0
            ? Done(after, unitLength, new SpanSyntax(statement.SpanOf(at.Position, after.Position + unitLength), number.Value, unit))
            : Fail<SpanSyntax>(after, Words.Unit);
    }
}
