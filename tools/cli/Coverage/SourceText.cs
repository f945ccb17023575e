using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;

namespace DutyDsl.Tool.Coverage;

/// <summary>The regulation's own text: its articles and items, and whether it says something.</summary>
/// <remarks>
/// Scanned pages break lines and put spaces anywhere. So white space is ignored, and a line that begins with an article or
/// item counts as one only if its number comes next: a line that happens to begin with a reference to another article does not.
/// </remarks>
internal sealed partial class SourceText
{
    private readonly string condensed;

    private SourceText(string text)
    {
        condensed = Condense(text);
        var article = 0;
        var item = 0;
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = Condense(raw);
            if (ArticleStart().Match(line) is { Success: true } head)
            {
                var found = ChineseNumeral.Parse(head.Groups[1].Value);
                if (found == article + 1 || (article == 0 && found is not null))
                {
                    article = found.Value;
                    item = 0;
                    Articles.Add(new SourceSection(article, 0, number));
                }
            }
            else if (article > 0 && ItemStart().Match(line) is { Success: true } part)
            {
                var found = ChineseNumeral.Parse(part.Groups[1].Value);
                if (found == item + 1 || found == 1)
                {
                    item = found.Value;
                    Items.Add(new SourceSection(article, item, number));
                }
            }
        }
    }

    public List<SourceSection> Articles { get; } = [];

    public List<SourceSection> Items { get; } = [];

    public static SourceText Read(string path)
    {
        byte[] bytes;
        try
        {
            if (Directory.Exists(path) || !File.Exists(path))
                throw new CommandFailure(Texts.NoSuchPath(path));
            bytes = new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(Texts.CannotRead(path, fault.Message));
        }

        SourceText source;
        try
        {
            source = new SourceText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new CommandFailure(Texts.SourceNotUtf8(path));
        }

        return source.Articles.Count > 0 ? source : throw new CommandFailure(Texts.SourceNoArticle(path));
    }

    /// <summary>Whether the text holds a quotation, white space and width of characters ignored.</summary>
    public bool Holds(string quotation) => condensed.Contains(Condense(quotation), StringComparison.Ordinal);

    private static string Condense(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                result.Append(c);
        }

        return result.ToString();
    }

    [GeneratedRegex("^第([零〇一二两三四五六七八九十百0-9]{1,7})条")]
    private static partial Regex ArticleStart();

    [GeneratedRegex(@"^\(([一二三四五六七八九十]{1,3}|[0-9]{1,2})\)")]
    private static partial Regex ItemStart();
}
