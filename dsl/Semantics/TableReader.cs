using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Reads the tables of calendars (<c>date,working</c>) and periods (<c>from,to</c>), strictly: one wrong row is an error.</summary>
internal sealed class TableReader(IReadOnlyDictionary<string, SourceFile> tables, DiagnosticBag diagnostics)
{
    /// <summary>The calendar or period of a declaration; empty where an error has been reported.</summary>
    public CalendarSymbol Read(Declaration declaration)
    {
        var name = BilingualTexts.Name(declaration.Name);
        if (declaration.Syntax is not DeclarationSyntax.Time time)
            return new CalendarSymbol(name, CalendarKind.Days, default, default, 0, 0);
        if (time.Table is null)
            return new CalendarSymbol(name, CalendarKind.Years, default, default, time.Month, time.Day);
        var table = Find(declaration.File, time.Table);
        if (!time.IsPeriod)
            return new CalendarSymbol(name, CalendarKind.Days, table is null ? default : Days(table), default, 0, 0);
        return new CalendarSymbol(name, CalendarKind.Periods, default, table is null ? default : Periods(table), 0, 0);
    }

    private SourceFile? Find(SourceFile rules, StringSyntax written)
    {
        var path = TablePath.Of(rules.Path, written.Value);
        if (path is null)
        {
            diagnostics.Add(DutyRules.WrongValue, rules, written.Span, BilingualWords.Same(written.Value), new BilingualText(
                "a table is a .csv file in the folder of the rules or below, named by its path from there", "表格应为规则所在文件夹或其下级文件夹中的 .csv 文件，并写出相对路径"));
            return null;
        }

        if (!tables.TryGetValue(path, out var table))
        {
            diagnostics.Add(DutyRules.MissingTable, rules, written.Span, written.Value, BilingualWords.Same(path));
            return null;
        }

        return table.Fault == SourceFault.None ? table : null;
    }

    private ImmutableArray<CalendarDay> Days(SourceFile table)
    {
        var days = new SortedDictionary<CivilDate, bool>();
        foreach (var (first, second) in Rows(table, "date", "working"))
        {
            if (Date(table, first) is not { } date)
                continue;
            var text = Text(table, second);
            if (text is not ("yes" or "no"))
                Wrong(table, second, new($"'{text}' is neither yes nor no", $"“{text}”既不是 yes 也不是 no"));
            else if (days.ContainsKey(date))
                Wrong(table, first, new($"{date} stands there already", $"{date} 已经出现过"));
            else
                days.Add(date, text == "yes");
        }

        return [.. days.Select(static d => new CalendarDay(d.Key, d.Value))];
    }

    private ImmutableArray<CalendarPeriod> Periods(SourceFile table)
    {
        var periods = ImmutableArray.CreateBuilder<CalendarPeriod>();
        foreach (var (first, second) in Rows(table, "from", "to"))
        {
            if (Date(table, first) is not { } from || Date(table, second) is not { } to)
                continue;
            if (to < from)
                Wrong(table, second, new($"the period ends before {from}", $"该周期的结束早于 {from}"));
            else if (periods.Count > 0 && from <= periods[periods.Count - 1].To)
                Wrong(table, first, new($"the period begins before the one above has ended, {periods[periods.Count - 1].To}", $"该周期的开始不晚于上一周期的结束 {periods[periods.Count - 1].To}"));
            else
                periods.Add(new CalendarPeriod(from, to));
        }

        return periods.ToImmutable();
    }

    private IEnumerable<(TextSpan First, TextSpan Second)> Rows(SourceFile table, string first, string second)
    {
        var text = table.Text;
        var header = true;
        var rows = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            if (end > start && text[end - 1] == '\r')
                end--;
            var line = new TextSpan(start, end - start);
            var comma = line.Length == 0 ? -1 : text.IndexOf(',', start, line.Length);
            if (header)
            {
                header = false;
                if (Text(table, line) != first + "," + second)
                {
                    Wrong(table, line, new($"the first line has to be {first},{second}", $"第一行应为 {first},{second}"));
                    yield break;
                }
            }
            else if (++rows > 0 && (comma < 0 || text.IndexOf(',', comma + 1, end - comma - 1) >= 0))
            {
                Wrong(table, line, new("a row has two values and one comma", "每行应有两个值和一个逗号"));
            }
            else
            {
                yield return (new TextSpan(start, comma - start), new TextSpan(comma + 1, end - comma - 1));
            }

            start = next;
        }

        // Days that all follow the week need no row; periods are only those that are listed.
        if (!header && rows == 0 && first == "from")
            Wrong(table, new TextSpan(0, 0), new("no period is listed", "没有列出任何周期"));
        if (header)
            Wrong(table, new TextSpan(0, 0), new($"the first line has to be {first},{second}", $"第一行应为 {first},{second}"));
    }

    private CivilDate? Date(SourceFile table, TextSpan span)
    {
        var text = Text(table, span);
        if (CivilDate.TryParse(text, out var date))
            return date;
        Wrong(table, span, new($"'{text}' is no date such as 2024-02-03", $"“{text}”不是日期，应如 2024-02-03"));
        return null;
    }

    private void Wrong(SourceFile table, TextSpan span, BilingualText what) => diagnostics.Add(DutyRules.BadTable, table, span, what);

    private static string Text(SourceFile table, TextSpan span) => table.Text.Substring(span.Start, span.Length);
}
