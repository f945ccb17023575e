using DutyDsl.Semantics;

namespace DutyDsl.Tool.Messages;

internal static partial class Texts
{
    public static Phrase CoverageHelp => new("List every article and item and how it is stated.", "列出每条每项及其表述方式。");

    public static Phrase SourceHelp => new(
        "The text of the regulation (UTF-8): its articles and items must all be stated, and quotations must occur in it.",
        "规范原文（UTF-8）：其中各条各项均须有表述，规则中引用的原文须见于其中。");

    public static Phrase CoverageRemark => new(
        "Exit code: 0 nothing is missing, 1 gaps or errors in the rules, 2 the call is wrong or a file cannot be read.",
        "退出码：0 无缺漏，1 有缺漏或规则有错误，2 调用有误或文件无法读取。");

    public static Phrase CoverageExample => new("how each article is stated", "各条如何表述");

    public static Phrase CoverageSourceExample => new("what of the text is not stated", "原文中哪些尚未表述");

    public static Phrase ArticleColumn => new("article", "条");

    public static Phrase ItemColumn => new("item", "项");

    public static Phrase StatedColumn => new("stated as", "表述方式");

    public static Phrase DatedClauses(int count) => new(Count(count, "dated clause"), $"{Number(count)} 个有期限的条款");

    public static Phrase AssessedClauses(int count) => new($"{Number(count)} assessed by people", $"{Number(count)} 个由人评定");

    public static Phrase Statements(StatementKind kind) => kind switch
    {
        StatementKind.Purpose => new("purpose", "目的"),
        StatementKind.Principle => new("principle", "原则"),
        StatementKind.Scope => new("scope", "适用范围"),
        StatementKind.Permission => new("permission", "许可"),
        StatementKind.Authority => new("authority", "职权"),
        _ => new("untranslated", "未译"),
    };

    public static Phrase Because(Phrase what, string reason) => reason.Length == 0 ? what : new($"{what.English} ({reason})", $"{what.Chinese}（{reason}）");

    public static Phrase InItsParts => new("in its parts", "见其下各项");

    public static Phrase NotStated => new("NOTHING", "无");

    public static Phrase CoverageTotals(int articles, int items, int dated, int assessed, int untranslated) => new(
        $"{Count(articles, "article")}, {Count(items, "item")}: {Count(dated, "dated clause")}, {Number(assessed)} assessed by people, {Number(untranslated)} untranslated",
        $"{Number(articles)} 条 {Number(items)} 项：{Number(dated)} 个有期限的条款，{Number(assessed)} 个由人评定，{Number(untranslated)} 处未译");

    public static Phrase GapsHead(int count) => new(Count(count, "gap") + ":", $"{Number(count)} 处缺漏：");

    public static Phrase NoGaps(int articles, int items, int quotations) => new(
        $"Nothing is missing: {Count(articles, "article")}, {Count(items, "item")} and {Count(quotations, "quotation")} compared with the source.",
        $"无缺漏：已与原文核对 {Number(articles)} 条、{Number(items)} 项、{Number(quotations)} 处引文。");

    public static Phrase GapEmpty(string rulebook, string section) => new(
        $"{rulebook} {section}: the section states nothing",
        $"{rulebook} {section}：该处没有任何表述");

    public static Phrase GapUnstated(int line, string section) => new(
        $"{section}: in the source (line {Number(line)}), but no rulebook states it",
        $"{section}：原文有（第 {Number(line)} 行），规则中没有表述");

    public static Phrase GapUnknown(string section) => new(
        $"{section}: stated, but not found in the source",
        $"{section}：规则中有表述，原文中没有找到");

    public static Phrase GapQuotation(string clause, string quotation) => new(
        $"{clause}: the quotation is not in the source: \"{quotation}\"",
        $"{clause}：引文不见于原文：“{quotation}”");

    public static Phrase GapNoRulebook => new("no rulebook has an article", "没有任何规则包含条文");

    public static Phrase SourceNotUtf8(string path) => new(
        $"{path}: the text is not UTF-8; save it as UTF-8",
        $"{path}：文本不是 UTF-8；请另存为 UTF-8");

    public static Phrase SourceNoArticle(string path) => new(
        $"{path}: no line begins with an article (第…条); there is nothing to compare",
        $"{path}：没有以“第……条”开头的行，无从核对");
}
