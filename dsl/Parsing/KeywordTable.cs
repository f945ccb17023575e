using System.Collections.Immutable;

namespace DutyDsl.Parsing;

/// <summary>
/// The one table of keywords, English and Chinese: the grammar, the splitting into statements, the documentation and
/// every tool read it.
/// </summary>
internal static class KeywordTable
{
    /// <summary>All keywords in the grammar's order.</summary>
    public static ImmutableArray<KeywordEntry> All { get; } =
    [
        .. Group("Statements",
            new(Keyword.Rulebook, "rulebook", "规则", KeywordRoles.Statement),
            new(Keyword.Use, "use", "引用", KeywordRoles.Statement),
            new(Keyword.Chapter, "chapter", "章", KeywordRoles.Statement),
            new(Keyword.Article, "article", "条", KeywordRoles.Statement),
            new(Keyword.Paragraph, "paragraph", "款", KeywordRoles.Statement),
            new(Keyword.Item, "item", "项", KeywordRoles.Statement),
            new(Keyword.Facet, "facet", "维度", KeywordRoles.Statement),
            new(Keyword.Actor, "actor", "主体", KeywordRoles.Statement),
            new(Keyword.Activity, "activity", "行为", KeywordRoles.Statement),
            new(Keyword.Event, "event", "事件", KeywordRoles.Statement),
            new(Keyword.Fact, "fact", "事实", KeywordRoles.Statement),
            new(Keyword.State, "state", "状态", KeywordRoles.Statement),
            new(Keyword.Measure, "measure", "指标", KeywordRoles.Statement),
            new(Keyword.Attribute, "attribute", "属性", KeywordRoles.Statement),
            new(Keyword.Parameter, "parameter", "参数", KeywordRoles.Statement),
            new(Keyword.Period, "period", "周期", KeywordRoles.Statement),
            new(Keyword.Calendar, "calendar", "日历", KeywordRoles.Statement),
            new(Keyword.Sanctions, "sanctions", "问责方式", KeywordRoles.Statement),
            new(Keyword.Example, "example", "示例", KeywordRoles.Statement),
            new(Keyword.Given, "given", "已知", KeywordRoles.Statement),
            new(Keyword.Expect, "expect", "预期", KeywordRoles.Statement),
            new(Keyword.Purpose, "purpose", "目的", KeywordRoles.Statement),
            new(Keyword.Principle, "principle", "原则", KeywordRoles.Statement),
            new(Keyword.Scope, "scope", "适用范围", KeywordRoles.Statement),
            new(Keyword.Permission, "permission", "许可", KeywordRoles.Statement),
            new(Keyword.Authority, "authority", "职权", KeywordRoles.Statement),
            new(Keyword.Untranslated, "untranslated", "未译", KeywordRoles.Statement),
            new(Keyword.Because, "because", "因为", KeywordRoles.Continues)),
        .. Group("Settings of a rulebook",
            new(Keyword.Refines, "refines", "细化", KeywordRoles.None),
            new(Keyword.Title, "title", "标题", KeywordRoles.Continues),
            new(Keyword.TimeZone, "time zone", "时区", KeywordRoles.Continues),
            new(Keyword.Effective, "effective", "施行", KeywordRoles.Continues),
            new(Keyword.PartialPeriods, "partial periods", "不足周期", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Repeals, "repeals", "废止", KeywordRoles.Continues),
            new(Keyword.Burden, "burden", "负担", KeywordRoles.Continues),
            new(Keyword.Exempt, "exempt", "不计", KeywordRoles.None),
            new(Keyword.CountFully, "count fully", "全计", KeywordRoles.None),
            new(Keyword.ProRata, "pro rata", "按比例", KeywordRoles.None),
            new(Keyword.BindFrom, "bind from", "起计", KeywordRoles.None)),
        .. Group("Declarations",
            new(Keyword.In, "in", "单位", KeywordRoles.None),
            new(Keyword.Is, "is", "属于", KeywordRoles.None),
            new(Keyword.OneOf, "one of", "取值", KeywordRoles.None),
            new(Keyword.YesNo, "yes/no", "是否", KeywordRoles.None),
            new(Keyword.NumberType, "number", "数值", KeywordRoles.None),
            new(Keyword.TextType, "text", "文本", KeywordRoles.None),
            new(Keyword.DateType, "date", "日期", KeywordRoles.None),
            new(Keyword.InstantType, "instant", "时刻", KeywordRoles.None),
            new(Keyword.DurationType, "duration", "时长", KeywordRoles.None),
            new(Keyword.Yes, "yes", "是", KeywordRoles.None),
            new(Keyword.No, "no", "否", KeywordRoles.None),
            new(Keyword.Not, "not", "非", KeywordRoles.BeforeName),
            new(Keyword.And, "and", "并且|且", KeywordRoles.Continues | KeywordRoles.Joins | KeywordRoles.AfterName),
            new(Keyword.Or, "or", "或者|或", KeywordRoles.Continues | KeywordRoles.Joins | KeywordRoles.AfterName)),
        .. Group("What a clause asks",
            new(Keyword.Shall, "shall", "应当", KeywordRoles.None),
            new(Keyword.Never, "never", "不得", KeywordRoles.BeforeName),
            new(Keyword.Keep, "keep", "保持", KeywordRoles.BeforeName),
            new(Keyword.Hold, "hold", "担任", KeywordRoles.BeforeName),
            new(Keyword.KeepRecord, "keep record of", "保存记录", KeywordRoles.BeforeName),
            new(Keyword.On, "on", "发生", KeywordRoles.BeforeName),
            new(Keyword.OfEach, "of each", "对每个", KeywordRoles.AfterName),
            new(Keyword.ToEach, "to each", "向每个", KeywordRoles.AfterName),
            new(Keyword.OfIt, "of it", "对其", KeywordRoles.AfterName),
            new(Keyword.Of, "of", "对", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Subordinate, "subordinate", "下级", KeywordRoles.BeforeName),
            new(Keyword.AllSubordinate, "all subordinate", "全部下级", KeywordRoles.BeforeName),
            new(Keyword.Superior, "superior", "上级", KeywordRoles.BeforeName),
            new(Keyword.Under, "under", "依据", KeywordRoles.AfterName),
            new(Keyword.CountsAs, "counts as", "视为", KeywordRoles.AfterName)),
        .. Group("Times and bounds",
            new(Keyword.AtLeast, "at least", "至少", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.AtMost, "at most", "至多", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Between, "between", "介于", KeywordRoles.AfterName),
            new(Keyword.RangeAnd, "and", "并且|且|至|与|和", KeywordRoles.None),
            new(Keyword.Times, "times|time", "次", KeywordRoles.None),
            new(Keyword.Per, "per", "每", KeywordRoles.AfterName),
            new(Keyword.Within, "within", "时限", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.AtLeastBefore, "at least", "提前至少", KeywordRoles.AfterName),
            new(Keyword.Before, "before", "早于", KeywordRoles.AfterName),
            new(Keyword.ByDay, "by", "不迟于", KeywordRoles.AfterName),
            new(Keyword.EachYear, "each year", "每年", KeywordRoles.None),
            new(Keyword.EachEvenYear, "each even year", "每偶数年", KeywordRoles.None),
            new(Keyword.EachOddYear, "each odd year", "每奇数年", KeywordRoles.None),
            new(Keyword.Every, "every", "间隔不超过", KeywordRoles.AfterName),
            new(Keyword.FirstTiming, "first", "首先", KeywordRoles.AfterName),
            new(Keyword.FirstTrigger, "first", "首次", KeywordRoles.BeforeName),
            new(Keyword.Then, "then", "此后", KeywordRoles.Continues),
            new(Keyword.For, "for", "持续|期限", KeywordRoles.Continues),
            new(Keyword.OfInstant, "of", "自", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.After, "after", "之后", KeywordRoles.None),
            new(Keyword.StartOf, "start of", "开始", KeywordRoles.BeforeName),
            new(Keyword.EndOf, "end of", "结束", KeywordRoles.BeforeName),
            new(Keyword.Tenure, "tenure", "任期", KeywordRoles.None),
            new(Keyword.Late, "late", "逾期", KeywordRoles.BeforeName),
            new(Keyword.EarlierOf, "earlier of", "较早", KeywordRoles.BeforeName),
            new(Keyword.LaterOf, "later of", "较晚", KeywordRoles.BeforeName),
            new(Keyword.Since, "since", "自上次|自", KeywordRoles.AfterName),
            new(Keyword.InAny, "in any", "任意", KeywordRoles.AfterName),
            new(Keyword.Apart, "apart", "相隔", KeywordRoles.None),
            new(Keyword.SumOf, "sum of", "合计", KeywordRoles.BeforeName),
            new(Keyword.AverageOf, "average of", "平均", KeywordRoles.BeforeName),
            new(Keyword.GrowthOf, "growth of", "增长", KeywordRoles.BeforeName),
            new(Keyword.LargestOf, "largest of", "最大", KeywordRoles.BeforeName),
            new(Keyword.LatestOf, "latest of", "最新", KeywordRoles.BeforeName)),
        .. Group("Conditions",
            new(Keyword.Quantity, "quantity", "数量", KeywordRoles.None),
            new(Keyword.Target, "target", "对象", KeywordRoles.None),
            new(Keyword.Case, "case", "案件", KeywordRoles.None),
            new(Keyword.Met, "met", "满足", KeywordRoles.None),
            new(Keyword.Breached, "breached", "违反", KeywordRoles.None),
            new(Keyword.AnyOf, "any of", "任一", KeywordRoles.None),
            new(Keyword.AllOf, "all of", "全部", KeywordRoles.None)),
        .. Group("Qualifiers",
            new(Keyword.Where, "where", "其中", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.When, "when", "前提", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Unless, "unless", "除非", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Distinct, "distinct", "不同", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.DayField, "day", "日|天", KeywordRoles.None),
            new(Keyword.To, "to", "报送", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.By, "by", "由", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.MayDelegateTo, "may delegate to", "可委托", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Evidence, "evidence", "凭据", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Matching, "matching", "对应", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.ExtendableBy, "extendable by", "可延长", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Grace, "grace", "宽限", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Early, "early", "提前", KeywordRoles.None),
            new(Keyword.EitherSide, "either side", "前后", KeywordRoles.None),
            new(Keyword.CountingFirstDay, "counting the first day", "首日计入", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.MonthEndsKept, "month ends kept", "月末对应", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.From, "from", "起始", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Until, "until", "截止", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Anchored, "anchored", "起算", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.As, "as", "编号", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Overrides, "overrides", "优先于", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.ExclusiveWith, "exclusive with", "不兼", KeywordRoles.Continues | KeywordRoles.AfterName),
            new(Keyword.Text, "text", "原文", KeywordRoles.Continues),
            new(Keyword.Note, "note", "说明", KeywordRoles.Continues),
            new(Keyword.Accept, "accept", "接受", KeywordRoles.Continues)),
        .. Group("Accountability",
            new(Keyword.Ground, "ground", "情形", KeywordRoles.None),
            new(Keyword.OnGround, "on", "针对", KeywordRoles.AfterName),
            new(Keyword.AnyGround, "any ground", "任一情形", KeywordRoles.None),
            new(Keyword.BarFrom, "from", "自", KeywordRoles.AfterName),
            new(Keyword.Impose, "impose", "问责", KeywordRoles.None),
            new(Keyword.ReferTo, "refer to", "移送", KeywordRoles.None),
            new(Keyword.Bar, "bar", "取消资格", KeywordRoles.None),
            new(Keyword.Aggravate, "aggravate", "从重", KeywordRoles.None),
            new(Keyword.Mitigate, "mitigate", "从轻", KeywordRoles.None),
            new(Keyword.ExemptFrom, "exempt from", "免责", KeywordRoles.None),
            new(Keyword.ExcuseFrom, "excuse from", "免究", KeywordRoles.None),
            new(Keyword.RegardlessOf, "regardless of", "不论", KeywordRoles.None),
            new(Keyword.Commend, "commend", "表彰", KeywordRoles.None)),
        .. Group("Examples",
            new(Keyword.ExampleIs, "is", "是", KeywordRoles.None),
            new(Keyword.ExampleFrom, "from", "起始|自", KeywordRoles.None),
            new(Keyword.ExampleTo, "to", "至", KeywordRoles.None),
            new(Keyword.ExampleUnder, "under", "隶属", KeywordRoles.None),
            new(Keyword.ExampleBy, "by", "由|依据", KeywordRoles.None),
            new(Keyword.ExampleOn, "on", "于", KeywordRoles.None),
            new(Keyword.ExampleOf, "of", "针对", KeywordRoles.None),
            new(Keyword.ExampleFor, "for", "对", KeywordRoles.None),
            new(Keyword.ExampleIn, "in", "在", KeywordRoles.None),
            new(Keyword.At, "at", "截至", KeywordRoles.Continues),
            new(Keyword.Rating, "rating", "评定", KeywordRoles.None),
            new(Keyword.Recipient, "recipient", "报送对象", KeywordRoles.None),
            new(Keyword.KeptUntil, "kept until", "保存至", KeywordRoles.None),
            new(Keyword.VerdictMet, "met", "已履行", KeywordRoles.None),
            new(Keyword.VerdictBreached, "breached", "未履行", KeywordRoles.None),
            new(Keyword.Pending, "pending", "待履行", KeywordRoles.None),
            new(Keyword.Excused, "excused", "免除", KeywordRoles.None),
            new(Keyword.Undetermined, "undetermined", "无法判定", KeywordRoles.None),
            new(Keyword.Unassessed, "unassessed", "待评定", KeywordRoles.None),
            new(Keyword.NotBound, "not bound", "不受约束", KeywordRoles.None),
            new(Keyword.OutcomeGround, "ground", "情形", KeywordRoles.None),
            new(Keyword.OutcomeExempt, "exempt", "免责", KeywordRoles.None),
            new(Keyword.OutcomeExcused, "excused", "免究", KeywordRoles.None),
            new(Keyword.OutcomeSanction, "imposed", "问责", KeywordRoles.None),
            new(Keyword.OutcomeAggravated, "aggravated", "从重", KeywordRoles.None),
            new(Keyword.OutcomeMitigated, "mitigated", "从轻", KeywordRoles.None),
            new(Keyword.OutcomeBarred, "barred", "取消资格", KeywordRoles.None),
            new(Keyword.OutcomeBroken, "breached", "违反", KeywordRoles.None),
            new(Keyword.OutcomeReferred, "referred", "移送", KeywordRoles.None),
            new(Keyword.OutcomeCommended, "commended", "表彰", KeywordRoles.None),
            new(Keyword.OutcomeOpen, "open", "待定", KeywordRoles.None),
            new(Keyword.OutcomeClosed, "closed", "终结", KeywordRoles.None)),
        .. Group("Units",
            new(Keyword.Year, "year|years", "年", KeywordRoles.None),
            new(Keyword.HalfYear, "half-year|half-years", "半年|个半年", KeywordRoles.None),
            new(Keyword.Quarter, "quarter|quarters", "季度|个季度", KeywordRoles.None),
            new(Keyword.Month, "month|months", "月|个月", KeywordRoles.None),
            new(Keyword.HalfMonth, "half-month|half-months", "半月|半个月", KeywordRoles.None),
            new(Keyword.TenDay, "ten-day|ten-days", "旬", KeywordRoles.None),
            new(Keyword.Week, "week|weeks", "周", KeywordRoles.None),
            new(Keyword.Day, "day|days", "日|天", KeywordRoles.None),
            new(Keyword.Hour, "hour|hours", "小时|个小时", KeywordRoles.None),
            new(Keyword.Minute, "minute|minutes", "分钟", KeywordRoles.None)),
    ];

