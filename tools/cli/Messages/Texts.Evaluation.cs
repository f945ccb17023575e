using System.Globalization;
using ValueType = DutyDsl.Duties.ValueType;

namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase EvalHelp => new("Evaluate records by rulebooks: the main job.", "依规则评定记录：主要功能。");

    public static Phrase DataHelp => new("The folder that holds subjects.csv and records.csv.", "subjects.csv 和 records.csv 所在的文件夹。");

    public static Phrase AsOfHelp => new(
        "The evaluation date; later records do not count. Default: the last record's date.",
        "评定日；其后的记录不计。默认为最后一条记录的日期。");

    public static Phrase FromHelp => new("List only periods that end on or after this day.", "只列出在该日或其后结束的周期。");

    public static Phrase SetHelp => new(
        "Set a parameter of the rules, as \"veto period=24 months\"; may be repeated.",
        "设定规则中的参数，如“一票否决时限=24 个月”；可重复。");

    public static Phrase FormatHelp => new("table (default) for reading, json or csv for programs.", "table（默认）供阅读，json 或 csv 供程序使用。");

    public static Phrase OutHelp => new("Write to this file, which appears whole or not at all.", "写入该文件；要么完整写成，要么不写。");

    public static Phrase OnlyHelp => new(
        "List only these: met, breached, pending, undetermined, excused, unassessed, not-bound; a list with commas. --fail-on still sees all.",
        "只列出这些：met、breached、pending、undetermined、excused、unassessed、not-bound，以逗号分隔；--fail-on 仍看全部。");

    public static Phrase ArticleHelp => new("List only this article, or several with commas.", "只列出该条；多条以逗号分隔。");

    public static Phrase SubjectHelp => new("List only this subject.", "只列出该对象。");

    public static Phrase IncludeHelp => new("Also list windows that do not bind.", "同时列出不受约束的周期。");

    public static Phrase AllowQuarantineHelp => new(
        "End with 0 although rows are quarantined; they stay listed, and what they could change stays undetermined.",
        "即使有隔离的行也以 0 退出；这些行仍会列出，受其影响的结果仍为无法判定。");

    public static Phrase IgnoreActivitiesHelp => new(
        "Accept records of activities that the rules do not declare, as unused.",
        "接受规则未声明的行为的记录，计为未使用。");

    public static Phrase FailOnHelp => new(
        "End with 1 when there is such a finding: breached, pending, undetermined; a list with commas.",
        "有此类结果时以 1 退出：breached、pending、undetermined，以逗号分隔。");

    public static Phrase ForSpreadsheetHelp => new(
        "With --format csv: put ' before cells that a spreadsheet would run.",
        "与 --format csv 同用：在电子表格会执行的单元格前加 '。");

    public static Phrase TableHelp => new("Which table: findings (default) or the possible outcomes of accountability.", "哪张表：findings（默认）或 outcomes（问责的可能结果）。");

    public static Phrase EvalRemark => new(
        "Exit code: 0 done, however many breaches there are; 1 what --fail-on names, or errors in the rules; 2 the call is wrong, something cannot be read, or nothing could be judged; 3 data quarantined without --allow-quarantine.",
        "退出码：0 已完成，无论有多少未履行；1 出现 --fail-on 所列结果，或规则有错误；2 调用有误、无法读取，或没有可评定的内容；3 有隔离的数据且未加 --allow-quarantine。");

    public static Phrase EvalExample => new("the report", "报告");

    public static Phrase EvalChineseExample => new("the same in Chinese, for one article", "同上，中文，仅一条");

    public static Phrase EvalCsvExample => new("all breaches as a table for programs", "全部未履行，供程序使用");

    public static Phrase EvalGateExample => new("a gate: end with 1 when something is breached or unclear", "用作关卡：有未履行或无法判定时以 1 退出");

    public static Phrase EvalSetExample => new("another value for a parameter of the rules", "改变规则中的参数");

    public static Phrase ForSpreadsheetNeedsCsv => new(
        "--for-spreadsheet changes CSV only; add --format csv",
        "--for-spreadsheet 只用于 CSV；请加上 --format csv");

    public static Phrase NotBoundNeedsInclude => new(
        "--only not-bound lists nothing without --include not-bound; add it",
        "未加 --include not-bound 时，--only not-bound 不会列出任何内容；请加上");

    public static Phrase NoClause => new(
        "the rules hold no clause: nobody could be judged, which is not compliance",
        "规则中没有条款：无从评定，这不等于合规");

    public static Phrase RulebookWithoutClauses(string rulebook) => new(
        $"rulebook {rulebook} holds no clause: it judges nobody",
        $"规则 {rulebook} 没有条款：不评定任何对象");

    public static Phrase TimeZonesDiffer(string first, string firstZone, string second, string secondZone) => new(
        $"rulebook {first} has time zone {firstZone} and {second} has {secondZone}, so one record would have two days; evaluate them apart",
        $"规则 {first} 的时区是 {firstZone}，{second} 的时区是 {secondZone}，同一记录会有两个日期；请分开评定");

    public static Phrase NoRecord(string data) => new(
        $"{data}: there is no record, so there is no last record's date; give the evaluation date with --as-of",
        $"{data}：没有记录，无法以最后一条记录的日期为评定日；请用 --as-of 给出评定日");

    public static Phrase FromAfterAsOf(DateOnly from, DateOnly asOf) => new(
        $"--from {Day(from)} is after the evaluation date {Day(asOf)}",
        $"--from {Day(from)} 晚于评定日 {Day(asOf)}");

    public static Phrase NotEvaluated(string rulebook, string why) => new(
        $"rulebook {rulebook} cannot be evaluated: {why}",
        $"规则 {rulebook} 无法评定：{why}");

    public static Phrase NothingJudged => new(
        "the data hold no subject: nobody was judged, which is not compliance",
        "数据中没有对象：没有评定任何对象，这不等于合规");

    public static Phrase NoFindings => new(
        "no duty bound anybody in these periods: nothing was judged, which is not compliance",
        "这些周期内没有对任何人有约束力的职责：没有评定任何内容，这不等于合规");

    public static Phrase Quarantined(long rows) => new(
        $"{Count(rows, "row")} quarantined; repair the data, or accept that they are left out with --allow-quarantine",
        $"隔离了 {Number(rows)} 行；请修正数据，或用 --allow-quarantine 表示接受不计这些行");

    public static Phrase FailOn(string verdicts) => new($"--fail-on: there are findings that are {verdicts}", $"--fail-on：存在结果为 {verdicts} 的评定");

    public static Phrase AsOfTold(DateOnly day) => new(
        $"as of {Day(day)}, the last record's date",
        $"评定日 {Day(day)}，即最后一条记录的日期");

    public static Phrase Reading(string percent) => new($"reading {percent} %", $"读取中 {percent} %");

    public static Phrase UnknownArticle(string found, string? nearest) => new(
        $"--article: no clause is in article '{found}'{Meant(nearest).English}",
        $"--article：没有条款在第“{found}”条{Meant(nearest).Chinese}");

    public static Phrase UnknownSubject(string found, string? nearest) => new(
        $"--subject: the data hold no subject '{found}'{Meant(nearest).English}",
        $"--subject：数据中没有对象“{found}”{Meant(nearest).Chinese}");

    public static Phrase UnknownClause(string found, string? nearest) => new(
        $"--clause: no clause is cited as '{found}'{Meant(nearest).English}; expected a citation as 5, 5(3), 5(3) clause 2, or a label",
        $"--clause：没有可引作“{found}”的条款{Meant(nearest).Chinese}；应为 5、5(3)、5(3) clause 2 之类的引用，或标签");

    public static Phrase SettingWithoutValue(string found) => new(
        $"--set: '{found}' gives no value; expected \"name=value\"",
        $"--set：“{found}”没有给出值；应为“名称=值”");

    public static Phrase SetTwice(string name) => new($"--set: {name} is set twice", $"--set：{name} 设定了两次");

    public static Phrase NoParameters(string name) => new(
        $"--set: the rules have no parameter, so none named '{name}'",
        $"--set：规则中没有参数，也就没有名为“{name}”的参数");

    public static Phrase UnknownParameter(string name, string? nearest, IEnumerable<string> known) => new(
        $"--set: there is no parameter '{name}'{(nearest is null ? $"; there are {string.Join(", ", known)}" : Meant(nearest).English)}",
        $"--set：没有参数“{name}”{(nearest is null ? $"；现有：{string.Join("、", known)}" : Meant(nearest).Chinese)}");

    public static Phrase SettingOfOtherType(string name, string value, ValueType type) => new(
        $"--set: '{value}' does not fit {name}; expected {Expected(type).English}",
        $"--set：“{value}”不适合 {name}；应为{Expected(type).Chinese}");

    public static Phrase ExplainHelp => new(
        "Explain the findings of one subject: why, near misses, what is still owed.",
        "说明某一对象的评定结果：理由、相近而未计的记录、尚待履行的职责。");

    public static Phrase ExplainSubjectHelp => new("The subject's id.", "对象的标识。");

    public static Phrase ClauseHelp => new("Only this clause: 5, 5(3), 5(3) clause 2, or its label.", "只说明该条款：5、5(3)、5(3) clause 2，或其标签。");

    public static Phrase ExplainExample => new("everything about one subject", "某一对象的全部结果");

    public static Phrase ExplainClauseExample => new("one clause, in Chinese", "一个条款，中文");

    private static Phrase Expected(ValueType type) => type switch
    {
        ValueType.Number => new("a number, as 3 or 2.5", "数字，如 3 或 2.5"),
        ValueType.YesNo => new("yes or no", "yes 或 no"),
        ValueType.Date => new("a date, as 2024-06-30", "日期，如 2024-06-30"),
        ValueType.Instant => new("a date with time and offset, as 2024-06-30T08:00+08:00", "带时刻和时差的日期，如 2024-06-30T08:00+08:00"),
        ValueType.Duration => new("a length of time, as 24 months", "时长，如 24 个月"),
        _ => new("a text", "文本"),
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
