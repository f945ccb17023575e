using System.Collections.Immutable;
using System.Reflection;

namespace DutyDsl.Diagnostics;

/// <summary>The catalogue of everything the language can find, each with a page under <c>docs/rules</c>.</summary>
public static class DutyRules
{
    /// <summary>Bytes that are no UTF-8.</summary>
    public static readonly DutyRule NotUtf8 = Error(1, "The file is not UTF-8", "文件不是 UTF-8",
        "The file is not UTF-8: {0}. Save it as UTF-8.",
        "文件不是 UTF-8：{0}。请另存为 UTF-8。");

    /// <summary>A file that is too large.</summary>
    public static readonly DutyRule FileTooLarge = Error(2, "The file is too large", "文件过大",
        "The file has {0} bytes; at most 8388608 (8 MB) are read. Split it: a rulebook may lie in several files.",
        "文件有 {0} 字节，最多读取 8388608 字节（8 MB）。请拆分：一部规则可以分为多个文件。");

    /// <summary>An invisible or control character.</summary>
    public static readonly DutyRule RefusedCharacter = Error(3, "An invisible or control character", "不可见字符或控制字符",
        "The character {0} is invisible or changes how text is shown, so the file would not say what it shows. Remove it.",
        "字符 {0} 不可见或会改变文字的显示方式，文件的内容会与所见不符。请删除。");

    /// <summary>A string without its closing mark.</summary>
    public static readonly DutyRule UnclosedString = Error(4, "A string that is not closed", "字符串没有结束",
        "The text is not closed on its line. Add {0} where it ends.{1}",
        "该文本在本行内没有结束。请在结尾处加上 {0}。{1}");

    /// <summary>A name that is too long.</summary>
    public static readonly DutyRule NameTooLong = Error(5, "A name that is too long", "名称过长",
        "The name has {0} characters; at most 200 are allowed. Shorten it.",
        "名称有 {0} 个字符，最多 200 个。请缩短。");

    /// <summary>Too many open brackets.</summary>
    public static readonly DutyRule NestedTooDeep = Error(6, "Brackets nested too deep", "括号嵌套过深",
        "Brackets are nested deeper than 64 levels here. Split the condition.",
        "此处括号嵌套超过 64 层。请拆分条件。");

    /// <summary>What does not parse.</summary>
    public static readonly DutyRule Unexpected = Error(10, "Something else was expected", "此处应为其他内容",
        "Found {0}, expected {1}.{2}",
        "此处是{0}，应为{1}。{2}");

    /// <summary>A name nobody declares.</summary>
    public static readonly DutyRule UnknownName = Error(11, "A name that is not declared", "名称未声明",
        "No {1} named '{0}' is declared.{2}",
        "没有声明名为“{0}”的{1}。{2}");

    /// <summary>A name of another kind.</summary>
    public static readonly DutyRule WrongKind = Error(12, "A name of another kind", "名称的种类不符",
        "'{0}' is {1}; expected {2}.",
        "“{0}”是{1}，此处应为{2}。");

    /// <summary>A name that can be read in two ways.</summary>
    public static readonly DutyRule AmbiguousName = Error(13, "A name that can be read in two ways", "名称有两种读法",
        "'{0}' is {1} here. Rename one of the two.",
        "“{0}”在此处既可读作{1}。请给其中一个改名。");

    /// <summary>A name declared twice.</summary>
    public static readonly DutyRule DoubledName = Error(14, "A name declared twice", "名称重复声明",
        "'{0}' is already declared as {1} in {2}. Give one of them another name.",
        "“{0}”已在 {2} 声明为{1}。请给其中一个另取名称。");

    /// <summary>Two names that only look different.</summary>
    public static readonly DutyRule SameName = Error(15, "Two names that differ in spelling only", "名称仅写法不同",
        "'{0}' is the same name as '{3}', declared as {1} in {2}: case, width, spacing and Unicode form do not tell names apart.",
        "“{0}”与 {2} 声明为{1}的“{3}”是同一个名称：大小写、全半角、空格和 Unicode 形式不区分名称。");

