using DutyDsl.Duties;
using DutyDsl.Examples;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using Xunit;
using CalendarUnit = DutyDsl.Duties.CalendarUnit;
using TargetRelation = DutyDsl.Duties.TargetRelation;

namespace DutyDsl.Tests.Regulations;

public sealed class HebeiRulebook
{
    [Fact]
    public void Compiles_without_findings() =>
        Assert.Equal([], Hebei.Compilation.Diagnostics.Select(static d => d.ToString()));

    [Fact]
    public void Has_the_settings_the_readings_fix()
    {
        var model = Hebei.Compilation.Rulebooks.Single();
        Assert.Equal("Hebei.WorkSafety", model.Name);
        Assert.Equal("河北省党政领导干部安全生产责任制实施细则", model.Title.Chinese);
        Assert.Equal("Asia/Shanghai", model.TimeZone);
        Assert.Equal(new CivilDate(2018, 7, 18), model.Effective);
        Assert.Null(model.Until);
        Assert.Equal(DutyDsl.Semantics.PartialPeriodKind.Exempt, model.PartialPeriods.Kind);
    }

    [Fact]
    public void States_the_dated_duties_and_no_others() =>
        Assert.Equal(
            DatedDuty.All.Select(static duty => duty.Cite),
            Hebei.Dated.Select(static clause => $"{clause.Citation.Article},{clause.Citation.Item},{clause.Citation.Clause}"));

    [Theory]
    [MemberData(nameof(DatedDuty.Ids), MemberType = typeof(DatedDuty))]
    public void Binds_whom_the_text_binds_to_what_it_asks(string id)
    {
        var duty = DatedDuty.Of(id);
        var clause = ClauseOf(duty);
        var wrong = AllSubjects().Where(subject => Hebei.Binds(clause, subject) != duty.Binds(subject)).Select(static s => string.Join(", ", s.Values));
        Assert.Equal([], wrong);

        var recurring = (PlanDuty.Recurring)clause.Duty;
        Assert.Equal([duty.Activity], recurring.Activities.Select(static a => Hebei.Plan.Activities[a].Symbol.Name.English));
        Assert.Equal(duty.Months, MonthsOf(recurring.Period));
        Assert.Null(recurring.Season);
        Assert.Equal(new PlanBound(new PlanQuantity(new Fraction(1, 1), -1), false, null, false), recurring.Bound);
        Assert.Equal(new DateOnly(2018, 7, 18), clause.From);
        Assert.Null(clause.Until);
        Assert.Null(clause.Where);
        Assert.Null(clause.When);
        Assert.Null(clause.Unless);
    }

    [Theory]
    [MemberData(nameof(DatedDuty.Ids), MemberType = typeof(DatedDuty))]
    public void Asks_it_towards_the_bodies_below_that_the_text_names(string id)
    {
        var duty = DatedDuty.Of(id);
        var targets = ((PlanDuty.Recurring)ClauseOf(duty).Duty).Targets;
        Assert.All(targets, static target => Assert.Equal(TargetRelation.Subordinate, target.Relation));
        var wrong = AllSubjects()
            .Where(subject => targets.Any(target => Hebei.Satisfies(target.Actor, subject))
                != (subject.GetValueOrDefault("office") == "body" && duty.Targets.Split('|').Contains(subject.GetValueOrDefault("organ"))))
            .Select(static s => string.Join(", ", s.Values));
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Notes_every_open_reading_of_a_dated_duty()
    {
        var notes = string.Join('\n', Hebei.Plan.Clauses.SelectMany(static clause => clause.Notes));
        foreach (var reading in Enumerable.Range(1, 19))
            Assert.Matches($@"\bA{reading}\b", notes);
    }

    [Fact]
    public void Has_seven_chapters_thirty_one_articles_and_their_items()
    {
        var sections = Hebei.Plan.Sections;
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], sections.Where(static s => s.Kind == "chapter").Select(static s => s.Label));
        var articles = sections.Where(static s => s.Kind == "article").Select(static s => s.Label);
        Assert.Equal(Enumerable.Range(1, 31).Select(static n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), articles);

