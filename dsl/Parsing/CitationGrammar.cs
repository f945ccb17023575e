using System.Collections.Immutable;
using DutyDsl.Syntax;
using Sprache;
using static DutyDsl.Parsing.Combinators;
using static DutyDsl.Parsing.Terminals;

namespace DutyDsl.Parsing;

/// <summary>Citations: section heads in a row, or a word and the sections below it.</summary>
internal static class CitationGrammar
{
    private static readonly Parser<CitedSection> Section = input =>
    {
        var at = (TokenInput)input;
        var (kind, label, length) = SectionHead.Read(at.Statement.File.Text, at.Statement.Tokens, at.Position);
        return length > 0 ? Done(at, length, new CitedSection(kind, label)) : Fail<CitedSection>(at, Words.Cite);
    };

    /// <summary>One citation.</summary>
    public static readonly Parser<CitationSyntax> Citation = OneOf(
        Section.AtLeastOnce().Spanned(static (span, path) => new CitationSyntax(span, [.. path], null)),
        (from label in Id from below in Section.Many() select (label, below))
            .Spanned(static (span, c) => new CitationSyntax(span, [.. c.below], c.label))).Called(Words.Cite);

    /// <summary>Citations between commas.</summary>
    public static readonly Parser<ImmutableArray<CitationSyntax>> Citations =
        Citation.XDelimitedBy(Comma).Select(static c => c.ToImmutableArray());
}