    /// <summary>A line whose first word made it another statement.</summary>
    public static readonly DutyRule SwallowedClause = Error(16, "A clause read as another statement", "条款被当作其他语句",
        "The line begins with '{0}' and so is read as {1}, not as a clause. If an actor's name begins with this word, quote the name: \"{2}\": …",
        "该行以“{0}”开头，因此读作{1}，而不是条款。如果主体的名称以此开头，请加引号：“{2}”：……");

    /// <summary>and and or without brackets.</summary>
    public static readonly DutyRule MixedAndOr = Error(17, "'and' and 'or' without brackets", "并且与或者混用而无括号",
        "'and' and 'or' are mixed without brackets. Write {0} or {1}.",
        "“并且”与“或者”混用而没有括号。请写作 {0} 或 {1}。");

    /// <summary>every before a calendar unit.</summary>
    public static readonly DutyRule EveryUnit = Error(18, "'every' with a calendar unit", "间隔不超过后接历法单位",
        "'{0}' can be read in two ways. Write 'per {1}' to count in calendar periods, or 'every {2}' for a time that rolls from one act to the next.",
        "“{0}”有两种读法。按历法周期计数请写“每{1}”；从上一次起滚动计算请写“间隔不超过 {2}”。");

    /// <summary>A part of the language this version does not state.</summary>
    public static readonly DutyRule NotYetStated = Error(19, "This version does not state this yet", "本版本尚不能表述",
        "This is {0}, which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".",
        "这是{0}，本版本尚不能表述。可以写 未译 “……” 因为 “……” 以保留位置。");

    /// <summary>A number outside its range.</summary>
    public static readonly DutyRule BadNumber = Error(20, "A number out of range", "数值超出范围",
        "'{0}' is not possible here: {1}.",
        "“{0}”在此处不成立：{1}。");

    /// <summary>A day the calendar does not have.</summary>
    public static readonly DutyRule NoSuchDay = Error(21, "No such day", "日期不存在",
        "The calendar has no day '{0}'.",
        "历法中没有“{0}”这一天。");

    /// <summary>use of a rulebook that is not in the set.</summary>
    public static readonly DutyRule UnknownRulebook = Error(22, "A rulebook that is not in the set", "引用的规则不存在",
        "No file of the set opens with 'rulebook {0}'.{1}",
        "没有文件以“规则 {0}”开头。{1}");

    /// <summary>A circle.</summary>
    public static readonly DutyRule Circle = Error(23, "A circle", "循环定义",
        "{0} depends on itself: {1}. Take one of the steps out.",
        "{0}依赖于自身：{1}。请去掉其中一步。");

    /// <summary>An actor nobody satisfies.</summary>
    public static readonly DutyRule ImpossibleActor = Error(24, "An actor nobody can be", "不可能的主体",
        "No subject can be '{0}': {1}.",
        "没有任何对象能满足“{0}”：{1}。");

    /// <summary>A setting the rulebook has to state.</summary>
    public static readonly DutyRule MissingSetting = Error(25, "A setting is missing", "缺少设置",
        "Rulebook {0} does not say {1}. Add '{2}' to its settings.",
        "规则 {0} 没有写明{1}。请在其设置中加上“{2}”。");

    /// <summary>A clause nobody could cite.</summary>
    public static readonly DutyRule MissingCitation = Error(26, "A clause outside any article", "条款不在任何条之下",
        "The clause stands in no article, so nothing could cite it. Put it under 'article …'.",
        "该条款不在任何一条之下，无法引用。请放在“第……条”之下。");

    /// <summary>The same clause twice.</summary>
    public static readonly DutyRule DuplicateClause = Error(27, "The same clause twice", "条款重复",
        "The clause says the same as {0} in {1}. Remove one of them.",
        "该条款与 {1} 的 {0} 内容相同。请删除其中一个。");

    /// <summary>A file without a rulebook line.</summary>
    public static readonly DutyRule MissingRulebook = Error(28, "No rulebook line", "缺少规则行",
        "The file does not begin with a rulebook line. Begin it with 'rulebook Name'.",
        "文件没有以规则行开头。请以“规则 名称”开头。");

