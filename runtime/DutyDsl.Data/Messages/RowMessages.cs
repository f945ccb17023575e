using DutyDsl.Data.Csv;
using DutyDsl.Duties;

namespace DutyDsl.Data.Messages;

/// <summary>The catalogue of the reasons for which a row is quarantined, English and Chinese side by side.</summary>
internal static class RowMessages
{
    public static BilingualName Unreadable(RowFault fault) => fault switch
    {
        RowFault.StrayQuote => new(
            "the row has a quote that neither opens nor closes a cell; put the cell in quotes and double every quote in it",
            "该行有一个既不是单元格开头也不是结尾的引号；请用引号括住整个单元格，并把其中每个引号写成两个"),
        RowFault.UnclosedQuote => new(
            "the row opens a quote that is never closed; close it",
            "该行的引号没有结束；请补上结束引号"),
        RowFault.TooLong => Both(
            $"the row is longer than {CsvReader.MaxRowBytes} bytes; shorten it, or close the quote that is still open",
            $"该行超过 {CsvReader.MaxRowBytes} 字节；请缩短该行，或补上未结束的引号"),
        RowFault.InvalidUtf8 => new(
            "the row is not UTF-8; save the file as UTF-8",
            "该行不是 UTF-8 编码；请将文件另存为 UTF-8"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static BilingualName FieldCount(int found, int expected) => Both(
        $"the row has {found} {(found == 1 ? "cell" : "cells")}, the header has {expected}; a cell with a comma needs quotes",
        $"该行有 {found} 个单元格，表头有 {expected} 个；含逗号的单元格须加引号");

    public static BilingualName Empty(string column) => new(
        $"{column} is empty",
        $"{column} 为空");

    public static BilingualName NoSuchDay(string column, string found) => new(
        $"{column} \"{found}\" does not exist",
        $"{column}“{found}”不存在");

    public static BilingualName NoDate(string column, string found) => new(
        $"{column} \"{found}\" is no date; write it as 2024-03-31",
        $"{column}“{found}”不是日期；请写成 2024-03-31 的形式");

    public static BilingualName NoOffset(string column, string found) => new(
        $"{column} \"{found}\" has a time but no offset; write it as 2024-03-31T10:00:00+08:00, or the date alone",
        $"{column}“{found}”有时刻而无时区偏移；请写成 2024-03-31T10:00:00+08:00，或只写日期");

    public static BilingualName NoNumber(string column, string found) => new(
        $"{column} \"{found}\" is no number; write it as 1234.5",
        $"{column}“{found}”不是数字；请写成 1234.5 的形式");

    public static BilingualName NumberTooLong(string column, string found) => new(
        $"{column} \"{found}\" has more than 28 digits",
        $"{column}“{found}”超过 28 位数字");

    public static BilingualName EndsBeforeItBegins(string first, string from, string last, string to) => new(
        $"{last} \"{to}\" is before {first} \"{from}\"",
        $"{last}“{to}”早于 {first}“{from}”");

    public static BilingualName UnknownSubject(string column, string id, string? quarantinedAt, string? nearest) => quarantinedAt is null
        ? new(
            $"{column} \"{id}\" is not in the subjects" + Near(nearest),
            $"{column}“{id}”不在 subjects 中" + NearZh(nearest))
        : new(
            $"{column} \"{id}\" has no accepted row in the subjects; its row {quarantinedAt} is quarantined",
            $"{column}“{id}”在 subjects 中没有被采纳的行；其行 {quarantinedAt} 已被隔离");

    public static BilingualName UndeclaredActivity(string name, string? nearest) => new(
        $"activity \"{name}\" is not declared by the rules" + Near(nearest),
        $"规则没有声明 activity“{name}”" + NearZh(nearest));

    public static BilingualName UndeclaredValue(string column, string value, string? nearest) => new(
        $"{column} has no value \"{value}\" in the rules" + Near(nearest),
        $"规则中 {column} 没有“{value}”这个值" + NearZh(nearest));

    public static BilingualName NotYesNo(string column, string found) => new(
        $"{column} \"{found}\" is neither yes nor no",
        $"{column}“{found}”既不是“是”也不是“否”");

    public static BilingualName NoDuration(string column, string found) => new(
        $"{column} \"{found}\" is no length of time; write it as 30 days",
        $"{column}“{found}”不是时长；请写成“30 日”的形式");

    public static BilingualName NoRating(string found) => new(
        $"rating \"{found}\" is none of met, breached, excused",
        $"rating“{found}”不是“已履行”“未履行”“免除”之一");

    public static BilingualName OtherContent(string id, string other) => new(
        $"id \"{id}\" is also the id of {other}, which says something else",
        $"编号“{id}”与 {other} 相同，而内容不同");

    public static BilingualName SameIdAsBroken(string id, string other) => new(
        $"id \"{id}\" is also the id of {other}, which is quarantined",
        $"编号“{id}”与已被隔离的 {other} 相同");

    private static string Near(string? nearest) => nearest is null ? "" : $"; did you mean \"{nearest}\"?";

    private static string NearZh(string? nearest) => nearest is null ? "" : $"；是否应为“{nearest}”？";

    private static BilingualName Both(FormattableString english, FormattableString chinese) =>
        new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));
}
