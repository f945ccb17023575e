using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Explanation;

/// <summary>The catalogue of explanations, English and Chinese side by side.</summary>
internal static class Phrases
{
    public static readonly Phrase Space = new(" ", "");
    public static readonly Phrase Comma = new(", ", "、");
    public static readonly Phrase Or = new(" or ", "或");
    public static readonly Phrase NameAndId = new("{0} ({1})", "{0}（{1}）");

    public static readonly Phrase Article = new("Article {0}", "第{0}条");
    public static readonly Phrase ArticleItem = new("Article {0}({1})", "第{0}条第（{1}）项");
    public static readonly Phrase ArticleParagraph = new("Article {0} paragraph {1}", "第{0}条第{1}款");
    public static readonly Phrase ClauseOf = new("{0}, clause {1}", "{0}（条款 {1}）");
    public static readonly Phrase ClauseOnly = new("Clause {0}", "条款 {0}");

    public static readonly Phrase Binds = new("{0} binds {1} from {2} to {3}.", "{0}约束{1}，期间为{2}至{3}。");
    public static readonly Phrase BindsTowards = new("{0} binds {1} towards {2} from {3} to {4}.", "{0}约束{1}，对象为{2}，期间为{3}至{4}。");
    public static readonly Phrase Asks = new("It asks for {0} {1} {2}.", "要求{2}{0}{1}。");
    public static readonly Phrase AsksJudgement = new("It asks: {0}.", "要求：{0}。");
    public static readonly Phrase PartBinds = new("{0} of the period's {1} days bind, so that {2} is asked.", "该周期{1}天中有{0}天受约束，应{2}。");
    public static readonly Phrase BoundDays = new("The days that bind are {0}.", "受约束的日期为{0}。");
    public static readonly Phrase DaysFromTo = new("{0} to {1}", "{0}至{1}");
    public static readonly Phrase Counted = new("What counts comes to {0}: {1}.", "计入{0}：{1}。");
    public static readonly Phrase CountedNothing = new("No record counts.", "没有计入的记录。");
    public static readonly Phrase RecordOn = new("{0} on {1}", "{0}（{1}）");

    public static readonly Phrase Met = new("Met.", "已履行。");
    public static readonly Phrase TooFew = new("Breached: too little by {0}, the last day.", "未履行：截至最后一日{0}仍不足。");
    public static readonly Phrase TooMany = new("Breached: more than allowed.", "未履行：超出上限。");
    public static readonly Phrase PendingLeast = new("Pending: it can still be met until {0}.", "待履行：可在{0}前（含当日）完成。");
    public static readonly Phrase PendingMost = new("Pending: it can still be exceeded until {0}.", "待定：截至{0}（含当日）仍可能超出。");
    public static readonly Phrase Excused = new("It would be breached, but the exception held on every day that binds: excused.", "本应认定未履行，但在受约束的每一天例外均成立：免除。");
    public static readonly Phrase NotExcused = new("The exception did not hold on every day that binds.", "例外并非在受约束的每一天都成立。");
    public static readonly Phrase NotBound = new("The period does not bind: only {0} of its {1} days do.", "该周期不受约束：{1}天中仅有{0}天受约束。");
    public static readonly Phrase NeverBinds = new("The period does not bind: its condition holds on no day.", "该周期不受约束：其前提在任何一天均不成立。");
    public static readonly Phrase Rated = new("{0} of {1} says so.", "依据{1}的评定{0}。");
    public static readonly Phrase RatedMet = new("Rated as met.", "评定为已履行。");
    public static readonly Phrase RatedBreached = new("Rated as breached.", "评定为未履行。");
    public static readonly Phrase RatedExcused = new("Rated as excused.", "评定为免除。");
    public static readonly Phrase NotRated = new("Unassessed: no rating covers {0}.", "待评定：没有覆盖{0}的评定。");
    public static readonly Phrase ParameterOpen = new("Unassessed: parameter {0} has no value.", "待评定：参数“{0}”尚未取值。");