    /// <summary>Something that may be said once was said twice.</summary>
    public static readonly DutyRule SaidTwice = Error(29, "Said twice", "重复书写",
        "'{0}' is said twice; it may be said once.",
        "“{0}”写了两次，只能写一次。");

    /// <summary>A value that does not fit.</summary>
    public static readonly DutyRule WrongValue = Error(30, "A value that does not fit", "值不符",
        "'{0}' does not fit: {1}.",
        "“{0}”不符：{1}。");

    /// <summary>A unit the activity has not.</summary>
    public static readonly DutyRule WrongUnit = Error(31, "A unit the activity does not have", "行为没有该单位",
        "'{0}' is not measured in {1}{2}.",
        "“{0}”不以{1}计量{2}。");

    /// <summary>A bound nothing satisfies.</summary>
    public static readonly DutyRule EmptyBound = Error(32, "A bound nothing satisfies", "不可能满足的次数",
        "No number is between {0} and {1}. Put the smaller one first.",
        "没有数值介于 {0} 和 {1} 之间。请把较小的写在前面。");

    /// <summary>A field of a record where there is no record.</summary>
    public static readonly DutyRule FieldOutsideWhere = Error(33, "A record's field outside 'where'", "记录的字段只能用于其中",
        "'{0}' belongs to a record, but '{1}' asks about days. Use 'where', or state what holds on the day as a state or fact.",
        "“{0}”属于一条记录，而“{1}”针对的是日期。请用“其中”，或把当日成立的情况写成状态或事实。");

    /// <summary>Two texts in one language.</summary>
    public static readonly DutyRule TwoTexts = Error(34, "Two texts in one language", "同一语言有两段文本",
        "Two texts in one language stand here; one in English and one in Chinese are expected.",
        "此处同一语言有两段文本，应为英文、中文各一段。");

    /// <summary>A time that ends before it begins.</summary>
    public static readonly DutyRule NeverValid = Error(35, "Ends before it begins", "结束早于开始",
        "'until {0}' lies before the first day, {1}, so nothing would ever bind.",
        "“截止 {0}”早于第一天 {1}，因此永远不会有约束力。");

    /// <summary>A range of sanctions upside down.</summary>
    public static readonly DutyRule SanctionOrder = Error(40, "A range of sanctions upside down", "问责方式的范围次序有误",
        "'{0}' is heavier than '{1}', so the range is empty. Put the milder sanction first.",
        "“{0}”重于“{1}”，范围为空。请把较轻的写在前面。");

    /// <summary>Two rules with different results and no order.</summary>
    public static readonly DutyRule UnorderedRules = Error(41, "Two rules without an order", "两条规则没有先后",
        "For the ground '{0}' this rule gives another range of sanctions than {1} in {2}. Say which goes before: label one with 'as' and add 'overrides' to the other.",
        "对问责情形“{0}”，本规则与 {2} 的 {1} 给出不同的问责范围。请说明先后：给其中一条加“编号”，并在另一条加“优先于”。");

    /// <summary>A table that is not there.</summary>
    public static readonly DutyRule MissingTable = Error(42, "A table that is not there", "缺少表格",
        "There is no table '{0}': {1} is not among the files. Put it there.",
        "没有表格“{0}”：文件中没有 {1}。请放入该文件。");

    /// <summary>A table that does not read as one.</summary>
    public static readonly DutyRule BadTable = Error(43, "A row of a table that cannot be read", "表格中有无法读取的行",
        "The row cannot be read: {0}.",
        "无法读取该行：{0}。");

    /// <summary>A citation of nothing.</summary>
    public static readonly DutyRule UnknownCitation = Error(44, "A citation of no clause", "引用的条款不存在",
        "No clause is cited as '{0}'.{1}",
        "没有条款可以引用为“{0}”。{1}");

    /// <summary>given or expect outside an example.</summary>
    public static readonly DutyRule OutsideExample = Error(60, "Outside an example", "不在示例之中",
        "'{0}' belongs to an example. Put it after 'example \"…\"'.",
        "“{0}”属于示例。请放在 示例 “……” 之后。");

