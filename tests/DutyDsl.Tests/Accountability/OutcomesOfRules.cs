using System.Globalization;
using System.Text;
using DutyDsl.Accountability;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Lowering;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Accountability;

public class OutcomesOfRules
{
    private const string Rules = """
        rulebook Test.Outcomes
          time zone Asia/Shanghai
          effective 2022-01-01
          partial periods exempt
        facet post = leader
        actor leader = post leader
        activity inspection
        activity promotion
        event decision
        fact accident
        fact implemented deployments
        fact rescue
        parameter veto period : duration
        sanctions notice < admonition < removal
        chapter 2
        article 1
        leader: inspection >= 1 per quarter
        chapter 3
        article 3
        leader: ground neglect when breached any of chapter 2
        leader: ground harm when accident
        article 4
        leader: impose notice .. removal on any ground
        leader: bar promotion for veto period from decision on harm
        leader: exempt from harm when implemented deployments
        leader: mitigate on neglect when rescue
        leader: refer to "prosecutor" when accident and not rescue
        """;

    private static readonly DutyPlan Plan =
        DutyPlan.Parse(PlanWriter.Write(DutyCompilation.Create([SourceFile.FromText("rules.duty", Rules)]).Rulebooks.Single()));

    private readonly LedgerBuilder builder = new(Vocabulary.Of(Plan));

    [Fact]
    public void A_breach_is_a_ground_from_the_day_after_its_last_day_and_a_range_of_sanctions_follows()
    {
        Leader();
        Record("1", "inspection", "2022-02-01");

        Assert.Equal(
        [
            "3 1  neglect Ground 2022-07-01..2022-07-01 [1 clause 1]",
            "4 1  neglect Sanction 2022-07-01..2022-07-01 [3 clause 1]",
        ], Outcomes("2022-07-15"));
        Assert.Empty(Outcomes("2022-06-30"));
    }

    [Fact]
    public void A_ground_has_the_case_of_its_fact_and_a_defence_in_that_case_lets_it_fall()
    {
        Leader();
        Record("1", "accident", "2022-02-01", "K1");
        Record("2", "accident", "2022-02-01", "K2");
        Record("3", "implemented deployments", "2022-01-15", "K2");
        Record("4", "rescue", "2022-01-20", "K2");

        Assert.Equal(
        [
            "3 2 K1 harm Ground 2022-02-01..2022-02-01 [1]",
            "4 1 K1 harm Sanction 2022-02-01..2022-02-01 [3 clause 2]",
            "4 3 K2 harm Exempted 2022-02-01..2022-02-01 [2 3]",
            "4 5 K1  Referred 2022-02-01..2022-02-01 [1]",
        ], Outcomes("2022-03-01"));
    }

    [Fact]
    public void A_bar_runs_from_each_event_joins_where_it_overlaps_and_is_broken_by_the_act_on_its_last_day()
    {
        Leader();
        Record("1", "accident", "2022-01-02", "K");
        Record("2", "decision", "2022-01-10", "K");
        Record("3", "decision", "2022-01-20", "K");
        Record("4", "promotion", "2022-02-20");
        Record("5", "promotion", "2022-02-21");
        Record("6", "rescue", "2022-01-01");

        Assert.Equal(
        [
            "3 2 K harm Ground 2022-01-02..2022-01-02 [1]",
            "4 1 K harm Sanction 2022-01-02..2022-01-02 [3 clause 2]",
            "4 2 K harm Barred 2022-01-10..2022-02-20 [2 3]",
            "4 2 K harm BarBroken 2022-02-20..2022-02-20 [4]",
        ], Outcomes("2022-03-01", ("veto period", "1 month")));
    }

    [Fact]
    public void A_bar_of_open_length_is_listed_as_open()
    {
        Leader();
        Record("1", "accident", "2022-01-02", "K");
        Record("2", "decision", "2022-01-10", "K");
        Record("6", "rescue", "2022-01-01");

        Assert.Equal("4 2 K harm Open 2022-01-02..2022-01-02 [2]", Outcomes("2022-03-01")[2]);
    }

    [Fact]
    public void A_ground_of_a_tenure_that_ended_is_closed()
    {
        Leader(to: "2022-04-30");

        Assert.Equal(
        [
            "3 1  neglect Ground 2022-04-01..2022-04-01 [1 clause 1]",
            "3 1  neglect Closed 2022-04-30..2022-04-30 []",
            "4 1  neglect Sanction 2022-04-01..2022-04-01 [3 clause 1]",
        ], Outcomes("2022-06-01"));
    }

    [Fact]
    public void An_undetermined_finding_leaves_the_ground_open()
    {
        Leader();
        builder.AddUncertain(new UncertainRecord(builder.Intern("L"), builder.Vocabulary.FindActivity("inspection"), Day("2022-02-01"), -1, "records.csv(2)"));

        Assert.Equal(["3 1  neglect Open 2022-04-01..2022-04-01 []"], Outcomes("2022-05-01"));
    }

    private void Leader(string? to = null)
    {
        var facet = builder.Vocabulary.FindFacet("post");
        builder.DeclareFacet(facet);
        builder.AddTenure(
            builder.Intern("L"), "", -1, DateOnly.FromDayNumber(Day("2022-01-01")), to is null ? null : DateOnly.FromDayNumber(Day(to)),
            [builder.Vocabulary.FindFacetValue(facet, "leader")]);
    }

    private void Record(string id, string activity, string date, string @case = "")
    {
        var entry = new RecordEntry
        {
            Id = Encoding.UTF8.GetBytes(id),
            Subject = builder.Intern("L"),
            Activity = builder.Vocabulary.FindActivity(activity),
            Day = Day(date),
            Case = @case.Length == 0 ? -1 : builder.InternCase(@case),
        };
        Assert.Equal(AddOutcome.Added, builder.AddRecord(entry, [], out _));
    }

    private string[] Outcomes(string asOf, params (string Name, string Value)[] parameters)
    {
        var ledger = builder.Build();
        var result = Evaluator.Evaluate(Plan, ledger, new EvaluationOptions
        {
            AsOf = DateOnly.FromDayNumber(Day(asOf)),
            Parameters = System.Collections.Immutable.ImmutableDictionary.CreateRange(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value))),
        });
        return
        [
            .. AccountabilityEvaluator.Evaluate(result).Select(o => string.Create(
                CultureInfo.InvariantCulture,
                $"{Plan.Rules[o.Rule].Citation.Article} {Plan.Rules[o.Rule].Citation.Clause} {(o.Case < 0 ? "" : ledger.Records.Cases[o.Case])} {(o.Ground < 0 ? "" : Plan.Grounds[o.Ground].Name.English)} {o.Kind} {DateOnly.FromDayNumber(o.From):yyyy-MM-dd}..{DateOnly.FromDayNumber(o.To):yyyy-MM-dd} [{string.Join(' ', o.Because)}]")),
        ];
    }

    private static int Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
