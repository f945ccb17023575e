using DutyDsl.Duties;
using DutyDsl.Explanation;
using DutyDsl.Tests.Evaluation;
using Xunit;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Explanation;

public class ExplanationsOfFindings
{
    [Fact]
    public void A_breach_names_window_bound_what_counted_and_what_nearly_did()
    {
        var plan = Plan(Clause(CountySecretary, LeadInspection, AtLeast(2), CalendarUnit.Quarter));
        var facts = new Tests.Evaluation.Facts().Tenure("W", "2022-01-01")
            .Record("R1", "W", "lead inspection", "2022-02-10")
            .Record("R2", "W", "inspection", "2022-03-01")
            .Record("R3", "W", "lead inspection", "2022-04-02");

        Assert.Equal(
            new FindingExplanation(
                "Article 5(3), clause 1 binds W from 2022-01-01 to 2022-03-31. It asks for at least 2 lead inspection per quarter. "
                + "What counts comes to 1: R1 on 2022-02-10. Breached: too little by 2022-03-31, the last day. "
                + "Does not count: R2 on 2022-03-01, because its activity is wider than the one asked for. "
                + "Does not count: R3 on 2022-04-02, because its day is outside the days that bind.",
                "第5条第（3）项（条款 1）约束W，期间为2022-01-01至2022-03-31。要求每季度至少2次带队检查。计入1：R1（2022-02-10）。"
                + "未履行：截至最后一日2022-03-31仍不足。未计入：R2（2022-03-01），其行为比所要求的更宽泛。未计入：R3（2022-04-02），其日期不在受约束的日期之内。"),
            Table.Result(plan, facts.Ledger(), "2022-04-30").Explain(0));
    }

    [Fact]
    public void A_period_that_binds_in_part_says_what_its_share_asks()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(4), CalendarUnit.Year) with { PartialPeriods = ProRata });
        var facts = new Tests.Evaluation.Facts().Tenure("W", "2022-07-02", "2022-12-31");

        Assert.Equal(
            "Article 5(3), clause 1 binds W from 2022-01-01 to 2022-12-31. It asks for at least 4 research per year. "
            + "183 of the period's 365 days bind, so that at least 3 is asked. The days that bind are 2022-07-02 to 2022-12-31. "
            + "No record counts. Pending: it can still be met until 2022-12-31.",
            Table.Result(plan, facts.Ledger(), "2022-12-31").Explain(0).English);
    }

    [Fact]
    public void An_undetermined_finding_names_the_row_that_could_change_it()
    {
        var plan = Plan(Clause(Secretary, Research, AtLeast(1), CalendarUnit.Year));
        var facts = new Tests.Evaluation.Facts().Tenure("W", "2022-01-01").Quarantined("W", "research", null);

        var explained = Table.Result(plan, facts.Ledger(), "2023-01-01").Explain(0);

        Assert.EndsWith("No record counts. Undetermined, because the quarantined row records.csv(7) could change it.", explained.English, StringComparison.Ordinal);
        Assert.EndsWith("没有计入的记录。无法判定，原因：被隔离的行records.csv(7)可能改变结论。", explained.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessed_duty_names_its_rating_or_that_there_is_none()
    {
        var plan = Plan(Assessed(Secretary));
        var facts = new Tests.Evaluation.Facts().Tenure("V", "2022-01-01").Tenure("W", "2022-01-01")
            .Record("R", "W", "", "2022-12-31", rates: "5(3)", rating: DutyDsl.Facts.Rating.Breached);

        var result = Table.Result(plan, facts.Ledger(), "2023-01-31");

        Assert.Equal(
            "Article 5(3), clause 1 binds V from 2022-01-01 to 2023-01-31. It asks: build the team. Unassessed: no rating covers 2023-01-31.",
            result.Explain(0).English);
        Assert.Equal(
            "第5条第（3）项（条款 1）约束W，期间为2022-01-01至2023-01-31。要求：建设队伍。评定为未履行。依据2022-12-31的评定R。",
            result.Explain(1).Chinese);
    }

    [Fact]
    public void A_target_and_a_season_are_part_of_the_sentence()
    {
        var plan = Plan(Clause(
            Committee, Tour, AtLeast(1), CalendarUnit.Year, 2, "2022-01-01", new PlanSeason(3, 1, 11, 30), targets: Subordinate(CountyCommittee)));
        var facts = new Tests.Evaluation.Facts().Tenure("B", "2022-01-01", office: "body", level: "city")
            .Tenure("C", "2022-01-01", office: "body", parent: "B")
            .Record("R", "B", "inspection tour", "2022-05-05");

        Assert.Equal(
            "第5条第（3）项（条款 1）约束B，对象为C，期间为2022-01-01至2023-12-31。要求每2年（3月1日至11月30日）至少1次巡查。"
            + "受约束的日期为2022-03-01至2022-11-30、2023-03-01至2023-11-30。没有计入的记录。待履行：可在2023-11-30前（含当日）完成。未计入：R（2022-05-05），未注明对象。",
            Table.Result(plan, facts.Ledger(), "2023-01-31").Explain(0).Chinese);
    }
}
