using DutyDsl.Diagnostics;
using DutyDsl.Duties;
using DutyDsl.Lowering;
using DutyDsl.Text;
using Xunit;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Semantics;

public sealed class RulebookTests
{
    private const string Settings = "\n  time zone Asia/Shanghai\n  effective 2020-01-01\n  partial periods exempt\n";

    [Fact]
    public void A_rulebook_may_lie_in_several_files_in_any_order()
    {
        SourceFile[] files =
        [
            SourceFile.FromText("b.duty", Vocabulary),
            SourceFile.FromText("a.duty", "规则 Demo\n第六条\n政府：调研 每年至少 1 次"),
        ];
        var compilation = DutyCompilation.Create(files);
        Assert.False(compilation.HasErrors);
        Assert.Equal(compilation.Rulebooks[0], DutyCompilation.Create(files.Reverse()).Rulebooks[0]);
        Assert.Equal("6 clause 1", Assert.Single(compilation.Rulebooks[0].Clauses).Citation.ToString());
        Assert.Equal(["a.duty", "b.duty"], compilation.Files.Select(f => f.Source.Path));
    }

    [Fact]
    public void A_used_rulebook_gives_its_words_before_the_own_ones()
    {
        var compilation = Set(
            "rulebook Upper" + Settings + "facet organ = party\nactor committee = organ party\nactivity meeting",
            "rulebook Lower" + Settings + "use Upper\nactivity visit\narticle 1\ncommittee: meeting or visit per year");
        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        var lower = compilation.Rulebooks[0];
        Assert.Equal(("Lower", "Upper"), (lower.Name, Assert.Single(lower.Uses)));
        Assert.Equal(["meeting", "visit"], lower.Activities.Items.Select(a => a.Name.English));
    }

    [Fact]
    public void A_name_both_rulebooks_declare_is_an_error() => Assert.Equal(
        "b.duty(6,10): error DUTY0014: 'meeting' is already declared as an activity in a.duty(5,10). Give one of them another name.",
        string.Join("\n", Set(
            "rulebook Upper" + Settings + "activity meeting",
            "rulebook Lower" + Settings + "use Upper\nactivity meeting").Diagnostics));

    [Fact]
    public void A_circle_of_uses_is_an_error() => Assert.Equal(
        "a.duty(5,5): error DUTY0023: Rulebook A depends on itself: A → B → A. Take one of the steps out.",
        string.Join("\n", Set("rulebook A" + Settings + "use B", "rulebook B" + Settings + "use A").Diagnostics));

    [Fact]
    public void A_rulebook_that_is_not_in_the_set_is_an_error() => Assert.Equal(
        "b.duty(5,5): error DUTY0022: No file of the set opens with 'rulebook Uper'. Did you mean 'Upper'?",
        string.Join("\n", Set("rulebook Upper" + Settings, "rulebook Lower" + Settings + "use Uper").Diagnostics));

    [Fact]
    public void What_a_rulebook_has_to_say_is_asked_for_in_both_languages()
    {
        var compilation = Compile("rulebook R");
        Assert.Equal(
            """
            rules.duty(1,10): error DUTY0025: Rulebook R does not say in which time zone an instant becomes a day. Add 'time zone Asia/Shanghai' to its settings.
            rules.duty(1,10): error DUTY0025: Rulebook R does not say since when it is in force. Add 'effective 2018-07-18' to its settings.
            rules.duty(1,10): error DUTY0025: Rulebook R does not say what a period asks that binds only in part. Add 'partial periods exempt' to its settings.
            """,
            string.Join("\n", compilation.Diagnostics));
        Assert.Equal("规则 R 没有写明从何时起施行。请在其设置中加上“施行 2018-07-18”。", compilation.Diagnostics[1].Message(DutyLanguage.Chinese));
    }

    [Fact]
    public void A_plan_written_is_the_plan_read()
    {
        var text = PlanWriter.Write(WithVocabulary("""
            government: research of each subordinate government >= 2 per 2 years where result = hazard and not score > 3 unless unable to attend
            party secretary: train >= 7.5 hours per month between 1 March and 31 October to superior "X"
            government: shall "build" "建设"
            """).Rulebooks[0]);
        var plan = PlanReader.Read(text);
        Assert.Equal(text, plan.Source);
        Assert.Equal(["5 clause 1", "5 clause 2", "5 clause 3"], plan.Clauses.Select(c => c.Citation.ToString()));
        var recurring = Assert.IsType<PlanDuty.Recurring>(plan.Clauses[0].Duty);
        Assert.Equal((DutyDsl.Duties.CalendarUnit.Year, 2, new DateOnly(2018, 1, 1)), (recurring.Period.Unit, recurring.Period.Count, recurring.Period.Anchor));
    }

    private static DutyCompilation Set(string a, string b) =>
        DutyCompilation.Create([SourceFile.FromText("a.duty", a), SourceFile.FromText("b.duty", b)]);
}