    public static readonly Phrase Undetermined = new("Undetermined, because {0}.", "无法判定，原因：{0}。");
    public static readonly Phrase FacetMissing = new("the data have no column {0}", "数据缺少“{0}”列");
    public static readonly Phrase RowQuarantined = new("the quarantined row {0} could change it", "被隔离的行{0}可能改变结论");
    public static readonly Phrase TenureQuarantined = new("a quarantined tenure of {0} could change the days that bind", "{0}有被隔离的任职行，可能改变受约束的日期");
    public static readonly Phrase RecordOpen = new("it is open whether {0} counts", "{0}是否计入尚不能确定");
    public static readonly Phrase ConditionDaysOpen = new("it is open on which days its condition holds", "其前提在哪些日期成立尚不能确定");
    public static readonly Phrase ExceptionOpen = new("it is open whether the exception held", "例外是否成立尚不能确定");
    public static readonly Phrase QuantityMissing = new("{0} has no quantity", "{0}没有数量");
    public static readonly Phrase ValueMissing = new("{0} has no value to tell it apart", "{0}缺少用于区分的值");
    public static readonly Phrase RatingsDiffer = new("ratings of one day differ or a quarantined row could be a later one", "同日评定不一致，或被隔离的行可能是更晚的评定");
    public static readonly Phrase AmountTooLarge = new("the amounts are too large to add", "数量过大，无法相加");

    public static readonly Phrase NearMiss = new("Does not count: {0}, because {1}.", "未计入：{0}，{1}。");

    public static Phrase Reason(NearMissReason reason) => reason switch
    {
        NearMissReason.OutsideWindow => new("its day is outside the days that bind", "其日期不在受约束的日期之内"),
        NearMissReason.ConditionFalse => new("it does not satisfy the clause's condition", "不符合条款的条件"),
        NearMissReason.ConditionOpen => new("a field that the clause reads is empty", "条款所需的字段为空"),
        NearMissReason.OtherTarget => new("it names no target", "未注明对象"),
        NearMissReason.NotDistinct => new("its value is already counted", "其取值已计入"),
        NearMissReason.WiderActivity => new("its activity is wider than the one asked for", "其行为比所要求的更宽泛"),
        _ => new("it went to another recipient", "报送对象不符"),
    };

    public static Phrase Bound(RequiredCount required, string unit)
    {
        var suffix = unit.Length > 0 ? new Phrase(" " + unit + " of", unit) : new Phrase("", "次");
        Phrase Number(Fraction f) => new RequiredCount(f, false, f, false).Format("")[1..];
        return (required.Minimum, required.Maximum) switch
        {
            ({ } low, null) => (required.MinimumExcluded ? new Phrase("more than {0}", "多于{0}") : new Phrase("at least {0}", "至少{0}")).With(Number(low)) + suffix,
            (null, { } high) => (required.MaximumExcluded ? new Phrase("fewer than {0}", "少于{0}") : new Phrase("at most {0}", "至多{0}")).With(Number(high)) + suffix,
            ({ } low, { } high) when low == high => new Phrase("exactly {0}", "恰好{0}").With(Number(low)) + suffix,
            ({ } low, { } high) => new Phrase("{0} to {1}", "{0}至{1}").With(Number(low), Number(high)) + suffix,
            _ => new Phrase("a number not yet set of", "尚未确定次数的"),
        };
    }

    public static Phrase Period(PlanPeriod period)
    {
        var unit = period.Unit switch
        {
            CalendarUnit.Day => new Phrase("day", "日"),
            CalendarUnit.Week => new("week", "周"),
            CalendarUnit.TenDay => new("ten-day period", "旬"),
            CalendarUnit.HalfMonth => new("half-month", "半月"),
            CalendarUnit.Month => new("month", "月"),
            CalendarUnit.Quarter => new("quarter", "季度"),
            CalendarUnit.HalfYear => new("half-year", "半年"),
            _ => new("year", "年"),
        };
        if (period.Count == 1)
            return new Phrase("per {0}", "每{0}").With(unit);
        var measured = period.Unit is CalendarUnit.Month or CalendarUnit.Quarter or CalendarUnit.HalfYear ? unit with { Chinese = "个" + unit.Chinese } : unit;
        return new Phrase("per {0} {1}s", "每{0}{1}").With(period.Count, measured);
    }

    public static Phrase Season(PlanSeason season)
    {
        Phrase Day(int month, int day) => new($"{day} {Months[month - 1]}", $"{month}月{day}日");
        return new Phrase(" between {0} and {1}", "（{0}至{1}）").With(Day(season.FromMonth, season.FromDay), Day(season.ToMonth, season.ToDay));
    }

    public static Phrase Distinct(CountMeasure measure, Phrase attribute) => measure switch
    {
        CountMeasure.DistinctTarget => new(" (distinct targets)", "（按不同对象计）"),
        CountMeasure.DistinctCase => new(" (distinct cases)", "（按不同案件计）"),
        CountMeasure.DistinctDay => new(" (distinct days)", "（按不同日期计）"),
        CountMeasure.DistinctAttribute => new Phrase(" (distinct values of {0})", "（按不同的“{0}”计）").With(attribute),
        _ => Phrase.Empty,
    };

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];
}