    private static readonly ImmutableDictionary<Keyword, KeywordEntry> ByKeyword = All.ToImmutableDictionary(static e => e.Keyword);

    // Words of one Han character occur at the beginning of names, so only longer ones open or continue a line.
    private static readonly ILookup<string, (KeywordEntry Entry, string[] Words)> LineWords = All
        .Where(static e => (e.Roles & (KeywordRoles.Statement | KeywordRoles.Continues)) != 0 && !IsChineseHead(e))
        .SelectMany(static e => e.Spellings.Select(s => (Entry: e, Words: s)))
        .Concat(All.Where(IsChineseHead).SelectMany(static e => e.EnglishSpellings.Select(s => (Entry: e, Words: s))))
        .Where(static e => e.Words.Length > 1 || !Text.NameKey.IsHan(e.Words[0][0]))
        .ToLookup(static e => e.Words[0], StringComparer.Ordinal);

    private static readonly ILookup<string, string[]> WordsAfterNames = All
        .Where(static e => (e.Roles & KeywordRoles.AfterName) != 0)
        .SelectMany(static e => e.Spellings)
        .ToLookup(static s => s[0], StringComparer.Ordinal);

    /// <summary>The entry of a keyword.</summary>
    public static KeywordEntry Entry(Keyword keyword) => ByKeyword[keyword];

