using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>
/// Cuts the tokens of a file into statements: a statement ends with its line or with <c>;</c>, goes on where the next
/// line begins with a qualifier word or where its line ends open, and may follow a section head on its line.
/// </summary>
internal sealed class StatementSplitter
{
    private static readonly string[][] Joining =
        [.. KeywordTable.All.Where(static e => (e.Roles & KeywordRoles.Joins) != 0).SelectMany(static e => e.Spellings)];

    private readonly SourceFile file;
    private readonly Token[] tokens;
    private readonly bool[] beginsLine;
    private readonly List<StatementSource> statements = [];
    private readonly List<Token> current = [];
    private readonly List<int> lineStarts = [];

    private StatementSplitter(SourceFile file, List<Token> all)
    {
        this.file = file;
        var significant = new List<Token>(all.Count);
        var begins = new List<bool>(all.Count);
        var atLineStart = true;
        foreach (var token in all)
        {
            if (token.Kind == TokenKind.LineEnd)
            {
                atLineStart = true;
            }
            else if (!token.IsTrivia)
            {
                significant.Add(token);
                begins.Add(atLineStart);
                atLineStart = false;
            }
        }

        tokens = [.. significant];
        beginsLine = [.. begins];
    }

    public static List<StatementSource> Split(SourceFile file, List<Token> tokens) => new StatementSplitter(file, tokens).Run();

    private List<StatementSource> Run()
    {
        var ended = false;
        for (var i = 0; i < tokens.Length;)
        {
            if (tokens[i].IsSign(";"))
            {
                ended = true;
                i++;
                continue;
            }

            if (current.Count > 0 && (beginsLine[i] ? !Continues(i, ended) : ended))
                Flush();
            ended = false;
            if (current.Count == 0 && Section(ref i))
                continue;
            if (beginsLine[i] || current.Count == 0)
                lineStarts.Add(current.Count);
            current.Add(tokens[i++]);
        }

        Flush();
        return statements;
    }

    private bool Continues(int i, bool ended)
    {
        var qualifier = KeywordTable.LineWord(tokens, i, KeywordRoles.Continues);
        var statement = KeywordTable.LineWord(tokens, i, KeywordRoles.Statement);
        if (qualifier is not null && (statement is null || qualifier.Spellings[0].Length > statement.Spellings[0].Length))
            return true;
        return !ended && statement is null && IsOpen() && SectionLength(i) == 0;
    }

    private bool IsOpen()
    {
        var last = current[current.Count - 1];
        return last.IsSign(",") || last.IsSign(":") || Joining.Any(EndsWith);
    }

    private bool EndsWith(string[] words)
    {
        if (current.Count < words.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var token = current[current.Count - words.Length + i];
            if (token.Kind != TokenKind.Word || token.Key != words[i])
                return false;
        }

        return true;
    }

    private bool Section(ref int i)
    {
        var length = SectionLength(i);
        if (length == 0)
            return false;
        lineStarts.Add(0);
        for (var end = i + length; i < end; i++)
            current.Add(tokens[i]);
        while (i < tokens.Length && !beginsLine[i] && tokens[i].Kind == TokenKind.String && !NamesAnActor(i))
            current.Add(tokens[i++]);
        Flush();
        return true;
    }

    // A head lies on one line: what is alone on its line does not take the next one's first word for its label.
    private int SectionLength(int i)
    {
        var length = SectionHead.Read(file.Text, tokens, i).Length;
        for (var next = i + 1; next < i + length; next++)
        {
            if (beginsLine[next])
                return 0;
        }

        return length;
    }

    private bool NamesAnActor(int i) =>
        i + 1 < tokens.Length && !beginsLine[i + 1] && (tokens[i + 1].IsSign(":") || tokens[i + 1].IsSign(","));

    private void Flush()
    {
        if (current.Count == 0)
            return;
        var end = current[current.Count - 1].Span.End;
        current.Add(new Token(TokenKind.End, new TextSpan(end, 0), ""));
        statements.Add(new StatementSource(file, [.. current], [.. lineStarts]));
        current.Clear();
        lineStarts.Clear();
    }
}
