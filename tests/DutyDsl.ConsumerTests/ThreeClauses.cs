using DutyDsl.Facts;
using DutyDsl.Verdicts;
using Sample.WorkSafety;

namespace DutyDsl.ConsumerTests;

/// <summary>What generated code does, compiled by the real generator.</summary>
public sealed class ThreeClauses
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    [Fact]
    public void A_wide_clause_takes_a_narrow_actor_and_a_rating()
    {
        var li = new CountyPartySecretary("Li");
        var clause = Article5.Item3.PartySecretaryCarryOutDecisions;
        var rated = Rulebook.NewLedger().Add(li, Start).Rate(li, clause, Rating.Met, Start).Build();
        var open = Rulebook.NewLedger().Add(li, Start).Build();

        Assert.Equal(Verdict.Met, clause.Evaluate(li, rated, Start.AddYears(1)).Verdict);
        Assert.Equal(Verdict.Unassessed, clause.Evaluate(li, open, Start.AddYears(1)).Verdict);
    }

    [Fact]
    public void A_clause_per_target_is_judged_for_each_target()
    {
        var committee = new PartyCommittee("committee", Level.City);
        var office = new PartyDepartment("office", Level.City);
        var school = new PartyDepartment("school");
        var ledger = Rulebook.NewLedger()
            .Add(committee, Start)
            .Add(office, Start, under: committee)
            .Add(school, Start, under: committee)
            .Record(committee, Activities.InspectionTour, Start.AddMonths(3), of: office, with: Attributes.Result.Is(ResultValue.Hazard))
            .Record(committee, Activities.InspectionTour, Start.AddMonths(4), of: school)
            .Build();

        var findings = Article14.PartyCommitteeInspectionTour.Evaluate(committee, ledger, new DateOnly(2022, 1, 1));

        Assert.Equal(
            [
                "14 clause 1, committee, of office, 2020-01-01..2021-12-31: Met (required >=1, actual 1)",
                // The second tour has no result, so whether it counts is open.
                "14 clause 1, committee, of school, 2020-01-01..2021-12-31: Undetermined (required >=1, actual 0)",
            ],
            findings.Where(static f => f.From.Year == 2020).Select(static f => f.ToString()));
        Assert.Equal("#1", Assert.Single(findings[0].Records));
    }

    [Fact]
    public void A_subject_the_ledger_does_not_know_is_undetermined()
    {
        var findings = Article5.Item3.CountyPartySecretaryResearch.Evaluate(new CountyPartySecretary("nobody"), Rulebook.NewLedger().Build(), Start);

        Assert.Empty(findings);
        Assert.Equal(Verdict.Undetermined, findings.Verdict);
    }

    [Fact]
    public void The_rulebook_judges_everybody_and_agrees_with_its_clauses()
    {
        var (ledger, _) = Township();

        var result = Rulebook.Evaluate(ledger, new DateOnly(2020, 4, 15));

        Assert.Equal(
            Article6.Item3.TownshipGovernmentPrincipalLeadInspection.Evaluate(ledger, new DateOnly(2020, 4, 15)).Select(static f => f.Verdict),
            result.Findings.ToArray().Select(static f => f.Verdict));
    }

    [Fact]
    public void A_record_of_an_id_the_ledger_has_is_refused()
    {
        var li = new CountyPartySecretary("Li");
        var builder = Rulebook.NewLedger().Add(li, Start).Record(li, Activities.Research, Start, id: "r1");

        var error = Assert.Throws<ArgumentException>(() => builder.Record(li, Activities.Research, Start, id: "r1"));

        Assert.Equal("The ledger has a record r1 already. (Parameter 'id')", error.Message);
    }

    [Fact]
    public void A_value_the_facet_does_not_have_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(static () => new PartyCommittee("c", (Level)9));

        Assert.Equal("c: facet level has no value number 9. (Parameter 'facets')", error.Message);
    }

    private static (Ledger Ledger, TownshipGovernmentPrincipal Principal) Township()
    {
        var zhang = new TownshipGovernmentPrincipal("Zhang", "张三");
        return (Rulebook.NewLedger().Add(zhang, Start).Record(zhang, Activities.LeadInspection, new DateOnly(2020, 1, 20)).Build(), zhang);
    }
}
