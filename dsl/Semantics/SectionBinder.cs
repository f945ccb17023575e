using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Follows the sections of a rulebook: which are open, how they are cited, how many clauses each has.</summary>
internal sealed class SectionBinder(DiagnosticBag diagnostics)
{
    private readonly List<SectionSymbol> sections = [];
    private readonly Dictionary<(int Parent, SectionKind Kind, string Label), int> known = [];
    private readonly Dictionary<int, int> clauses = [];
    private readonly List<int> open = [];
    private (int Number, string Label)? lastArticle;

    /// <summary>The sections met, in reading order.</summary>
    public EquatableArray<SectionSymbol> Sections => sections.ToEquatableArray();

    /// <summary>The innermost open section, or -1.</summary>
    public int Current => open.Count == 0 ? -1 : open[open.Count - 1];

    /// <summary>Whether an article is open, so that a clause can be cited.</summary>
    public bool InArticle => open.Exists(s => sections[s].Kind == SectionKind.Article);

    /// <summary>The open sections from the outside in.</summary>
    public ImmutableArray<(SectionKind Kind, string Label)> Path => [.. open.Select(s => (sections[s].Kind, sections[s].Label))];

    /// <summary>Begins a file: no section is open.</summary>
    public void BeginFile()
    {
        open.Clear();
        lastArticle = null;
    }

    /// <summary>Opens a section. It closes the open one of its level and all opened since; one opened before goes on.</summary>
    public void Open(SectionSyntax syntax, SourceFile file)
    {
        var same = syntax.Kind == SectionKind.Chapter
            ? 0
            : open.FindIndex(s => sections[s].Kind == syntax.Kind || (syntax.Kind == SectionKind.Article && sections[s].Kind > SectionKind.Article));
        if (same >= 0)
            open.RemoveRange(same, open.Count - same);
        if (syntax.Kind == SectionKind.Article)
            CheckOrder(syntax, file);
        var key = (Current, syntax.Kind, NameKey.Of(syntax.Label));
        var title = BilingualTexts.From(syntax.Titles);
        if (!known.TryGetValue(key, out var position))
        {
            position = sections.Count;
            known.Add(key, position);
            sections.Add(new SectionSymbol(syntax.Kind, syntax.Label, title, Current));
        }
        else
        {
            var before = sections[position].Title;
            sections[position] = sections[position] with
            {
                Title = new BilingualText(
                    before.English.Length > 0 ? before.English : title.English,
                    before.Chinese.Length > 0 ? before.Chinese : title.Chinese),
            };
        }

        open.Add(position);
    }

    /// <summary>Counts a clause in the open section and cites it; <paramref name="label"/> stands in for its number.</summary>
    public Citation Cite(string? label)
    {
        clauses.TryGetValue(Current, out var count);
        clauses[Current] = ++count;
        string chapter = "", article = "", item = "";
        foreach (var position in open)
        {
            var section = sections[position];
            switch (section.Kind)
            {
                case SectionKind.Chapter:
                    chapter = section.Label;
                    break;
                case SectionKind.Article:
                    article = section.Label;
                    break;
                case SectionKind.Paragraph:
                    item += (item.Length == 0 ? "paragraph " : " paragraph ") + section.Label;
                    break;
                default:
                    item += item.Length == 0 ? section.Label : " (" + section.Label + ")";
                    break;
            }
        }

        return new Citation(chapter, article, item, label ?? count.ToString(CultureInfo.InvariantCulture));
    }

    private void CheckOrder(SectionSyntax syntax, SourceFile file)
    {
        var digits = syntax.Label.Length;
        for (var i = 0; i < syntax.Label.Length; i++)
        {
            if (syntax.Label[i] is < '0' or > '9')
            {
                digits = i;
                break;
            }
        }

        if (!int.TryParse(syntax.Label.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        if (lastArticle is { } last && number < last.Number)
            diagnostics.Add(DutyRules.ArticleOrder, file, syntax.Span, syntax.Label, BilingualWords.Same(last.Label));
        lastArticle = (number, syntax.Label);
    }
}
