using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>A clause in the words of the language, English or Chinese, for documentation.</summary>
internal sealed class ClauseWords(DutyModel model, bool chinese)
{
    /// <summary>The clause without its qualifiers.</summary>
    public string Of(ClauseSymbol clause)
    {
        var who = string.Join(chinese ? "、" : ", ", clause.Actors.Select(a => Name(model.Actors[a].Name)));
        return who + (chinese ? "：" : ": ") + Body(clause.Body);
    }

    private string Body(ClauseBody body) => body switch
    {
        RecurringBody recurring => Recurring(recurring),
        AssessedBody assessed => (chinese ? "应当 " : "shall ") + Text(assessed.Text),
        NeverBody never => (chinese ? "不得 " : "never ") + Acts(never.Activities) + Targets(never.Targets),
        StandingBody standing => (chinese ? "保持 " : "keep ") + Act(standing.Activity) + Bound(standing.Bound, ""),
        DatedBody dated => Acts(dated.Activities) + Targets(dated.Targets) + Bound(dated.Bound, "") + Day(dated),
        IntervalBody interval => Acts(interval.Activities) + Targets(interval.Targets) + (chinese ? " 间隔不超过 " : " every ") + Span(interval.Every),
        ResponseBody response => Acts(response.Activities) + Targets(response.Targets)
            + (response.Within is { } within ? (chinese ? " 时限 " : " within ") + Span(within) : ""),
        BeforeBody before => Acts(before.Activities) + Targets(before.Targets),
        SlidingBody sliding => Acts(sliding.Activities) + Targets(sliding.Targets) + Bound(sliding.Bound, sliding.Unit)
            + (sliding.Any is { } any ? (chinese ? " 任意 " : " in any ") + Span(any) : ""),
        RetentionBody retention => (chinese ? "保存记录 " : "keep record of ") + Act(retention.Activity) + (chinese ? " 期限 " : " for ") + Span(retention.For),
        AmountBody amount => Amount(amount.Left) + " … " + Amount(amount.Right),
        FirstThenBody firstThen => (chinese ? "首先 " : "first ") + Body(firstThen.First) + (chinese ? "，此后 " : ", then ") + Body(firstThen.Then),
        EitherBody either => Body(either.First) + (chinese ? " 或者 " : " or ") + Body(either.Second),
        _ => "",
    };

    private string Recurring(RecurringBody body)
    {
        var distinct = body.Measure switch
        {
            CountMeasure.DistinctTarget => chinese ? " 不同 对象" : " distinct target",
            CountMeasure.DistinctCase => chinese ? " 不同 案件" : " distinct case",
            CountMeasure.DistinctDay => chinese ? " 不同 日" : " distinct day",
            CountMeasure.DistinctAttribute => (chinese ? " 不同 " : " distinct ") + Name(model.Attributes[body.DistinctAttribute].Name),
            _ => "",
        };
        var season = body.Season is { } s
            ? chinese
                ? Invariant($" 介于 {s.FromMonth} 月 {s.FromDay} 日 和 {s.ToMonth} 月 {s.ToDay} 日")
                : Invariant($" between {s.FromDay} {Month(s.FromMonth)} and {s.ToDay} {Month(s.ToMonth)}")
            : "";
        var bound = Bound(body.Bound, body.Unit);
        return chinese
            ? Acts(body.Activities) + Targets(body.Targets) + Period(body.Period) + bound + season + distinct
            : Acts(body.Activities) + Targets(body.Targets) + bound + Period(body.Period) + season + distinct;
    }

    private string Bound(CountBound? bound, string unit)
    {
        if (bound is null)
            return "";
        var of = unit.Length > 0 ? " " + unit : chinese ? " 次" : "";
        var low = bound.Minimum is { } minimum ? Number(minimum) : null;
        var high = bound.Maximum is { } maximum ? Number(maximum) : null;
        if (low is not null && low == high)
            return " = " + low + of;
        if (low is not null && high is not null)
            return chinese ? " 介于 " + low + " 和 " + high + of : " between " + low + " and " + high + of;
        if (low is not null)
            return (bound.MinimumExcluded ? " > " : chinese ? " 至少 " : " >= ") + low + of;
        return high is null ? "" : (bound.MaximumExcluded ? " < " : chinese ? " 至多 " : " <= ") + high + of;
    }

