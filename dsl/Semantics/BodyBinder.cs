using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns what one clause asks into its meaning: one body for each of its timings joined by <c>and</c>.</summary>
internal sealed class BodyBinder(
    SymbolBinder symbols, TimeBinder times, ConditionBinder conditions, BoundBinder bounds, DiagnosticBag diagnostics, SourceFile file, ImmutableArray<QualifierSyntax> qualifiers)
{
    /// <summary>The bodies; empty when an error has been reported.</summary>
    public ImmutableArray<ClauseBody> Bind(ClauseBodySyntax syntax)
    {
        var bodies = syntax switch
        {
            ClauseBodySyntax.Assessed assessed => One(new AssessedBody(BilingualTexts.From(assessed.Texts))),
            ClauseBodySyntax.Never never => One(new NeverBody(Positions(never.Activities), times.Targets(never.Targets)) { Matching = Matching() }),
            ClauseBodySyntax.Standing standing => One(Standing(standing)),
            ClauseBodySyntax.Retention kept => One(new RetentionBody(
                symbols.PositionOf(kept.Activity), times.Time(kept.For, file), kept.After is null ? null : times.Instant(kept.After, file))),
            ClauseBodySyntax.Amounts amounts => One(Amounts(amounts)),
            ClauseBodySyntax.Act act => Acts(act),
            _ => throw new InvalidOperationException($"no meaning for {syntax.GetType().Name}"),
        };
        return bodies.Any(static b => b is null) ? [] : [.. bodies.Select(static b => b!)];
    }

    private static ImmutableArray<ClauseBody?> One(ClauseBody? body) => [body];

    private ImmutableArray<ClauseBody?> Acts(ClauseBodySyntax.Act act)
    {
        if (act.Timings.IsEmpty)
            return One(Response(act, times.Targets(act.Targets), null, null));
        ImmutableArray<ClauseBody?> bodies = [.. act.Timings.Select(t => Timing(act, t))];
        if (!act.Either)
            return bodies;
        if (bodies.Length > 2)
        {
            Wrong(act.Timings[2].Span, "two timings may be joined by 'or', not more", "最多用“或者”连接两个时间要求");
            return One(null);
        }

        return bodies[0] is { } first && bodies[1] is { } second ? One(new EitherBody(first, second)) : One(null);
    }

    private ClauseBody? Timing(ClauseBodySyntax.Act act, TimingSyntax timing)
    {
        if (act.Trigger is not null && timing is not (TimingSyntax.Within or TimingSyntax.FirstThen))
        {
            Wrong(timing.Span, "what answers an event has a time limit, 'within', or none", "对事件的响应只能写“时限”，或不限时间");
            return null;
        }

        var targets = times.Targets(act.Targets);
        switch (timing)
        {
            case TimingSyntax.Count count:
                return Count(act, count, targets);
            case TimingSyntax.Sliding sliding:
                return Sliding(act, sliding, targets);
            case TimingSyntax.Every every:
                return Interval(act, every, targets);
            case TimingSyntax.Within within:
                return Within(act, within, targets);
            case TimingSyntax.Before before:
                return new BeforeBody(
                    Positions(act.Activities),
                    targets,
                    before.Kind,
                    before.Length is null ? null : times.Time(before.Length, file),
                    Trigger(before.Event),
                    Matching());
            case TimingSyntax.By by:
                return Dated(act, by, targets);
            case TimingSyntax.FirstThen both:
                if (both.Then is not TimingSyntax.Every then)
                {
                    Wrong(both.Then.Span, "after 'then' an interval is needed, 'every …'", "“此后”后面应为间隔，如“间隔不超过……”");
                    return null;
                }

                if (both.First is not (TimingSyntax.Within or TimingSyntax.By or TimingSyntax.Every))
                {
                    Wrong(both.First.Span, "after 'first' a single deadline is needed: 'within', 'by' or 'every'", "“首先”后面应为一次性的期限：“时限”“不迟于”或“间隔不超过”");
                    return null;
                }

                return Timing(act, both.First) is { } first && Interval(act, then, targets) is { } next ? new FirstThenBody(first, next) : null;
            default:
                throw new InvalidOperationException($"no meaning for {timing.GetType().Name}");
        }
    }

    private RecurringBody? Count(ClauseBodySyntax.Act act, TimingSyntax.Count count, EquatableArray<TargetSymbol> targets)
    {
        var distinct = qualifiers.OfType<QualifierSyntax.Distinct>().FirstOrDefault();
        if (bounds.Bind(act.Activities, count.Bound, distinct, file) is not { } bound)
            return null;
        if (count.Window.IsCase)
        {
            diagnostics.Add(DutyRules.NotYetStated, file, count.Window.Span, Words.PerCase);
            return null;
        }

        if (count.Apart is not null && bound.Measure != CountMeasure.Records)
        {
            Wrong(count.Apart.Span, "only records lie apart, not sums or distinct values", "只有记录可以要求相隔，数额和不同值不可以");
            return null;
        }

        var anchor = qualifiers.OfType<QualifierSyntax.Anchored>().FirstOrDefault()?.Date.Value;
        return new RecurringBody(
            Positions(act.Activities),
            targets,
            bound.Bound,
            bound.Measure,
            distinct?.Attribute is { } attribute ? symbols.PositionOf(attribute) : -1,
            bound.Unit,
            times.Period(count.Window, anchor),
            count.Season is { } s ? new Season(s.FromMonth, s.FromDay, s.ToMonth, s.ToDay) : null)
        {
            Apart = count.Apart is null ? null : times.Time(count.Apart, file),
        };
    }

    private SlidingBody? Sliding(ClauseBodySyntax.Act act, TimingSyntax.Sliding sliding, EquatableArray<TargetSymbol> targets)
    {
        if (bounds.Bind(act.Activities, sliding.Bound, null, file) is not { } bound)
            return null;
        if (bound.Bound.Minimum is not null)
        {
            Wrong(sliding.Span, "over a moving stretch only a most can be asked, '<='; for a least write 'every'", "滑动期间只能规定上限（<=），下限请写“间隔不超过”");
            return null;
        }

        return Shares(bound.Bound, sliding.Bound.Span) ? null : new SlidingBody(
            Positions(act.Activities),
            targets,
            bound.Bound,
            bound.Measure,
            bound.Unit,
            sliding.Stretch.Any is null ? null : times.Time(sliding.Stretch.Any, file),
            sliding.Stretch.Since is null ? -1 : symbols.PositionOf(sliding.Stretch.Since),
            sliding.Stretch.Where is null ? null : conditions.Bind(sliding.Stretch.Where, file, null));
    }

    private IntervalBody Interval(ClauseBodySyntax.Act act, TimingSyntax.Every every, EquatableArray<TargetSymbol> targets) => new(
        Positions(act.Activities),
        targets,
        times.Use(every.Length),
        every.For is null ? null : times.Time(every.For, file),
        every.Of is null ? null : times.Instant(every.Of, file),
        qualifiers.OfType<QualifierSyntax.Grace>().FirstOrDefault() is { } grace ? new Grace(GraceLength(every.Length, grace.Length), grace.Kind) : null,
        qualifiers.OfType<QualifierSyntax.MonthEndsKept>().Any());

    // What is measured in use has its grace in the same use: every 100 operating hours grace 10 operating hours.
    private Span GraceLength(SpanSyntax every, SpanSyntax grace)
    {
        if (every.Counted is not { Declaration.Kind: NameKinds.Measure } use)
            return times.Time(grace, file);
        if (!ReferenceEquals(grace.Counted?.Declaration, use.Declaration))
            Wrong(grace.Span, $"the interval is measured in {use.Text}, and so is its grace", $"该间隔以{use.Text}计量，宽限也应如此");
        return times.Use(grace);
    }

    private ResponseBody? Within(ClauseBodySyntax.Act act, TimingSyntax.Within within, EquatableArray<TargetSymbol> targets)
    {
        var length = times.Time(within.Length, file);
        var of = within.Of is null ? null : times.Instant(within.Of, file);
        return Response(act, targets, length, of, within);
    }

    // Without a trigger the happening the clock starts at is the trigger: within 15 days of end of quarter.
    private ResponseBody? Response(ClauseBodySyntax.Act act, EquatableArray<TargetSymbol> targets, Span? within, Instant? of, TimingSyntax.Within? timing = null)
    {
        TriggerSymbol trigger;
        if (act.Trigger is not null)
        {
            trigger = Trigger(act.Trigger);
        }
        else if (Origin(of) is { } happening)
        {
            trigger = new TriggerSymbol(happening, TriggerScope.Own, null, false, null, null);
            if (of is HappeningInstant)
                of = null;
        }
        else
        {
            Wrong(
                timing!.Span,
                of is null ? "it does not say since when; write 'of' and an act, or begin with 'on'" : "a field belongs to the record of an event; begin with 'on' and the event",
                of is null ? "没有写明从何时起算，请写“自”和行为，或以“发生”开头" : "属性属于某一事件的记录，请以“发生”和该事件开头");
            return null;
        }

        return new ResponseBody(
            trigger,
            Positions(act.Activities),
            targets,
            within,
            of,
            Matching(),
            qualifiers.OfType<QualifierSyntax.ExtendableBy>().FirstOrDefault() is { } extension
                ? new Extension(times.Time(extension.Most, file), symbols.PositionOf(extension.Activity))
                : null,
            qualifiers.OfType<QualifierSyntax.CountingFirstDay>().Any(),
            qualifiers.OfType<QualifierSyntax.MonthEndsKept>().Any());
    }

    private static Happening? Origin(Instant? instant) => instant switch
    {
        HappeningInstant happens => happens.Happening,
        OffsetInstant offset => Origin(offset.Origin),
        _ => null,
    };

    private TriggerSymbol Trigger(TriggerSyntax trigger)
    {
        var ofPeople = trigger.Happening.Kind is HappeningKind.PeriodStart or HappeningKind.PeriodEnd;
        if (ofPeople && (trigger.OfIt || trigger.Target is not null || trigger.Where is not null))
            Wrong(trigger.Span, "a period has no subject, target or record", "周期没有主体、对象或记录");
        return new TriggerSymbol(
            times.Happening(trigger.Happening, file),
            trigger.OfIt ? TriggerScope.OfIt : trigger.Target is not null ? TriggerScope.OfTarget : TriggerScope.Own,
            trigger.Target is null ? null : times.Target(trigger.Target),
            trigger.First,
            trigger.Per is null ? null : times.Period(trigger.Per, null),
            trigger.Where is null ? null : conditions.Bind(trigger.Where, file, null));
    }

    private DatedBody? Dated(ClauseBodySyntax.Act act, TimingSyntax.By by, EquatableArray<TargetSymbol> targets)
    {
        if (bounds.Bind(act.Activities, by.Bound, null, file) is not { } bound)
            return null;
        if (bound.Measure != CountMeasure.Records)
        {
            Wrong(by.Span, "by a day records are counted, not amounts; write 'per year between 1 January and …'", "期限之前只计记录数，不计数额；请写“每年 介于 1月1日 至 ……”");
            return null;
        }

        var last = by.Date?.Value;
        if (by.IsBefore)
        {
            if (last!.Value.DayBefore() is not { } before)
            {
                Wrong(by.Span, "no day lies before it", "在此之前没有日期");
                return null;
            }

            last = before;
        }

        return new DatedBody(Positions(act.Activities), targets, bound.Bound, last, by.Month, by.Day, by.Years);
    }

    private StandingBody? Standing(ClauseBodySyntax.Standing standing)
    {
        var bound = standing.Bound is null ? null : bounds.OfMeasure(standing.Name, standing.Bound, file);
        if (standing.Bound is not null && (bound is null || Shares(bound, standing.Bound.Span)))
            return null;
        return new StandingBody(symbols.PositionOf(standing.Name), bound, default);
    }

    private ClauseBody? Amounts(ClauseBodySyntax.Amounts amounts)
    {
        var (left, right) = (amounts.Left, amounts.Right);
        times.CheckUnits(left, right, file);
        var windows = amounts.Windows;
        PeriodGrid? per = null;
        // `<= 48 per week in any 17 weeks`: the first is the unit of the average, not its window.
        if (left.Fold == AmountFold.Average && windows.Length > 0 && windows.Length + amounts.Stretches.Length == 2 && !windows[0].IsCase)
        {
            per = times.Period(windows[0], null);
            windows = windows.RemoveAt(0);
        }

        if (windows.Length + amounts.Stretches.Length != 1)
        {
            Wrong(amounts.Span, "an amount has one window; only an average may name a unit of time before it", "数额只有一个期间，只有平均值可以在前面另写时间单位");
            return null;
        }

        if (amounts.Stretches.FirstOrDefault() is { Since: { } since } stretch)
        {
            if (left is not { Fold: AmountFold.Sum, Name: { Declaration.Kind: NameKinds.Activity } act } || right.Fold is not (AmountFold.Constant or AmountFold.Parameter)
                || amounts.Comparison is not (Comparison.AtMost or Comparison.LessThan))
            {
                Wrong(amounts.Span, "since an act only the sum of an activity can be capped: 'sum of … <= …'", "自某一行为以来只能限制某一行为的合计：“合计……至多……”");
                return null;
            }

            var most = right.Fold == AmountFold.Constant ? new Quantity(right.Number!.Value) : new Quantity(new Rational(0), symbols.PositionOf(right.Name!));
            return new SlidingBody(
                ImmutableArray.Create(symbols.PositionOf(act)),
                default,
                new CountBound(null, false, most, amounts.Comparison == Comparison.LessThan),
                CountMeasure.Quantity,
                act.Declaration.Unit,
                stretch.Any is null ? null : times.Time(stretch.Any, file),
                symbols.PositionOf(since),
                stretch.Where is null ? null : conditions.Bind(stretch.Where, file, null));
        }

        var any = amounts.Stretches.FirstOrDefault()?.Any;
        if ((left.Fold == AmountFold.Growth || right.Fold == AmountFold.Growth) && (windows.IsEmpty || windows[0].IsCase))
        {
            Wrong(amounts.Span, "growth compares a period with the one before; write 'per' and a unit", "增长是与上一周期比较，请写“每”和时间单位");
            return null;
        }

        var anchor = qualifiers.OfType<QualifierSyntax.Anchored>().FirstOrDefault()?.Date.Value;
        return new AmountBody(
            times.Amount(left, per),
            amounts.Comparison,
            times.Amount(right),
            windows.IsEmpty || windows[0].IsCase ? null : times.Period(windows[0], anchor),
            !windows.IsEmpty && windows[0].IsCase,
            any is null ? null : times.Time(any, file));
    }

    private bool Shares(CountBound bound, TextSpan span)
    {
        if (bound.Minimum?.Of is null && bound.Maximum?.Of is null)
            return false;
        Wrong(span, "a percentage needs a period or a day", "百分比要求需要周期或期限");
        return true;
    }

    private EquatableArray<MatchingField> Matching() => qualifiers.OfType<QualifierSyntax.Matching>()
        .Select(m => new MatchingField(m.Field, m.Attribute is null ? -1 : symbols.PositionOf(m.Attribute))).Distinct().ToEquatableArray();

    private EquatableArray<int> Positions(ImmutableArray<NameSyntax> names) => names.Select(symbols.PositionOf).Distinct().ToEquatableArray();

    private void Wrong(TextSpan span, string english, string chinese) => diagnostics.Add(
        DutyRules.WrongValue, file, span, BilingualWords.Same(file.Text.Substring(span.Start, span.Length)), new BilingualText(english, chinese));
}
