using System.Globalization;
using Xunit;

namespace DutyDsl.Tests.Regulations;

public sealed class HebeiDuties
{
    // 2022-01-01 begins a period of every length the text has: month, quarter, half-year, year and pair of years.
    private static readonly DateOnly Start = new(2022, 1, 1);

    [Theory]
    [MemberData(nameof(DatedDuty.IdsWithoutTargets), MemberType = typeof(DatedDuty))]
    public void Are_met_by_one_act_up_to_the_last_day_and_by_none_after_it(string id)
    {
        var duty = DatedDuty.Of(id);
        var end = Start.AddMonths(duty.Months).AddDays(-1);
        var (from, to) = (Day(Start), Day(end));
        string Finding(string verdict, int actual) => $"{duty.Cite} P1 {from} {verdict} {actual}";

        Assert.Equal([Finding("Met", 1)], Of(duty, from, to, to).Findings(Day(end), duty.Cite));
        Assert.Equal([Finding("Met", 1)], Of(duty, from, to, from).Findings(from, duty.Cite));
        Assert.Equal([Finding("Pending", 0)], Of(duty, from, to).Findings(Day(end), duty.Cite));
        Assert.Equal([Finding("Breached", 0)], Of(duty, from, to).Findings(Day(end.AddDays(1)), duty.Cite));
        Assert.Equal([Finding("Breached", 0)], Of(duty, from, to, Day(end.AddDays(1))).Findings(Day(end.AddDays(1)), duty.Cite));
        Assert.Equal([Finding("Breached", 0)], Of(duty, from, to, Day(Start.AddDays(-1))).Findings(Day(end.AddDays(1)), duty.Cite));
    }

    [Theory]
    [MemberData(nameof(DatedDuty.IdsWithoutTargets), MemberType = typeof(DatedDuty))]
    public void Do_not_bind_who_holds_the_post_for_part_of_the_period(string id)
    {
        var duty = DatedDuty.Of(id);
        var end = Start.AddMonths(duty.Months).AddDays(-1);
        Assert.Equal([], new Register().Subject("P1", duty, Day(Start.AddDays(1)), Day(end)).Findings("2023-12-31", duty.Cite));
        Assert.Equal([], new Register().Subject("P1", duty, Day(Start), Day(end.AddDays(-1))).Findings("2023-12-31", duty.Cite));
    }

    [Theory]
    [MemberData(nameof(DatedDuty.IdsWithoutTargets), MemberType = typeof(DatedDuty))]
    public void Bind_first_in_the_first_whole_period_after_the_rules_took_effect(string id)
    {
        var duty = DatedDuty.Of(id);
        var first = duty.Months switch { 1 => "2018-08-01", 3 => "2018-10-01", 6 => "2019-01-01", _ => "2019-01-01" };
        var findings = new Register().Subject("P1", duty, "2015-01-01").Findings("2021-12-31", duty.Cite);
        Assert.Equal($"{duty.Cite} P1 {first} Breached 0", findings[0]);
    }

    [Theory]
    [MemberData(nameof(DatedDuty.IdsWithoutTargets), MemberType = typeof(DatedDuty))]
    public void Are_not_met_by_another_act(string id)
    {
        var duty = DatedDuty.Of(id);
        var end = Start.AddMonths(duty.Months).AddDays(-1);
        var register = new Register().Subject("P1", duty, Day(Start), Day(end));
        foreach (var activity in DatedDuty.All.Select(static d => d.Activity).Distinct().Where(a => a != duty.Activity))
            register.Record("P1", activity, Day(Start));
        Assert.Equal([$"{duty.Cite} P1 {Day(Start)} Breached 0"], register.Findings(Day(end.AddDays(1)), duty.Cite));
    }

    [Fact]
    public void Bind_the_leaders_of_Dingzhou_as_those_of_a_city()
    {
        var findings = new Register()
            .Subject("Dingzhou", "city", "party", "principal", "2022-01-01", "2022-06-30")
            .Record("Dingzhou", "research", "2022-06-30")
            .Findings("2022-07-01");
        Assert.Equal(["5,2,1 Dingzhou 2022-01-01 Breached 0", "5,3,1 Dingzhou 2022-01-01 Met 1"], findings);
    }

