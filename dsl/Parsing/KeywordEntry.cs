using DutyDsl.Semantics;

namespace DutyDsl.Parsing;

/// <summary>How one keyword is spelled.</summary>
/// <param name="Keyword">Which.</param>
/// <param name="English">Its English spellings, separated by <c>|</c>; the first one is shown in messages.</param>
/// <param name="Chinese">Its Chinese spellings, likewise.</param>
/// <param name="Roles">Where it matters beyond its place in the grammar.</param>
internal sealed record KeywordEntry(Keyword Keyword, string English, string Chinese, KeywordRoles Roles)
{
    /// <summary>The part of the language it belongs to, for the documentation.</summary>
    public string Group { get; init; } = "";

    /// <summary>The English spellings as tokens.</summary>
    public string[][] EnglishSpellings { get; } = Split(English);

    /// <summary>All spellings as tokens, the longest first.</summary>
    public string[][] Spellings { get; } =
        [.. Split(English).Concat(Split(Chinese)).OrderByDescending(static s => s.Length)];

    /// <summary>The first spelling of each language.</summary>
    public BilingualText Display { get; } = new("'" + English.Split('|')[0] + "'", "“" + Chinese.Split('|')[0] + "”");

    /// <summary>The first spelling of each language without quotation marks.</summary>
    public BilingualText Bare { get; } = new(English.Split('|')[0], Chinese.Split('|')[0]);

    private static string[][] Split(string spellings) =>
        [.. spellings.Split('|').Select(static s => DutyLexer.LexName(s).Select(static t => t.Key).ToArray())];
}