    private string Number(Quantity quantity)
    {
        if (quantity.Parameter >= 0)
            return Name(model.Parameters[quantity.Parameter].Name);
        if (quantity.Of is not { } share)
            return quantity.Value.ToString();
        var of = share.Target is { } target ? Target(target) : share.Amount is { } amount ? Amount(amount) : "";
        return quantity.Value + (chinese ? "% " : "% of ") + of;
    }

    private string Amount(Amount amount) => amount.Fold == AmountFold.Constant
        ? amount.Value + (amount.Unit.Length > 0 ? " " + amount.Unit : "")
        : amount.Parameter >= 0 ? Name(model.Parameters[amount.Parameter].Name)
        : amount.Activity >= 0 ? Act(amount.Activity)
        : "";

    private string Period(PeriodGrid period)
    {
        var unit = period.Calendar >= 0 ? Name(model.Calendars[period.Calendar].Name) : Unit(period.Unit, period.Count);
        if (chinese)
            return period.Count == 1 ? " 每" + unit : Invariant($" 每 {period.Count} {unit}");
        return period.Count == 1 ? " per " + unit : Invariant($" per {period.Count} {unit}");
    }

    private string Span(Span span)
    {
        if (span.Parameter >= 0)
            return Name(model.Parameters[span.Parameter].Name);
        var unit = span.Calendar >= 0 ? Name(model.Calendars[span.Calendar].Name)
            : span.Measure >= 0 ? Name(model.Activities[span.Measure].Name)
            : Unit(span.Unit, span.Count.IsInteger && span.Count.Numerator == 1 ? 1 : 2);
        return span.Count + " " + unit;
    }

    private string Day(DatedBody dated)
    {
        if (dated.By is { } by)
            return (chinese ? " 不迟于 " : " by ") + by;
        return chinese
            ? Invariant($" 不迟于 {dated.Month} 月 {dated.Day} 日 每年")
            : Invariant($" by {dated.Day} {Month(dated.Month)} each year");
    }

    private string Unit(CalendarUnit unit, int count)
    {
        var word = (unit, chinese) switch
        {
            (CalendarUnit.Minute, true) => "分钟",
            (CalendarUnit.Hour, true) => "小时",
            (CalendarUnit.Day, true) => "日",
            (CalendarUnit.Week, true) => "周",
            (CalendarUnit.TenDay, true) => "旬",
            (CalendarUnit.HalfMonth, true) => "半月",
            (CalendarUnit.Month, true) => count == 1 ? "月" : "个月",
            (CalendarUnit.Quarter, true) => "季度",
            (CalendarUnit.HalfYear, true) => "半年",
            (CalendarUnit.Year, true) => "年",
            (CalendarUnit.TenDay, false) => "ten-day",
            (CalendarUnit.HalfMonth, false) => "half-month",
            (CalendarUnit.HalfYear, false) => "half-year",
            _ => unit.ToString().ToLowerInvariant(),
        };
        return chinese || count == 1 ? word : word + "s";
    }

    private string Targets(EquatableArray<TargetSymbol> targets) => targets.Count == 0
        ? ""
        : (chinese ? " 对每个 " : " of each ") + string.Join(chinese ? "、" : ", ", targets.Select(Target));

    private string Target(TargetSymbol target)
    {
        var actor = Name(model.Actors[target.Actor].Name);
        return target.Relation switch
        {
            TargetRelation.Subordinate => (chinese ? "下级 " : "subordinate ") + actor,
            TargetRelation.AllSubordinate => (chinese ? "全部下级 " : "all subordinate ") + actor,
            TargetRelation.Superior => (chinese ? "上级 " : "superior ") + actor,
            _ => actor + (chinese ? " 依据 " : " under ") + Act(target.State),
        };
    }

    private string Acts(EquatableArray<int> acts) => string.Join(chinese ? " 或者 " : " or ", acts.Select(Act));

    private string Act(int activity) => Name(model.Activities[activity].Name);

    private string Name(SymbolName name) => chinese
        ? (name.Chinese.Length > 0 ? name.Chinese : name.English)
        : (name.English.Length > 0 ? name.English : name.Chinese);

    private string Text(BilingualText text) => chinese
        ? (text.Chinese.Length > 0 ? text.Chinese : text.English)
        : (text.English.Length > 0 ? text.English : text.Chinese);

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