        var parts = new Dictionary<string, int>
        {
            ["5"] = 9,
            ["6"] = 10,
            ["8"] = 6,
            ["9"] = 6,
            ["10"] = 4,
            ["11"] = 3,
            ["12"] = 2,
            ["21"] = 7,
            ["4"] = 2,
            ["16"] = 2,
            ["17"] = 2,
        };
        foreach (var article in articles)
        {
            var found = sections.Where(s => s.Parent >= 0 && sections[s.Parent].Kind == "article" && sections[s.Parent].Label == article);
            Assert.Equal((article, parts.GetValueOrDefault(article)), (article, found.Count()));
        }
    }

    [Fact]
    public void States_something_in_every_article_and_item()
    {
        var model = Hebei.Compilation.Rulebooks.Single();
        var stated = model.Clauses.Select(static c => c.Section).Concat(model.Statements.Select(static s => s.Section)).Concat(model.Rules.Select(static r => r.Section)).ToHashSet();
        var empty = Enumerable.Range(0, model.Sections.Count)
            .Where(section => model.Sections[section].Kind != SectionKind.Chapter
                && !stated.Contains(section)
                && !model.Sections.Any(below => below.Parent == section))
            .Select(section => $"{model.Sections[section].Kind} {model.Sections[section].Label}");
        Assert.Equal([], empty);
    }

    [Fact]
    public void Every_dated_duty_and_every_accountability_rule_has_an_example()
    {
        var model = Hebei.Compilation.Rulebooks.Single();
        var expectations = model.Examples.SelectMany(static e => e.Expectations).ToList();
        var clauses = expectations.OfType<FindingExpectation>().SelectMany(static e => e.Clauses).ToHashSet();
        var rules = expectations.OfType<OutcomeExpectation>().SelectMany(static e => e.Rules).ToHashSet();
        Assert.Equal([], model.Clauses.Where((c, i) => c.Body is not AssessedBody && !clauses.Contains(i)).Select(static c => c.Citation.ToString()));
        Assert.Equal([], model.Rules.Where((_, i) => !rules.Contains(i)).Select(static r => r.Citation.ToString()));
    }

    [Fact]
    public void Every_example_passes() => Assert.Equal([], RulebookExample.Parse(Hebei.Plan, ExampleWriter.Write(Hebei.Compilation.Rulebooks.Single()))
        .Select(static e => e.Run()).Where(static r => !r.Passed).Select(static r => r.ToString()));

    [Fact]
    public void Says_all_in_both_languages()
    {
        var model = Hebei.Compilation.Rulebooks.Single();
        Assert.All(model.Statements, static s => Assert.True(s.Text.English.Length > 0 && s.Text.Chinese.Length > 0, s.Text.ToString()));
        Assert.All(model.Clauses.Select(static c => c.Body).OfType<AssessedBody>(), static b => Assert.True(b.Text.English.Length > 0 && b.Text.Chinese.Length > 0, b.Text.ToString()));
        Assert.All(Hebei.Plan.Actors.Select(static a => a.Symbol), static s => Assert.True(s.Names.Length >= 2, s.Name.English));
        Assert.All(Hebei.Plan.Activities.Select(static a => a.Symbol), static s => Assert.True(s.Names.Length >= 2, s.Name.English));
    }

    [Theory]
    [InlineData("research", "调研")]
    [InlineData("lead inspection", "带队检查")]
    [InlineData("chair standing committee", "主持召开党委常委会研究")]
    [InlineData("joint meeting", "党政联席会")]
    [InlineData("chair executive meeting", "政府常务会议")]
    [InlineData("publish responsibility list", "责任清单公示")]
    [InlineData("review responsibility list", "清单落实检查考核")]
    [InlineData("file review result", "考核结果备案")]
    [InlineData("analyse situation", "分析安全生产形势")]
    [InlineData("report performance", "报告履职情况")]
    [InlineData("file performance report", "履职报告备案")]
    [InlineData("lead study", "专题研究")]
    [InlineData("chair party group meeting", "党委（党组）会议研究")]
    [InlineData("chair safety meeting", "安全生产专题会议")]
    [InlineData("hear industry report", "听取行业汇报")]
    [InlineData("inspection tour", "安全生产巡查")]
    [InlineData("annual assessment", "年度考核评价")]
    [InlineData("annual statement", "述职")]
    [InlineData("publish assessment", "公布考核结果")]
    public void Lets_data_name_an_activity_in_both_languages(string english, string chinese)
    {
        var vocabulary = Facts.Vocabulary.Of(Hebei.Plan);
        Assert.NotEqual(-1, vocabulary.FindActivity(english));
        Assert.Equal(vocabulary.FindActivity(english), vocabulary.FindActivity(chinese));
    }

    private static PlanClause ClauseOf(DatedDuty duty) =>
        Hebei.Dated.Single(clause => $"{clause.Citation.Article},{clause.Citation.Item},{clause.Citation.Clause}" == duty.Cite);

    private static int MonthsOf(PlanPeriod period) => period.Count * period.Unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.HalfYear => 6,
        CalendarUnit.Year => 12,
        _ => throw new InvalidOperationException(period.Unit.ToString()),
    };

    // Every combination of values that a subject can have, none included.
    private static IEnumerable<IReadOnlyDictionary<string, string>> AllSubjects()
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach (var facet in Hebei.Plan.Facets)
        {
            var name = facet.Symbol.Name.English;
            all = all.SelectMany(subject => facet.Values.Select(static v => v.Name.English).Append("")
                .Select(value => value.Length == 0 ? subject : new Dictionary<string, string>(subject) { [name] = value }));
        }

        return all;
    }
}
