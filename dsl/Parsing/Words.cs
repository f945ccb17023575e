using DutyDsl.Semantics;

namespace DutyDsl.Parsing;

/// <summary>What the grammar calls its parts in messages.</summary>
internal static class Words
{
    public static readonly BilingualText Text = new("a text in quotation marks", "带引号的文本");
    public static readonly BilingualText Id = new("a word", "一个词");
    public static readonly BilingualText Name = new("a name", "名称");
    public static readonly BilingualText Number = new("a number", "数字");
    public static readonly BilingualText Date = new("a date such as 2018-07-18", "日期，如 2018-07-18");
    public static readonly BilingualText Unit = new("a unit of time such as 'quarter'", "时间单位，如“季度”");
    public static readonly BilingualText Month = new("a month", "月份");
    public static readonly BilingualText Label = new("a number or label such as '5'", "编号，如“5”");
    public static readonly BilingualText End = new("the end of the statement", "语句结束");
    public static readonly BilingualText Bound = new("a bound such as '>= 1'", "次数要求，如“至少 1 次”");
    public static readonly BilingualText Window = new("'per' and a unit", "“每”和时间单位");
    public static readonly BilingualText Timing = new(
        "how often or when: 'per', 'every', 'within', 'before', 'by', 'first' or a bound such as '>= 1'",
        "时间要求：“每”“间隔不超过”“时限”“早于”“不迟于”“首先”，或次数要求，如“至少 1 次”");
    public static readonly BilingualText Qualifier = new("a qualifier such as 'where'", "修饰语，如“其中”");
    public static readonly BilingualText Condition = new("a condition", "条件");
    public static readonly BilingualText Comparison = new("a comparison such as '='", "比较，如“=”");
    public static readonly BilingualText Value = new("a value", "值");
    public static readonly BilingualText ValueOfFacet = new("a value of the facet", "该维度的值");
    public static readonly BilingualText ValueOfAttribute = new("a value of the attribute", "该属性的值");
    public static readonly BilingualText Type = new("a type: 'yes/no', 'number', 'text', 'date', 'instant' or 'duration'", "类型：“是否”“数值”“文本”“日期”“时刻”或“时长”");
    public static readonly BilingualText AttributeType = new("a type: 'one of', 'yes/no', 'number', 'text', 'date', 'instant' or 'duration'", "类型：“取值”“是否”“数值”“文本”“日期”“时刻”或“时长”");
    public static readonly BilingualText Setting = new("a setting such as 'effective'", "设置，如“施行”");
    public static readonly BilingualText Policy = new("'exempt', 'count fully', 'pro rata' or 'bind from'", "“不计”“全计”“按比例”或“起计”");
    public static readonly BilingualText Targets = new("targets such as 'of each …'", "对象，如“对每个……”");
    public static readonly BilingualText Verdict = new("a verdict such as 'met'", "认定结果，如“已履行”");
    public static readonly BilingualText ExampleWindow = new("a window such as '2024-Q1', '2024-03' or a date inside it", "时段，如“2024-Q1”“2024-03”，或其中的日期");
    public static readonly BilingualText InstantForm = new("an instant is written \"2024-02-03T10:00:00+08:00\"", "时刻应写作 \"2024-02-03T10:00:00+08:00\"");
    public static readonly BilingualText AnExample = new("an example", "示例");
    public static readonly BilingualText Cite = new("a citation such as '5(3)' or 'chapter 2'", "条款引用，如“5(3)”或“第二章”");
    public static readonly BilingualText UnitWord = new("the word for a unit", "单位的名称");
    public static readonly BilingualText Statement = new("a statement or a clause", "语句或条款");

    public static readonly BilingualText NumberLimit = new("numbers go up to 1000000000 and have at most 9 digits after the point", "数字不超过 1000000000，小数不超过 9 位");
    public static readonly BilingualText LengthAboveZero = new("a length of time is above zero", "时长应大于零");
    public static readonly BilingualText WholeNumber = new("a whole number is needed", "应为整数");
    public static readonly BilingualText AtLeastOne = new("it has to be at least 1", "应至少为 1");
    public static readonly BilingualText PeriodLimit = new("a period has at most 10000 units", "一个周期最多 10000 个单位");
    public static readonly BilingualText PeriodOfDays = new("a period is a day or longer", "周期至少为一天");
    public static readonly BilingualText DurationNeeded = new("a parameter of type duration is needed", "应为时长型参数");
    public static readonly BilingualText ShareLimit = new("a share lies above 0 and is at most 1", "比例应大于 0 且不超过 1");

    public static readonly BilingualText Length = new("a length such as '12 months'", "时长，如“12 个月”");
    public static readonly BilingualText DayOfYear = new("a day such as 31 March", "日期，如 3月31日");
    public static readonly BilingualText Day = new("a date or a day of each year", "日期或每年的某一天");
    public static readonly BilingualText Happening = new("an act or 'start of', 'end of', 'late'", "行为，或“开始”“结束”“逾期”");
    public static readonly BilingualText Edge = new("a period, a state or 'tenure'", "周期、状态或“任期”");
    public static readonly BilingualText Instant = new("what the clock starts at: an attribute or an act", "计时的起点：属性或行为");
    public static readonly BilingualText AnAmount = new("an amount", "数额");
    public static readonly BilingualText ShareOf = new("what the percentage is of: targets or an amount", "百分比的基数：对象或数额");