    [Fact]
    public void Bind_the_principals_of_the_province_to_meetings_alone()
    {
        var findings = new Register()
            .Subject("Governor", "province", "government", "principal", "2022-01-01", "2022-06-30")
            .Subject("Secretary", "province", "party", "principal", "2022-01-01", "2022-06-30")
            .Findings("2022-07-01");
        Assert.Equal(
            [
                "5,2,1 Secretary 2022-01-01 Breached 0",
                "6,2,1 Governor 2022-01-01 Breached 0",
                "6,2,1 Governor 2022-04-01 Breached 0",
                "6,5,2 Governor 2022-01-01 Breached 0",
            ],
            findings);
    }

    [Fact]
    public void Put_the_counties_inside_the_new_area_with_the_counties_and_the_new_area_with_the_cities()
    {
        var findings = new Register()
            .Subject("B", "new area", "party", "body", "2022-01-01")
            .Subject("NewArea", "雄安新区", "党工委", "主要负责人", "2022-01-01", "2022-06-30", parent: "B")
            .Subject("County", "county", "party", "principal", "2022-01-01", "2022-06-30")
            .Record("NewArea", "调研", "2022-03-01")
            .Record("County", "research", "2022-03-31")
            .Findings("2022-07-01");
        Assert.Equal(
            [
                "5,2,1 County 2022-01-01 Breached 0",
                "5,2,1 NewArea 2022-01-01 Breached 0",
                "5,3,1 NewArea 2022-01-01 Met 1",
                "5,3,2 County 2022-01-01 Met 1",
                "5,3,2 County 2022-04-01 Breached 0",
            ],
            findings);
    }

    [Fact]
    public void Do_not_bind_the_deputy_in_charge_of_safety_to_the_duties_of_the_other_deputies() =>
        Assert.Equal([], new Register().Subject("P1", "county", "government", "safety deputy", "2022-01-01").Findings("2023-12-31"));

    [Fact]
    public void Count_one_inspection_of_a_person_who_holds_both_posts_for_both()
    {
        var findings = new Register()
            .Subject("P1", "zone", "party", "principal", "2022-01-01", "2022-01-31")
            .Subject("P1", "zone", "government", "principal", "2022-01-01", "2022-01-31")
            .Record("P1", "带队检查", "2022-01-31")
            .Findings("2022-02-01");
        Assert.Equal(["5,2,2 P1 2022-01-01 Breached 0", "5,3,3 P1 2022-01-01 Met 1", "6,3,3 P1 2022-01-01 Met 1"], findings);
    }

    [Fact]
    public void Judge_records_the_same_under_either_name()
    {
        var vocabulary = Facts.Vocabulary.Of(Hebei.Plan);
        foreach (var duty in DatedDuty.All.Where(static duty => duty.Targets.Length == 0))
        {
            var alias = vocabulary.Activities[vocabulary.FindActivity(duty.Activity)].Symbol.Names[1];
            string[] Of(string activity) => new Register().Subject("P1", duty, "2022-01-01").Record("P1", activity, "2022-01-15").Findings("2023-12-31");
            Assert.Equal(Of(duty.Activity), Of(alias));
        }
    }

    [Fact]
    public void Read_facets_and_their_values_in_Chinese()
    {
        var findings = new Register("id,name,层级,机关,职务,职能,监管类别,parent,from,to")
            .Row("County,,县（市、区）,党委（党工委）,主要负责人,,,,2022-01-01,2022-03-31")
            .Row("Deputy,,各类功能区,政府（管委会、办事处）,其他领导干部,,,,2022-01-01,2022-03-31")
            .Row("Police,,市,政府部门,分管安全生产负责人,,重点监管部门,,2022-01-01,2022-03-31")
            .Row("Tourism,,市,政府部门,分管安全生产负责人,,其他负有监管职责部门,,2022-01-01,2022-03-31")
            .Findings("2022-04-01");
        Assert.Equal(
            [
                "5,3,2 County 2022-01-01 Breached 0",
                "9,4,1 Deputy 2022-01-01 Breached 0",
                "10,3,1 Police 2022-01-01 Breached 0",
                "10,3,2 Police 2022-01-01 Breached 0",
                "10,3,3 Tourism 2022-01-01 Breached 0",
            ],
            findings);
    }

    [Fact]
    public void Are_judged_without_the_function_of_party_departments_which_only_an_assessed_duty_asks()
    {
        var findings = new Register("id,name,level,organ,office,duty class,parent,from,to")
            .Row("Secretary,,county,party,principal,,B,2022-01-01,2022-03-31")
            .Row("B,,county,party,body,,,2022-01-01,2022-12-31")
            .Row("Organization,,county,party department,body,,B,2022-01-01,2022-12-31")
            .Record("Secretary", "research", "2022-03-31")
            .Findings("2022-04-01");
        Assert.Equal(["5,3,2 Secretary 2022-01-01 Met 1"], findings);
    }

