using DutyDsl.Generator.Emit;
using DutyDsl.Semantics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DutyDsl.Tests.Generator;

public sealed class Identifiers
{
    [Theory]
    [InlineData("county party secretary", "CountyPartySecretary")]
    [InlineData("people's congress", "PeoplesCongress")]
    [InlineData("half-year report", "HalfYearReport")]
    [InlineData("8-K", "_8K")]
    [InlineData("form 1.12", "Form1_12")]
    [InlineData("class", "Class")]
    [InlineData("县（市、区）党委主要负责人", "县市区党委主要负责人")]
    [InlineData("\"; System.IO.File.Delete(\"x\"); //", "SystemIOFileDeleteX")]
    [InlineData("*/", null)]
    [InlineData("𠮷", null)]
    [InlineData("a\u202Eb", null)]
    [InlineData("a\u200Bb", null)]
    public void A_name_becomes(string name, string? identifier) => Assert.Equal(identifier, Identifier.Pascal(name));

    [Fact]
    public void The_english_name_comes_first() => Assert.Equal(
        "Research", Identifier.Of(new SymbolName("research", "调研", new[] { "调研", "research" }.ToEquatableArray())));

    [Theory]
    [InlineData("Hebei.WorkSafety", "Hebei.WorkSafety")]
    [InlineData("class.namespace", "@class.@namespace")]
    [InlineData("record.var", "@record.@var")]
    [InlineData("eu.2019-944", "eu._2019_944")]
    public void A_rulebook_becomes_a_namespace(string id, string name) => Assert.Equal(name, Identifier.Namespace(id));

    [Fact]
    public void Every_keyword_is_escaped_wherever_it_can_stand()
    {
        foreach (var kind in SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()))
        {
            var keyword = SyntaxFacts.GetText(kind);
            if (!keyword.All(char.IsLetter))
                continue;
            Assert.DoesNotContain(Identifier.Pascal(keyword), new[] { keyword });
            Assert.True(IsSafe(Identifier.Parameter(Identifier.Pascal(keyword)!)), keyword);
            Assert.True(IsSafe(Identifier.Namespace(keyword)!), keyword);
        }
    }

    private static bool IsSafe(string identifier) =>
        SyntaxFactory.ParseToken(identifier).IsKind(SyntaxKind.IdentifierToken)
        && (identifier[0] == '@' || SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None);
}