    /// <summary>An example that expects nothing.</summary>
    public static readonly DutyRule EmptyExample = Error(61, "An example that expects nothing", "示例没有预期",
        "The example '{0}' expects nothing, so it could never fail. Add an 'expect' line.",
        "示例“{0}”没有任何预期，因此不可能失败。请加上“预期”一行。");

    /// <summary>A given record that lacks something.</summary>
    public static readonly DutyRule IncompleteGiven = Error(62, "A given record that lacks something", "已知的记录不完整",
        "The given record of '{0}' does not say {1}.",
        "已知的记录“{0}”没有写明{1}。");

    /// <summary>A name that cannot be written in C#.</summary>
    public static readonly DutyRule NoIdentifier = Error(50, "A name without a C# identifier", "名称无法作为 C# 标识符",
        "'{0}' has no form that C# allows as an identifier. Give it an English name of letters and digits.",
        "“{0}”不能写成 C# 标识符。请给它一个由字母和数字组成的英文名称。");

    /// <summary>Two names that are one identifier in C#.</summary>
    public static readonly DutyRule SameIdentifier = Error(51, "Two names with one C# identifier", "两个名称的 C# 标识符相同",
        "'{0}' and '{1}' both become the C# identifier {2}. Give one of them another English name.",
        "“{0}”与“{1}”的 C# 标识符都是 {2}。请给其中一个另取英文名称。");

    /// <summary>A rulebook that binds nobody and serves no other.</summary>
    public static readonly DutyRule NoDuty = Error(52, "A rulebook without a duty", "规则没有任何条款",
        "Rulebook {0} states no duty and no other rulebook of the set uses it, so a check against it would say nothing. Add its clauses or remove it.",
        "规则 {0} 没有任何条款，也没有被其他规则引用，据此检查得不出任何结论。请加入条款或删除该规则。");

    /// <summary>A fault of the compiler itself.</summary>
    public static readonly DutyRule GeneratorFault = Error(53, "A fault of the rule compiler", "规则编译器出错",
        "The rule compiler failed on this rulebook, nothing was built from it: {0}. Please report this with the rule file.",
        "规则编译器处理该规则时出错，没有生成任何结果：{0}。请连同规则文件一并报告。");

    /// <summary>Article numbers that go back.</summary>
    public static readonly DutyRule ArticleOrder = Warning(101, "Article numbers out of order", "条文编号次序有误",
        "Article {0} follows article {1}. Check the number.",
        "第 {0} 条排在第 {1} 条之后，请核对编号。");

    /// <summary>A declaration nothing uses.</summary>
    public static readonly DutyRule Unused = Warning(102, "A declaration nothing uses", "声明未被使用",
        "Nothing uses the {1} '{0}'.",
        "没有任何地方使用{1}“{0}”。");

    /// <summary>A name that is another one plus a keyword.</summary>
    public static readonly DutyRule NamePlusKeyword = Warning(103, "A name that is another plus a keyword", "名称等于另一名称加关键词",
        "The name '{0}' is '{1}' with the keyword '{2}'; the longer name always wins. Choose another name.",
        "名称“{0}”等于“{1}”加关键词“{2}”；较长的名称总是优先。请另取名称。");

    /// <summary>The whole catalogue, by id.</summary>
    public static ImmutableArray<DutyRule> All { get; } =
    [
        .. typeof(DutyRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static f => f.FieldType == typeof(DutyRule))
            .Select(static f => (DutyRule)f.GetValue(null)!)
            .OrderBy(static r => r.Id, StringComparer.Ordinal),
    ];

    private static DutyRule Error(int number, string english, string chinese, string messageEnglish, string messageChinese) =>
        new(Id(number), DutySeverity.Error, english, chinese, messageEnglish, messageChinese);

    private static DutyRule Warning(int number, string english, string chinese, string messageEnglish, string messageChinese) =>
        new(Id(number), DutySeverity.Warning, english, chinese, messageEnglish, messageChinese);

    private static string Id(int number) => "DUTY" + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
