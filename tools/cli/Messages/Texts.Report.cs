using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase VerdictName(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("met", "已履行"),
        Verdict.Breached => new("breached", "未履行"),
        Verdict.Pending => new("pending", "待履行"),
        Verdict.Excused => new("excused", "免除"),
        Verdict.Unassessed => new("unassessed", "待评定"),
        Verdict.NotBound => new("not bound", "不受约束"),
        _ => new("undetermined", "无法判定"),
    };

    public static Phrase AsOf(DateOnly day, bool isLastRecord) => isLastRecord
        ? new($"As of {Day(day)} (the last record's date)", $"评定日 {Day(day)}（最后一条记录的日期）")
        : new($"As of {Day(day)}", $"评定日 {Day(day)}");

    public static Phrase PeriodsFrom(DateOnly day) => new($"periods that end on or after {Day(day)}", $"在 {Day(day)} 或其后结束的周期");

    public static Phrase Receipt(string rules, string data, string version) => new(
        $"Receipt: rules {rules}, data {data}, duty {version}",
        $"回执：规则 {rules}，数据 {data}，duty {version}");

    public static Phrase ParameterLine(string name, string? value) => value is null
        ? new($"Parameter {name}: open, what depends on it is unassessed", $"参数 {name}：未设定，依赖它的结果为待评定")
        : new($"Parameter {name} = {value}", $"参数 {name} = {value}");

    public static Phrase Narrowed(string what) => new($"Narrowed by {what}", $"限定范围：{what}");

    public static Phrase DataHead => new("Data", "数据");

    public static Phrase FileColumn => new("file", "文件");

    public static Phrase ReadColumn => new("read", "读取");

    public static Phrase AcceptedColumn => new("accepted", "接受");

    public static Phrase DuplicatesColumn => new("duplicates", "重复");

    public static Phrase QuarantinedColumn => new("quarantined", "隔离");

    public static Phrase UnusedColumn => new("unused", "未使用");

    public static Phrase UnusedOfAll(string counts) => new($"Records no clause used: {counts}", $"没有条款使用的记录：{counts}");

    public static Phrase IgnoredColumns(string file, string columns) => new(
        $"{file}: columns that nothing reads: {columns}",
        $"{file}：无人读取的列：{columns}");

    public static Phrase UndeclaredActivities(string list) => new(
        $"Accepted without a rule that declares them: {list}",
        $"规则未声明而接受的行为：{list}");

    public static Phrase Totals => new("Findings", "评定结果");

    public static Phrase NotBoundCount(long count) => new(
        $"{Count(count, "period")} did not bind and {(count == 1 ? "has" : "have")} no finding",
        $"{Number(count)} 个周期不受约束，没有评定结果");

    public static Phrase ByArticle => new("By article, worst first", "按条，最差在前");

    public static Phrase ByFacet(string english, string chinese) => new($"By {english}, worst first", $"按{chinese}，最差在前");

    public static Phrase BySubject(int most) => new($"By subject, worst first, at most {Number(most)}", $"按对象，最差在前，至多 {Number(most)} 个");

    public static Phrase TitleColumn => new("title", "标题");

    public static Phrase NoValue => new("(none)", "（无）");

    public static Phrase TotalColumn => new("total", "合计");

    public static Phrase Head(Verdict verdict, long count) => new(
        $"{Capital(VerdictName(verdict).English)}: {Number(count)}",
        $"{VerdictName(verdict).Chinese}：{Number(count)}");

    public static Phrase ClauseColumn => new("clause", "条款");

    public static Phrase SubjectColumn => new("subject", "对象");

    public static Phrase NameColumn => new("name", "名称");

    public static Phrase TargetColumn => new("target", "针对");

    public static Phrase PeriodColumn => new("period", "周期");

    public static Phrase RequiredColumn => new("required", "要求");

    public static Phrase ActualColumn => new("actual", "实际");

    public static Phrase DueColumn => new("due", "截止");

    public static Phrase More(long count) => new(
        $"… {Number(count)} more, use --format csv",
        $"…… 还有 {Number(count)} 项，请用 --format csv");

    public static Phrase VacanciesHead(long count) => new(
        $"Vacancies: {Number(count)} (a post that owes the duty had no holder, so nobody is breached and the duty stayed undone)",
        $"职位空缺：{Number(count)}（负有职责的职位无人担任，因此无人未履行，而职责仍未完成）");

    public static Phrase PostColumn => new("post", "职位");

    public static Phrase BodyColumn => new("body", "所属机构");

    public static Phrase DaysColumn => new("days without holder", "空缺天数");

    public static Phrase QuarantineHead(long count) => new($"Quarantined rows: {Number(count)}", $"隔离的行：{Number(count)}");

    public static Phrase MoreInJson(long count) => new(
        $"… {Number(count)} more, use --format json",
        $"…… 还有 {Number(count)} 项，请用 --format json");

    public static Phrase SubjectHead(string id, string name) => name.Length == 0 ? new(id, id) : new($"{id}  {name}", $"{id}  {name}");

    public static Phrase Tenure(DateOnly from, DateOnly? to, string facets) => new(
        $"tenure {Day(from)} … {(to is { } last ? Day(last) : "open")}{(facets.Length == 0 ? "" : ": " + facets)}",
        $"任期 {Day(from)} 至 {(to is { } end ? Day(end) : "今")}{(facets.Length == 0 ? "" : "：" + facets)}");

    public static Phrase NoFindingForSubject => new(
        "No duty bound this subject in these periods; that is not compliance.",
        "这些周期内没有对该对象有约束力的职责；这不等于合规。");

    public static Phrase OwedHead(int count) => new($"Still owed: {Number(count)}", $"尚待履行：{Number(count)}");

    public static Phrase Owed(string clause, string period, string required, string actual, string due) => new(
        $"{clause}, {period}: required {required}, done {actual}, until {due}",
        $"{clause}，{period}：要求 {required}，已完成 {actual}，截止 {due}");

    public static Phrase VacancyLine(string clause, string post, string period, int days) => new(
        $"{clause}, {post}, {period}: {Count(days, "day")} without holder",
        $"{clause}，{post}，{period}：空缺 {Number(days)} 天");

    /// <summary>A message as a sentence of its own.</summary>
    public static Phrase Sentence(Phrase message) => new(Capital(message.English) + ".", message.Chinese + "。");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
