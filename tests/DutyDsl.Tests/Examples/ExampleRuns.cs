using DutyDsl.Diagnostics;
using DutyDsl.Duties;
using DutyDsl.Examples;
using DutyDsl.Lowering;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Examples;

public sealed class ExampleRuns
{
    private const string Rules = """
        rulebook Demo
          time zone Asia/Shanghai
          effective 2018-07-18
          partial periods exempt
        facet organ = government "政府"
        actor government "政府" = organ government
        activity research "调研"
        activity training in hours
        event decision "决定"
        event promotion "晋升"
        event transfer "调离"
        fact crime "违法"
        fact accident "事故"
        fact remedies "补救"
        fact harm "损害"
        fact excuse shown "理由"
        fact grave "严重"
        attribute in person : yes/no
        attribute score : number
        parameter veto : duration
        sanctions notice < admonition < removal
        article 5
          government: research >= 1 per quarter as quarterly
          government: training >= 20 hours per year
            where in person and score = 3
          government: shall "help" as help
        article 6
          government: ground neglect when breached any of 5
          government: ground offence when crime
          government: ground mishap when accident
        article 7
          government: impose notice .. removal on any ground as general
          government: impose notice on mishap as mild overrides general
        article 8
          government: exempt from mishap when met all of quarterly and remedies
          government: excuse from offence when excuse shown
          government: aggravate on offence when harm
          government: mitigate when remedies
        article 9
          government: bar promotion for veto from decision on offence
        article 10
          government: regardless of transfer on offence when grave
        article 11
          government: research >= 1 per year to "council"
          government: keep record of training for 2 years as kept
          government: training >= 1 times per year and >= 1 times per quarter as twice

        """;

    [Theory]
    [InlineData("given research by A on 2024-02-01\nexpect 5 for A met in 2024-Q1, breached in 2024-Q2, pending in 2024-Q3 at 2024-07-01")]
    [InlineData("given research on 2024-02-01\nexpect quarterly for A met in 2024-01-31 at 2024-07-01")]
    [InlineData("已知 调研 由 A 于 2024-02-01\n预期 第五条 对 A 已履行 在 2024-Q1、未履行 在 2024-Q2 截至 2024-07-01")]
    [InlineData("given training on 2024-02-01 quantity 19.5 where in person and score = 3\ngiven training on 2024-03-01 quantity 0.5 where score = 3 and in person\nexpect 5 2 for A met in 2024 at 2024-07-01")]
    [InlineData("given training on 2024-02-01 quantity 20 where not in person and score = 3\nexpect 5 2 for A breached in 2024 at 2025-01-01")]
    [InlineData("given research on 2024-02-01 where recipient = \"council\"\nexpect 11 for A met in 2024 at 2024-12-31")]
    [InlineData("given research on 2024-02-01 where recipient = \"mayor\" and in person\nexpect 11 for A breached in 2024 at 2025-01-01")]
    [InlineData("given training on 2024-02-01 where kept until = 2026-02-01\nexpect kept for A met in 2024-02-01 at 2024-12-31")]
    [InlineData("given training on 2024-02-01 where kept until = 2026-01-31\nexpect kept for A breached in 2024-02-01 at 2024-12-31")]
    [InlineData("given training on 2024-03-01\nexpect twice.2 for A breached in 2024-Q2 at 2024-07-01\nexpect twice for A met in 2024 at 2024-07-01\nexpect 11 for A met in 2024 at 2025-01-01")]
    [InlineData("given rating by A on 2024-02-01 of help met\nexpect help for A met in 2024-03-01 at 2024-03-01\nexpect help for A unassessed in 2024-01-31 at 2024-01-31")]
    [InlineData("given crime on 2024-01-10\nexpect ground by 6 for A at 2024-01-10\nexpect imposed by 7 for A at 2024-01-10\nexpect not ground by 6 for A at 2024-01-09")]
    [InlineData("given accident on 2024-04-10 case C1\ngiven research on 2024-02-01\ngiven remedies on 2024-04-12 case C1\nexpect exempt by 8 for A case C1 at 2024-05-01\nexpect not ground by 6 for A case C1 at 2024-05-01\nexpect not excused by 8 for A at 2024-05-01")]
    [InlineData("given crime on 2024-01-10 case C1\ngiven excuse shown on 2024-01-12 case C1\nexpect excused by 8 for A case C1 at 2024-02-01\nexpect ground by 6 for A case C1 at 2024-02-01\nexpect not exempt by 8 for A at 2024-02-01\nexpect not imposed by 7 for A case C1 at 2024-02-01")]
    [InlineData("given crime on 2024-01-10 case C1\ngiven harm on 2024-01-12 case C1\ngiven remedies on 2024-01-13 case C1\nexpect aggravated by 8 for A case C1 at 2024-02-01\nexpect mitigated by 8 for A case C1 at 2024-02-01\nexpect imposed by general for A case C1 at 2024-02-01")]
    [InlineData("given accident on 2024-01-10 case C1\nexpect imposed by mild for A case C1 at 2024-02-01\nexpect not imposed by general for A case C1 at 2024-02-01")]
    [InlineData("given crime on 2024-01-10 case C1\ngiven decision on 2024-01-20 case C1\ngiven promotion on 2024-02-20\nexpect open by 9 for A case C1 at 2024-03-01\nexpect not barred by 9 for A at 2024-03-01")]
    [InlineData("given crime on 2024-01-10 case C1\ngiven decision on 2024-01-20 case C1\ngiven promotion on 2024-02-20\ngiven veto = 6 months\nexpect barred by 9 for A case C1 at 2024-03-01\nexpect breached by 9 for A case C1 at 2024-03-01")]
    public void An_example_that_the_rules_bear_out_passes(string lines) =>
        Assert.Equal("it", Run("example \"it\"\ngiven A is government from 2024-01-01\n" + lines).ToString());

