using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Explanation;

/// <summary>The catalogue of what duties of the several kinds ask, English and Chinese side by side.</summary>
internal static class KindPhrases
{
    public static readonly Phrase Interval = new("It asks for {0} again within {1} of the last.", "要求{0}，与上一次相隔不超过{1}。");
    public static readonly Phrase Response = new("It asks that {0} be answered by {1} within {2}.", "要求发生{0}后{2}内{1}。");
    public static readonly Phrase ResponseOpen = new("It asks that {0} be answered by {1}, without a limit of time.", "要求发生{0}后{1}，未规定时限。");
    public static readonly Phrase BeforeAtLeast = new("It asks for {0} at least {1} before {2}.", "要求在{2}前至少{1}{0}。");
    public static readonly Phrase BeforeWithin = new("It asks for {0} within the {1} before {2}.", "要求在{2}前{1}内{0}。");
    public static readonly Phrase Before = new("It asks for {0} before {1}.", "要求在{1}前{0}。");
    public static readonly Phrase DatedBy = new("It asks for {0} {1} by {2}.", "要求不迟于{2}{1}{0}次。");
    public static readonly Phrase DatedYearly = new("It asks for {0} {1} by day {3} of month {2} of the year.", "要求不迟于当年{2}月{3}日{1}{0}次。");
    public static readonly Phrase Sliding = new("It allows {0} {1} in any {2}.", "任意{2}内{1}{0}。");
    public static readonly Phrase SlidingSince = new("It allows {0} {1} since the last {2}.", "自上次{2}起{1}{0}。");
    public static readonly Phrase Never = new("It forbids {0}.", "禁止{0}。");
    public static readonly Phrase Standing = new("It asks that {0} be kept.", "要求保持{0}。");
    public static readonly Phrase StandingMeasure = new("It asks that {0} stay {1}.", "要求{0}保持{1}。");
    public static readonly Phrase Retention = new("It asks that the record of {0} be kept for {1}.", "要求{0}的记录保存{1}。");
    public static readonly Phrase Amounts = new("It asks that {0} be {1} {2}.", "要求{0}{1}{2}。");
    public static readonly Phrase FirstThen = new("First: {0} Then: {1}", "首先：{0}此后：{1}");
    public static readonly Phrase Either = new("One of two: {0} Or: {1}", "以下之一：{0}或者：{1}");
    public static readonly Phrase Share = new("It asks for {0} {1} {2}.", "要求{2}{1}{0}。");
    public static readonly Phrase Length = new("{0} {1}", "{0}{1}");
    public static readonly Phrase Both = new("{0} and {1}", "{0}且{1}");
    public static readonly Phrase PercentOf = new("{0}% of {1}", "{1}的{0}%");
    public static readonly Phrase StartOf = new("the start of {0}", "{0}开始");
    public static readonly Phrase EndOf = new("the end of {0}", "{0}结束");
    public static readonly Phrase TenureStart = new("the start of the tenure", "任期开始");
    public static readonly Phrase TenureEnd = new("the end of the tenure", "任期结束");
    public static readonly Phrase LateOf = new("the breach of {0}", "逾期未履行{0}");

    public static readonly Phrase Broken = new("Breached.", "未履行。");
    public static readonly Phrase PendingUntil = new("Pending: the time runs until {0}.", "待履行：期限至{0}。");
    public static readonly Phrase OpenFacts = new("Undetermined: the facts do not decide it.", "无法判定：现有事实不足以认定。");
    public static readonly Phrase LeftOpen = new("Unassessed: a value it needs has not been set, or the data do not say.", "待评定：所需数值尚未设定，或数据未载明。");

    public static Phrase Outcome(Verdict verdict, DateOnly due) => verdict switch
    {
        Verdict.Met => Phrases.Met,
        Verdict.Breached => Broken,
        Verdict.Pending => PendingUntil.With(due),
        Verdict.Excused => Phrases.Excused,
        Verdict.Unassessed => LeftOpen,
        Verdict.NotBound => Phrases.NeverBinds,
        _ => OpenFacts,
    };

    public static Phrase Side(Comparison how) => how switch
    {
        Comparison.AtLeast => new("at least {0}", "至少{0}"),
        Comparison.AtMost => new("at most {0}", "至多{0}"),
        Comparison.MoreThan => new("more than {0}", "多于{0}"),
        Comparison.LessThan => new("fewer than {0}", "少于{0}"),
        _ => new("exactly {0}", "恰好{0}"),
    };

    public static Phrase Compared(Comparison how) => how switch
    {
        Comparison.AtLeast => new("at least", "不低于"),
        Comparison.AtMost => new("at most", "不高于"),
        Comparison.MoreThan => new("more than", "高于"),
        Comparison.LessThan => new("less than", "低于"),
        _ => new("equal to", "等于"),
    };

    public static Phrase Fold(AmountFold fold) => fold switch
    {
        AmountFold.Sum => new("the sum of {0}", "{0}合计"),
        AmountFold.Average => new("the average of {0}", "{0}平均"),
        AmountFold.Largest => new("the largest {0}", "{0}最大值"),
        AmountFold.Growth => new("the growth of {0}", "{0}增长"),
        _ => new("{0}", "{0}"),
    };

    public static Phrase Unit(CalendarUnit unit, bool several)
    {
        var name = unit switch
        {
            CalendarUnit.Minute => new Phrase("minute", "分钟"),
            CalendarUnit.Hour => new("hour", "小时"),
            CalendarUnit.Day => new("day", "日"),
            CalendarUnit.Week => new("week", "周"),
            CalendarUnit.TenDay => new("ten-day period", "旬"),
            CalendarUnit.HalfMonth => new("half-month", "半月"),
            CalendarUnit.Month => new("month", "个月"),
            CalendarUnit.Quarter => new("quarter", "季度"),
            CalendarUnit.HalfYear => new("half-year", "半年"),
            _ => new("year", "年"),
        };
        return several ? name with { English = name.English + "s" } : name;
    }
}
