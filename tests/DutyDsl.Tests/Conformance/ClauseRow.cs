using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Tests.Conformance;

/// <summary>One row of the expressiveness suite: an article named after it, and the examples beside it.</summary>
/// <param name="Id">Its id, <c>C01</c>.</param>
/// <param name="File">Its file.</param>
/// <param name="Span">From the head of the article to the next one's.</param>
/// <param name="Statements">What it states, without examples.</param>
internal sealed record ClauseRow(string Id, ClauseFile File, TextSpan Span, IReadOnlyList<StatementSyntax> Statements)
{
    /// <summary>The row alone under the declarations of its rulebook.</summary>
    public string Alone => string.Concat(File.Head, File.Source.Text.AsSpan(Span.Start, Span.Length));

    /// <summary>Where the row begins in <see cref="Alone"/>, less where it begins in the file.</summary>
    public int Shift => File.Head.Length - Span.Start;

    /// <summary>Whether an example of the rulebook is this row's.</summary>
    public bool Owns(string example) => example.StartsWith(Id + ":", StringComparison.Ordinal);
}
