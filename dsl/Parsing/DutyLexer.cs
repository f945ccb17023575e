using System.Globalization;
using System.Text;
using DutyDsl.Diagnostics;
using DutyDsl.Text;

namespace DutyDsl.Parsing;

/// <summary>Cuts a text into tokens, by hand and in one pass: every character is in exactly one token.</summary>
internal sealed class DutyLexer
{
    private static readonly string[] AsciiKeys = Enumerable.Range(0, 128).Select(static c => char.ToLowerInvariant((char)c).ToString()).ToArray();

    private readonly string text;
    private readonly SourceFile? file;
    private readonly DiagnosticBag? diagnostics;
    private readonly List<Token> tokens = [];
    private int refused;

    private DutyLexer(string text, SourceFile? file, DiagnosticBag? diagnostics)
    {
        this.text = text;
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// <summary>The tokens of a file; what may not be in one is reported.</summary>
    public static List<Token> Lex(SourceFile file, DiagnosticBag diagnostics) => new DutyLexer(file.Text, file, diagnostics).Run();

    /// <summary>The tokens of a name given in quotation marks, without trivia.</summary>
    public static List<Token> LexName(string name)
    {
        var tokens = new DutyLexer(name, null, null).Run();
        tokens.RemoveAll(static t => t.IsTrivia);
        return tokens;
    }

    /// <summary>Whether a character is invisible or steers the direction of text, so that a file would not say what it shows.</summary>
    public static bool IsRefused(string text, int offset)
    {
        var c = text[offset];
        if (c is >= ' ' and <= '~' or '\t')
            return false;
        if (LineIndex.LengthAt(text, offset) > 0)
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(text, offset)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
    }

    private List<Token> Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            var length = LineIndex.LengthAt(text, i);
            if (length > 0)
            {
                i = Add(TokenKind.LineEnd, i, i + length, "");
                continue;
            }

            var c = NameKey.Fold(text[i]);
            if (IsRefused(text, i))
                i = Refused(i);
            else if (char.IsWhiteSpace(c))
                i = Add(TokenKind.Space, i, EndOfSpace(i), "");
            else if (c == '#')
                i = ToLineEnd(i);
            else if (c == '"' || c == '“')
                i = Quoted(i, c == '"' ? '"' : '”');
            else if (NameKey.IsHan(text[i]))
                i = Han(i);
            else if (IsWordPart(text[i]))
                i = Word(i);
            else
                i = Sign(i, c);
        }

        return tokens;
    }

    private int Add(TokenKind kind, int start, int end, string key)
    {
        tokens.Add(new Token(kind, new TextSpan(start, end - start), key));
        return end;
    }

    private int EndOfSpace(int i)
    {
        while (i < text.Length && LineIndex.LengthAt(text, i) == 0 && !IsRefused(text, i) && char.IsWhiteSpace(NameKey.Fold(text[i])))
            i++;
        return i;
    }

    private int Refused(int start)
    {
        var end = start;
        while (end < text.Length && IsRefused(text, end))
            end += Width(end);
        Report(start, end);
        return Add(TokenKind.Refused, start, end, "");
    }

    private int ToLineEnd(int start)
    {
        var end = start;
        while (end < text.Length && LineIndex.LengthAt(text, end) == 0)
            end = ReportInside(end);
        return Add(TokenKind.Comment, start, end, "");
    }

    private int Quoted(int start, char close)
    {
        var end = start + 1;
        while (end < text.Length && LineIndex.LengthAt(text, end) == 0)
        {
            if (text[end] == close || (close == '"' && NameKey.Fold(text[end]) == '"'))
            {
                var content = text.Substring(start + 1, end - start - 1);
                return Add(TokenKind.String, start, end + 1, Normalized(content));
            }

            end = ReportInside(end);
        }

        if (diagnostics is not null)
        {
            var hidden = end < text.Length && text[end] is '\u0085' or '\u2028' or '\u2029';
            diagnostics.Add(
                DutyRules.UnclosedString,
                file!,
                new TextSpan(start, end - start),
                close == '"' ? "\"" : "”",
                hidden ? BilingualWords.LineEndInString(text[end]) : BilingualWords.None);
        }

        return Add(TokenKind.String, start, end, Normalized(text.Substring(start + 1, end - start - 1)));
    }

    private int Han(int start)
    {
        var end = start + Width(start);
        return Add(TokenKind.Word, start, end, Normalized(text.Substring(start, end - start)));
    }

    private int Word(int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (IsWordPart(text[end]))
                end++;
            else if (NameKey.Fold(text[end]) is '-' or '.' or '/' or '\'' && end + 1 < text.Length && IsWordPart(text[end + 1]))
                end += 2;
            else
                break;
        }

        return Add(TokenKind.Word, start, end, NameKey.Of(text.Substring(start, end - start)));
    }

    private int Sign(int start, char c)
    {
        var next = start + 1 < text.Length ? NameKey.Fold(text[start + 1]) : '\0';
        if ((c is '>' or '<' && next == '=') || (c == '.' && next == '.'))
            return Add(TokenKind.Sign, start, start + 2, c + next.ToString());
        return Add(TokenKind.Sign, start, start + 1, c switch
        {
            '≥' => ">=",
            '≤' => "<=",
            < '\u0080' => AsciiKeys[c],
            _ => c.ToString(),
        });
    }

    private int ReportInside(int offset)
    {
        if (!IsRefused(text, offset))
            return offset + 1;
        var end = offset;
        while (end < text.Length && IsRefused(text, end))
            end += Width(end);
        Report(offset, end);
        return end;
    }

    // A binary file would fill the list of findings; after twenty the message is clear enough.
    private void Report(int start, int end)
    {
        if (diagnostics is null || ++refused > 20)
            return;
        var code = char.IsSurrogatePair(text, start) ? char.ConvertToUtf32(text, start) : text[start];
        diagnostics.Add(DutyRules.RefusedCharacter, file!, new TextSpan(start, end - start), "U+" + code.ToString("X4", CultureInfo.InvariantCulture));
    }

    private int Width(int offset) => char.IsSurrogatePair(text, offset) ? 2 : 1;

    private static bool IsWordPart(char c) => !NameKey.IsHan(c)
        && (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    // Half a character cannot be normalised; it has been reported, so any mark may stand for it.
    private static string WithoutLoneSurrogates(string value)
    {
        var whole = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
                whole.Append(value[i]).Append(value[++i]);
            else
                whole.Append(char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
        }

        return whole.ToString();
    }

    private static string Normalized(string value)
    {
        var ascii = true;
        for (var i = 0; i < value.Length; i++)
        {
            ascii &= value[i] <= '\u007F';
            if (char.IsSurrogatePair(value, i))
                i++;
            else if (char.IsSurrogate(value[i]))
                return Normalized(WithoutLoneSurrogates(value));
        }

        return ascii ? value : value.Normalize(NormalizationForm.FormC);
    }
}
