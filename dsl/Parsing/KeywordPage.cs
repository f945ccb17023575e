using System.Text;

namespace DutyDsl.Parsing;

/// <summary>Writes the page of keywords from the table the grammar reads.</summary>
internal static class KeywordPage
{
    /// <summary>The text of <c>docs/keywords.md</c>.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Keywords · 关键词\n\n");
        page.Append("Written from the keyword table of the language; a test keeps the two equal. Every spelling of a row means the same, ");
        page.Append("and the languages may be mixed. Case is ignored. *opens* marks the words that open a statement, *continues* those ");
        page.Append("that continue the line above when they begin a line; a Chinese word of one character does neither.\n");
        foreach (var group in KeywordTable.All.GroupBy(static e => e.Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| English | 中文 | at the beginning of a line |\n|---|---|---|\n");
            foreach (var entry in group)
            {
                page.Append("| ").Append(Spelled(entry.English)).Append(" | ").Append(Spelled(entry.Chinese)).Append(" | ")
                    .Append((entry.Roles & KeywordRoles.Statement) != 0 ? "opens" : (entry.Roles & KeywordRoles.Continues) != 0 ? "continues" : "")
                    .Append(" |\n");
            }
        }

        page.Append("\n## Sections in Chinese\n\n第二章, 第五条, 第二款, 第三项, （三）; numerals from 一 to 九百九十九, or digits.\n");
        return page.ToString();
    }

    private static string Spelled(string spellings) => string.Join(", ", spellings.Split('|').Select(static s => "`" + s + "`"));
}