    public static readonly BilingualText DurationParameter = new("a length needs a parameter that is a duration", "时长需要时长型参数");
    public static readonly BilingualText NumberParameter = new("an amount is compared with a parameter that is a number", "数额只能与数值型参数比较");
    public static readonly BilingualText ClockAttribute = new("a clock starts at an attribute that is an instant or a date", "计时只能从时刻型或日期型属性开始");
    public static readonly BilingualText PerNeedsFirst = new("only the first of a period is told apart; write 'first' before the event", "只有首次才区分周期，请在事件前写“首次”");
    public static readonly BilingualText CalendarIsNoPeriod = new("a calendar counts days and has no periods; declare a period", "日历只计天数，没有周期；请声明周期");
    public static readonly BilingualText ParameterIsNoPeriod = new("a period is fixed in the text; for a time that a parameter gives, write 'every'", "周期由文本确定；以参数为时长时请写“间隔不超过”");
    public static readonly BilingualText EveryNeedsNumber = new("'every' needs a number, as in 'every 2 …'; for each period write 'per'", "“间隔不超过”需要数字，如“间隔不超过 2 ……”；按每个周期计请写“每”");
    public static readonly BilingualText MixedTimings = new("timings are joined all by 'and' or all by 'or'; write two clauses", "时间要求只能全用“并且”或全用“或者”连接，请分写为两个条款");
    public static readonly BilingualText PerCase = new("a count per case", "按案件计数");
    public static readonly BilingualText ByOthers = new("an act by somebody else than the one bound (by)", "由受约束者以外的人作出的行为（由）");
    public static readonly BilingualText Exclusive = new("a record that may serve only one of two clauses (exclusive with)", "只能用于两个条款之一的记录（不兼）");
    public static readonly BilingualText OtherRulebooks = new("a relation to another rulebook (refines) or a burden limit", "与其他规则的关系（细化）或负担上限");
    public static readonly BilingualText AcceptedFinding = new("a finding accepted in the text (accept …)", "在文本中接受的检查结果（接受……）");
    public static readonly BilingualText FindingCondition = new("a condition on findings (met …, breached …) outside accountability rules", "问责规则以外以认定结果为条件（满足……、违反……）");
    public static readonly BilingualText RelatedRecipient = new("a recipient in a relation other than 'superior'", "“上级”以外关系的报送对象");
    public static readonly BilingualText RelationAndState = new("a target with both a relation and a state", "同时带有关系和状态的对象");

    public static readonly BilingualText EndFound = new("the end of the statement", "语句结束");
    public static readonly BilingualText Continuation = new("a continuation of the line above", "上一行的续行");

    /// <summary>The statement a word opens.</summary>
    public static BilingualText OpenedBy(KeywordEntry opener) =>
        new($"a statement of the kind '{opener.English.Split('|')[0]}'", $"“{opener.Chinese.Split('|')[0]}”语句");

    /// <summary>What the value of a parameter has to be.</summary>
    public static BilingualText ParameterType(Semantics.AttributeType type) => type switch
    {
        Semantics.AttributeType.YesNo => new("the parameter is of type yes/no", "该参数为是否型"),
        Semantics.AttributeType.Number => new("the parameter is a number", "该参数为数值型"),
        Semantics.AttributeType.Date => new("the parameter is a date", "该参数为日期型"),
        Semantics.AttributeType.Instant => new("the parameter is an instant", "该参数为时刻型"),
        Semantics.AttributeType.Duration => new("the parameter is a duration", "该参数为时长型"),
        _ => new("the parameter is a text", "该参数为文本型"),
    };

    /// <summary>What a declared thing is called, with its article.</summary>
    public static BilingualText A(NameKinds kind) => kind switch
    {
        NameKinds.Actor => new("an actor", "主体"),
        NameKinds.Activity => new("an activity", "行为"),
        NameKinds.Event => new("an event", "事件"),
        NameKinds.Fact => new("a fact", "事实"),
        NameKinds.State => new("a state", "状态"),
        NameKinds.Measure => new("a measure", "指标"),
        NameKinds.Attribute => new("an attribute", "属性"),
        NameKinds.Parameter => new("a parameter", "参数"),
        NameKinds.Facet => new("a facet", "维度"),
        NameKinds.Period => new("a period", "周期"),
        NameKinds.Calendar => new("a calendar", "日历"),
        NameKinds.Sanction => new("a sanction", "问责方式"),
        NameKinds.Ground => new("a ground", "问责情形"),
        _ => new("a name", "名称"),
    };

    /// <summary>The kinds of a set, each with its article.</summary>
    public static IEnumerable<BilingualText> Each(NameKinds kinds)
    {
        for (var kind = 1; kind <= (int)NameKinds.All; kind <<= 1)
        {
            if (((int)kinds & kind) != 0)
                yield return A((NameKinds)kind);
        }
    }

    /// <summary>The kinds of a set, without their articles.</summary>
    public static IEnumerable<BilingualText> EachBare(NameKinds kinds) =>
        Each(kinds).Select(static w => w with { English = w.English.Substring(w.English.IndexOf(' ') + 1) });

    /// <summary>What a declared thing is called, without its article.</summary>
    public static BilingualText Bare(NameKinds kind)
    {
        var words = A(kind);
        return words with { English = words.English.Substring(words.English.IndexOf(' ') + 1) };
    }
}
