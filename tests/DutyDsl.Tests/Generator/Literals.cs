using System.Text;
using DutyDsl.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>Text of a rule file is one string token with the same value, or one line of documentation, whatever it holds.</summary>
public sealed class Literals
{
    /// <summary>Every UTF-16 unit, lone surrogates included, and every code point above them.</summary>
    public static IEnumerable<string> EveryCharacter()
    {
        for (var unit = 0; unit <= 0xFFFF; unit++)
            yield return ((char)unit).ToString();
        for (var point = 0x10000; point <= 0x10FFFF; point++)
            yield return char.ConvertFromUtf32(point);
    }

    [Fact]
    public void Every_character_is_one_token_with_the_same_value()
    {
        var wrong = new List<string>();
        foreach (var text in EveryCharacter().Chunk(64))
        {
            // The neighbours catch an escape that would swallow what follows.
            var value = "1" + string.Join("f", text) + "f";
            var literal = CSharpLiteral.Of(value);
            var token = SyntaxFactory.ParseToken(literal);
            if (!token.IsKind(SyntaxKind.StringLiteralToken) || token.Span.Length != literal.Length || (string?)token.Value != value)
                wrong.Add(literal);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Words_stay_readable_in_a_literal() =>
        Assert.Equal("\"县（市、区）：a < b，“c” \\u201Cd\\u0022 \\u005C\\u0009\"".Replace("“c”", "\\u201Cc\\u201D", StringComparison.Ordinal), CSharpLiteral.Of("县（市、区）：a < b，“c” “d\" \\\t"));

    [Fact]
    public void Every_character_stays_in_its_documentation_comment()
    {
        var text = new StringBuilder();
        foreach (var character in EveryCharacter())
            text.Append(character);
        var code = $"/// <summary>{DocText.Of(text.ToString())}</summary>\nclass C {{ }}\n";

        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));

        Assert.Empty(tree.GetDiagnostics());
        Assert.Equal(["class", "C", "{", "}", ""], tree.GetRoot().DescendantTokens().Select(static t => t.Text));
    }

    [Fact]
    public void Documentation_keeps_words_and_drops_what_cannot_be_seen() =>
        Assert.Equal("县 &lt;/summary&gt; &amp; a b 𠮷", DocText.Of("县 </summary>\u202E & a\r\nb\u0000 \uD800𠮷"));
}
