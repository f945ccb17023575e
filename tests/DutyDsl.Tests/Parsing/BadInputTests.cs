using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Text;
using Xunit;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Parsing;

public sealed class BadInputTests
{
    [Fact]
    public void Twenty_thousand_brackets_are_one_error() => Assert.Equal(
        "1,101 DUTY0006 Brackets are nested deeper than 64 levels here. Split the condition.",
        Errors("government: research per year where " + new string('(', 20_000) + "in person\ngovernment: research per month"));

    [Fact]
    public void Ten_thousand_conditions_joined_by_and_are_read()
    {
        var clause = Clause("government: research per year where " + string.Join(" and ", Enumerable.Repeat("in person", 10_001)));
        Assert.Equal(10_001, Assert.IsType<DutyDsl.Semantics.AllCondition>(clause.Where).Parts.Count);
    }

    [Fact]
    public void Ten_thousand_denials_are_read() =>
        Assert.IsType<DutyDsl.Semantics.FieldCondition>(Clause("government: research per year where " + string.Concat(Enumerable.Repeat("not ", 10_000)) + "in person").Where);

    [Fact]
    public void A_hundred_thousand_clauses_in_one_file_are_read()
    {
        var compilation = WithVocabulary(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"government: research per year where quantity = {i}\n")));
        Assert.False(compilation.HasErrors);
        Assert.Equal(100_000, compilation.Rulebooks[0].Clauses.Count);
    }

    [Fact]
    public void A_long_line_is_one_error() => Assert.Equal(
        "1,1 DUTY0011 No actor named '" + string.Concat(Enumerable.Repeat("x ", 30)) + "…' is declared.",
        Errors(string.Concat(Enumerable.Repeat("x ", 2_000_000))));

    [Fact]
    public void A_chain_of_ten_thousand_actors_is_resolved()
    {
        var chain = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"actor a{i} = {(i == 9_999 ? "government" : "a" + (i + 1))}\n"));
        Assert.Equal("", Errors(chain + "a0: research per year"));
    }

    [Fact]
    public void Every_character_is_in_exactly_one_token()
    {
        var text = Vocabulary + "政府：调研 “ab\n# x\u202E\r\n\u0085>=≥..8-K 1/2 ' \"\uD840\uDC00";
        var position = 0;
        foreach (var token in DutyLexer.Lex(SourceFile.FromText("x", text), new DiagnosticBag()))
        {
            Assert.Equal(position, token.Span.Start);
            Assert.True(token.Span.Length > 0);
            position = token.Span.End;
        }

        Assert.Equal(text.Length, position);
    }

    [Fact]
    public void Names_of_more_than_two_hundred_characters_are_refused() => Assert.Equal(
        "1,10 DUTY0005 The name has 201 characters; at most 200 are allowed. Shorten it.",
        Errors("activity " + new string('x', 201)));
}