    [Fact]
    public void What_ended_is_closed_unless_a_rule_reaches_past_it()
    {
        const string Ended = "example \"it\"\ngiven A is government from 2020-01-01 to 2024-03-31\ngiven crime on 2024-01-10 case C1\n";
        Assert.Equal("it", Run(Ended + "expect closed by 6 for A case C1 at 2024-05-01").ToString());
        Assert.Equal("it", Run(Ended + "given grave on 2024-01-11 case C1\nexpect not closed by 6 for A case C1 at 2024-05-01").ToString());
    }

    [Fact]
    public void Every_expectation_that_fails_says_what_was_found_instead()
    {
        var result = Run("""
            example "wrong"
            given A is government from 2024-01-01
            given research on 2024-02-01
            expect 5 for A breached in 2024-Q1, met in 2024-Q2 at 2024-07-01
            expect quarterly for A met in 2024-03 at 2024-04-01
            expect ground by 6 for A at 2024-06-30
            expect not ground by 6 for A at 2024-07-01
            """);
        Assert.Equal(
            """
            wrong
            5 for A breached in 2024-Q1, met in 2024-Q2 at 2024-07-01: expected breached in 2024-Q1, found met (clause quarterly, counted 1)
            5 for A breached in 2024-Q1, met in 2024-Q2 at 2024-07-01: expected met in 2024-Q2, found breached (clause quarterly, counted 0)
            quarterly for A met in 2024-03 at 2024-04-01: expected met, found no such window, only met in 2024-01-01..2024-03-31, pending in 2024-04-01..2024-06-30
            ground by 6 for A at 2024-06-30: expected ground by 6, found open by 6
            not ground by 6 for A at 2024-07-01: expected no ground by 6, found ground by 6, imposed by 7
            """,
            result.ToString());
        Assert.Equal("ground by 6 for A at 2024-06-30：预期情形（依据 6），实际待定（依据 6）", result.Failures[3].Chinese);
        Assert.Equal([0, 0, 1, 2, 3], result.Failures.Select(static f => f.Expectation));
    }

    [Theory]
    [InlineData("given A is government\nexpect 5 for A met in 2024 at 2025-01-01", "1,7 DUTY0060 'given' belongs to an example. Put it after 'example \"…\"'.\n2,8 DUTY0060 'expect' belongs to an example. Put it after 'example \"…\"'.")]
    [InlineData("example \"x\"\ngiven A is government", "1,9 DUTY0061 The example 'x' expects nothing, so it could never fail. Add an 'expect' line.")]
    [InlineData("example \"x\"\ngiven Wang is government\ngiven research by Wan on 2024-01-01\nexpect 5 for Wang met in 2024-Q1 at 2024-07-01", "3,19 DUTY0011 No subject of the example named 'Wan' is declared. Did you mean 'Wang'?")]
    [InlineData("example \"x\"\ngiven A is government\ngiven research by A\nexpect 5 for A met in 2024-Q1 at 2024-07-01", "3,7 DUTY0062 The given record of 'research' does not say when: add 'on' and a date.")]
    [InlineData("example \"x\"\ngiven A is government\nexpect 5 for A met in 2024-Q5 at 2024-07-01", "3,23 DUTY0010 Found '2024-Q5', expected a window such as '2024-Q1', '2024-03' or a date inside it. Did you mean '2024-Q1'?")]
    [InlineData("example \"x\"\ngiven A is government\nexpect 5 weekly for A met in 2024-Q1 at 2024-07-01", "3,10 DUTY0011 No clause of that section named 'weekly' is declared.")]
    [InlineData("example \"x\"\ngiven A is government\ngiven veto = 3\nexpect 5 for A met in 2024-Q1 at 2024-07-01", "3,14 DUTY0030 '3' does not fit: the parameter is a duration.")]
    [InlineData("example \"x\"\ngiven A is government\nexpect ground by 5 for A at 2024-07-01", "3,18 DUTY0030 '5' does not fit: no accountability rule stands there.")]
    public void A_mistake_in_an_example_is_located(string lines, string expected) => Assert.Equal(expected, Errors(Rules + lines));

    private static ExampleResult Run(string example)
    {
        var compilation = Compile(Rules + example);
        Assert.Equal("", Errors(Rules + example));
        var model = compilation.Rulebooks[0];
        return Assert.Single(RulebookExample.Parse(DutyPlan.Parse(PlanWriter.Write(model)), ExampleWriter.Write(model))).Run();
    }

    private static DutyCompilation Compile(string text) => DutyCompilation.Create([SourceFile.FromText("rules.duty", text)]);

    private static string Errors(string text)
    {
        var before = Rules.Count(static c => c == '\n');
        return string.Join("\n", Compile(text).Diagnostics.Where(static d => d.Rule.Severity == DutySeverity.Error)
            .Select(d => $"{d.Location.Start.Line + 1 - before},{d.Location.Start.Column + 1} {d.Rule.Id} {d.Message(DutyLanguage.English)}"));
    }
}