    [Fact]
    public void Take_the_day_of_an_instant_in_Shanghai()
    {
        var findings = new Register()
            .Subject("P1", "county", "party", "principal", "2022-01-01", "2022-06-30")
            .Record("P1", "research", "2022-03-31T15:59:59Z")
            .Record("P1", "research", "2022-03-31T16:00:00Z")
            .Findings("2022-07-01", "5,3,2");
        Assert.Equal(["5,3,2 P1 2022-01-01 Met 1", "5,3,2 P1 2022-04-01 Met 1"], findings);
    }

    [Fact]
    public void Ask_a_tour_of_each_body_below_in_each_pair_of_years()
    {
        var findings = new Register()
            .Subject("CityGov", "city", "government", "body", "2018-01-01")
            .Subject("CityParty", "city", "party", "body", "2018-01-01")
            .Subject("A-Bureau", "city", "department", "body", "2018-01-01", dutyClass: "lead regulator", parent: "CityGov")
            .Subject("A-Gov", "county", "government", "body", "2018-01-01", parent: "CityGov")
            .Subject("A-Party", "county", "party", "body", "2018-01-01", parent: "CityParty")
            .Subject("A-Office", "city", "party department", "body", "2018-01-01", parent: "CityParty")
            .Subject("T-Gov", "township", "government", "body", "2018-01-01", parent: "A-Gov")
            .Record("CityGov", "inspection tour", "2020-01-01", "A-Bureau")
            .Record("CityGov", "inspection tour", "2022-01-01", "A-Gov")
            .Record("CityGov", "inspection tour", "2021-05-05", "T-Gov")
            .Record("CityGov", "inspection tour", "2021-05-06")
            .Record("CityParty", "安全生产巡查", "2021-12-31", "A-Party")
            .Findings("2022-06-30");
        Assert.Equal(
            [
                "14,,1 A-Gov of T-Gov 2020-01-01 Breached 0",
                "14,,1 A-Gov of T-Gov 2022-01-01 Pending 0",
                "14,,1 CityGov of A-Bureau 2020-01-01 Met 1",
                "14,,1 CityGov of A-Bureau 2022-01-01 Pending 0",
                "14,,1 CityGov of A-Gov 2020-01-01 Breached 0",
                "14,,1 CityGov of A-Gov 2022-01-01 Met 1",
                "14,,2 CityParty of A-Office 2020-01-01 Breached 0",
                "14,,2 CityParty of A-Office 2022-01-01 Pending 0",
                "14,,2 CityParty of A-Party 2020-01-01 Met 1",
                "14,,2 CityParty of A-Party 2022-01-01 Pending 0",
            ],
            findings.Where(static line => line.StartsWith("14", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ask_an_assessment_of_each_party_committee_and_government_below_every_year()
    {
        var findings = new Register()
            .Subject("CityGov", "city", "government", "body", "2018-01-01")
            .Subject("CityParty", "city", "party", "body", "2018-01-01")
            .Subject("Bureau", "city", "department", "body", "2018-01-01", dutyClass: "industry", parent: "CityGov")
            .Subject("A-Gov", "county", "government", "body", "2018-01-01", "2020-12-31", parent: "CityGov")
            .Subject("A-Party", "county", "party", "body", "2019-01-02", parent: "CityParty")
            .Record("CityGov", "年度考核评价", "2019-12-31", "A-Gov")
            .Record("CityParty", "annual assessment", "2020-12-31", "A-Party")
            .Findings("2021-01-01");
        Assert.Equal(
            [
                "15,,1 CityGov of A-Gov 2019-01-01 Met 1",
                "15,,1 CityGov of A-Gov 2020-01-01 Breached 0",
                "15,,2 CityParty of A-Party 2020-01-01 Met 1",
                "15,,2 CityParty of A-Party 2021-01-01 Pending 0",
            ],
            findings.Where(static line => line.StartsWith("15", StringComparison.Ordinal)));
    }

    private static Register Of(DatedDuty duty, string from, string to, string? act = null)
    {
        var register = new Register().Subject("P1", duty, from, to);
        return act is null ? register : register.Record("P1", duty.Activity, act);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