    /// <summary>How many tokens at <paramref name="position"/> spell <paramref name="keyword"/>; zero when they do not.</summary>
    public static int Match(Keyword keyword, Token[] tokens, int position)
    {
        foreach (var spelling in ByKeyword[keyword].Spellings)
        {
            if (Matches(spelling, tokens, position))
                return spelling.Length;
        }

        return 0;
    }

    /// <summary>The longest statement word or continuing word that begins at <paramref name="position"/>, or null.</summary>
    public static KeywordEntry? LineWord(Token[] tokens, int position, KeywordRoles role)
    {
        if (tokens[position].Kind != TokenKind.Word)
            return null;
        KeywordEntry? best = null;
        var length = 0;
        foreach (var (entry, words) in LineWords[tokens[position].Key])
        {
            if ((entry.Roles & role) != 0 && words.Length > length && Matches(words, tokens, position))
                (best, length) = (entry, words.Length);
        }

        return best;
    }

    /// <summary>Whether a word that may follow a name begins at <paramref name="position"/>.</summary>
    public static bool EndsName(Token[] tokens, int position)
    {
        if (tokens[position].Kind != TokenKind.Word)
            return false;
        foreach (var words in WordsAfterNames[tokens[position].Key])
        {
            if (Matches(words, tokens, position))
                return true;
        }

        return false;
    }

    private static bool Matches(string[] words, Token[] tokens, int position)
    {
        if (position + words.Length > tokens.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[position + i];
            if (token.Kind != TokenKind.Word || token.Key != words[i])
                return false;
        }

        return true;
    }

    // 章, 条, 款 and 项 follow their number: 第五条.
    private static bool IsChineseHead(KeywordEntry entry) =>
        entry.Keyword is Keyword.Chapter or Keyword.Article or Keyword.Paragraph or Keyword.Item;

    private static IEnumerable<KeywordEntry> Group(string name, params KeywordEntry[] entries) =>
        entries.Select(e => e with { Group = name });
}
