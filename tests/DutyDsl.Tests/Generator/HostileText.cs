using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>No text of a rule file becomes code: the shape of the output does not depend on what the strings hold.</summary>
public sealed class HostileText
{
    private static readonly string EveryKeyword = string.Join(
        " ", SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Distinct());

    public static TheoryData<string> Texts => new(
        "; System.IO.File.Delete(x); //", "*/ class Evil { }", "</summary>", "</para><evil/>", "{0} {{1}}", "\\u0022; //", "\\", "\\\\",
        "#error no", "#endif", "<![CDATA[", "]]>", "--> &lt; &#10;", "'''", "@", "$", "县（市、区）", "&amp;", "?", "...", EveryKeyword);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_in_every_string_leaves_the_shape_alone(string text)
    {
        var hostile = GeneratorRun.Of(Rules(text));
        // A rule file that is refused makes #error lines and is judged in another test.
        if (hostile.Sources.ContainsKey("DutyDsl.Errors.g.cs"))
        {
            Assert.All(hostile.Problems(), static problem => Assert.StartsWith("CS1029: #error: 'rules.duty(", problem, StringComparison.Ordinal));
            return;
        }

        Assert.Empty(hostile.Problems());
        Assert.Equal(Shape(GeneratorRun.Of(Rules("x"))), Shape(hostile));
    }

    [Theory]
    [InlineData("\"\"\"")]
    [InlineData("\u202E")]
    [InlineData("\0")]
    [InlineData("\u2028class Evil { }")]
    [InlineData("\u0085class Evil { }")]
    [InlineData("\r#error")]
    [InlineData("𠮷")]
    [InlineData("\uD800")]
    public void Text_no_rule_file_should_hold_gives_errors_or_clean_code(string text)
    {
        var run = GeneratorRun.Of(Rules(text));

        Assert.All(run.Problems(), static problem => Assert.StartsWith("CS1029: #error: 'rules.duty(", problem, StringComparison.Ordinal));
        if (run.Sources.ContainsKey("DutyDsl.Errors.g.cs"))
            Assert.NotEmpty(run.Problems());
        Assert.DoesNotContain("Evil", string.Join(" ", run.Sources.Values.SelectMany(Declared)), StringComparison.Ordinal);
    }

    private static string Rules(string text) => $"""
        rulebook Hostile.Duties
          title "{text}"
          time zone Asia/Shanghai
          effective 2018-07-18
          partial periods exempt
        facet level = city, county "{text}县"
        actor secretary "书记{text}" = level county
        activity research "调研{text}"
        article 5 "{text}"
        principle "{text}"
        secretary: research >= 1 per quarter
          text "{text}"
          note "{text}"
        untranslated "{text}" because "{text}"
        """;

    private static string Shape(GeneratorRun run)
    {
        var shape = new StringBuilder();
        foreach (var (name, source) in run.Sources)
        {
            shape.Append(name).Append('\n');
            foreach (var token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens())
                shape.Append(token.Kind()).Append(token.IsKind(SyntaxKind.IdentifierToken) ? token.Text : "").Append('\n');
        }

        return shape.ToString();
    }

    private static IEnumerable<string> Declared(string source) => CSharpSyntaxTree.ParseText(source).GetRoot()
        .DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.Text);
}
