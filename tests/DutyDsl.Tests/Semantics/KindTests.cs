using DutyDsl.Lowering;
using DutyDsl.Semantics;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Semantics;

/// <summary>Every kind of duty, in English and Chinese, down to the row of the plan that engines read.</summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("plant: inspection every 15 months", "工厂：检查 间隔不超过 15 个月",
        "clause  1  2 1 0 interval 1 1 0 span 15 Month -1 -1 -1 - - - no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection of each subordinate device every 30 days for 90 days of commissioning grace 10 days early", "工厂：检查 对每个 下级 设备 间隔不超过 30 天 持续 90 天 自 投用 宽限 10 天 提前",
        "clause  1  2 1 0 interval 1 1 1 Subordinate 2 -1 span 30 Day -1 -1 -1 span 90 Day -1 -1 -1 happens Record 8 - -1 grace span 10 Day -1 -1 -1 Early no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection every 1000 running hours", "工厂：检查 间隔不超过 1000 运行小时",
        "clause  1  2 1 0 interval 1 1 0 span 1000 Day -1 -1 15 - - - no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection every set time month ends kept", "工厂：检查 间隔不超过 规定时间 月末对应",
        "clause  1  2 1 0 interval 1 1 0 span 0 Day 0 -1 -1 - - - yes - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("office: on accident of subordinate plant, report within 1 hour of discovered to superior office", "机关：发生 事故 对 下级 工厂，报告 时限 1 小时 自 发现 报送 上级 机关",
        "clause  1  2 1 1 response Record 6 - -1 OfTarget target Subordinate 0 -1 no - - 1 0 0 span 1 Hour -1 -1 -1 field 0 0 - no no - - - 2020-01-01 - Exempt 0 0 1 1  superior 0 0 0 0")]
    [InlineData("plant: on inspection of it where result = hazard, report within 5 working days matching case extendable by 10 days on notice", "工厂：发生 检查 对其 其中 结果 = 隐患，报告 时限 5 工作日 对应 案件 可延长 10 天 发生 通知",
        "clause  1  2 1 0 response Record 1 - -1 OfIt - no - field Attribute 2 Equal 1 1 1 0 0 span 5 Day -1 0 -1 - 1 Case -1 extension span 10 Day -1 -1 -1 2 no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: on accident, report", "工厂：发生 事故，报告",
        "clause  1  2 1 0 response Record 6 - -1 Own - no - - 1 0 0 - - 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report within 15 days of end of quarter counting the first day", "工厂：报告 时限 15 天 自 结束 季度 首日计入",
        "clause  1  2 1 0 response PeriodEnd -1 period Quarter 1 - -1 -1 Own - no - - 1 0 0 span 15 Day -1 -1 -1 - 0 - yes no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: on accident, report within 3 days of earlier of discovered, determined + 1 day", "工厂：发生 事故，报告 时限 3 天 自 较早 发现，认定 + 1 天",
        "clause  1  2 1 0 response Record 6 - -1 Own - no - - 1 0 0 span 3 Day -1 -1 -1 earlier field 0 offset field 1 span 1 Day -1 -1 -1 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: on accident, report within 5 days of determined and within 10 days of discovered", "工厂：发生 事故，报告 时限 5 天 自 认定 并且 时限 10 天 自 发现",
        "clause  1  2 1 0 response Record 6 - -1 Own - no - - 1 0 0 span 5 Day -1 -1 -1 field 1 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0\nclause  1  2.2 1 0 response Record 6 - -1 Own - no - - 1 0 0 span 10 Day -1 -1 -1 field 0 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection first within 90 days of commissioning, then every 12 months", "工厂：检查 首先 时限 90 天 自 投用，此后 间隔不超过 12 个月",
        "clause  1  2 1 0 first response Record 8 - -1 Own - no - - 1 1 0 span 90 Day -1 -1 -1 - 0 - no no 1 1 0 span 12 Month -1 -1 -1 - - - no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: notice at least 10 days before meeting", "工厂：通知 提前至少 10 天 早于 会议",
        "clause  1  2 1 0 before 1 2 0 AtLeast span 10 Day -1 -1 -1 Record 7 - -1 Own - no - - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection before first drive per day", "工厂：检查 早于 首次 驾驶 每 日",
        "clause  1  2 1 0 before 1 1 0 Earlier - Record 3 - -1 Own - yes period Day 1 - -1 - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection within 3 hours before start of term", "工厂：检查 时限 3 小时 早于 开始 届",
        "clause  1  2 1 0 before 1 1 0 Within span 3 Hour -1 -1 -1 PeriodStart -1 period Day 1 - 1 -1 Own - no - - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection at least 1 month before end of certificate", "工厂：检查 提前至少 1 个月 早于 结束 合格证",
        "clause  1  2 1 0 before 1 1 0 AtLeast span 1 Month -1 -1 -1 StateEnd 10 - -1 Own - no - - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report by 31 March each even year", "工厂：报告 不迟于 每偶数年 3月31日",
        "clause  1  2 1 0 dated 1 0 0 included 1 -1 - - - 3 31 Even - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report >= 25% of subordinate device by 2024-05-26", "工厂：报告 >= 25% 对 下级 设备 不迟于 2024-05-26",
        "clause  1  2 1 0 dated 1 0 0 included 25 -1 targets Subordinate 2 -1 - 2024-05-26 0 0 Every - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report before 2024-03-01", "工厂：报告 早于 2024-03-01",
        "clause  1  2 1 0 dated 1 0 0 included 1 -1 - - 2024-02-29 0 0 Every - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection >= 2 per year at least 3 months apart", "工厂：检查 至少 2 次 每 年 至少 3 个月 相隔",
        "clause  1  2 1 0 recurring 1 1 0 included 2 -1 - - Records -1  period Year 1 - -1 - span 3 Month -1 -1 -1 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection <= 2 in any 12 months", "工厂：检查 至多 2 次 任意 12 个月",
        "clause  1  2 1 0 sliding 1 1 0 - included 2 -1 - Records  span 12 Month -1 -1 -1 -1 - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: sum of drive <= 4 hours in any 7 days since rest where quantity >= 1/3", "工厂：合计 驾驶 <= 4 小时 任意 7 天 自上次 休息 其中 数量 >= 1/3",
        "clause  1  2 1 0 sliding 1 3 0 - included 4 -1 - Quantity hours span 7 Day -1 -1 -1 4 field Quantity -1 AtLeast 1 1/3 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report per term", "工厂：报告 每 届",
        "clause  1  2 1 0 recurring 1 0 0 included 1 -1 - - Records -1  period Day 1 - 1 - - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report >= 2 per school year", "工厂：报告 至少 2 次 每 学年",
        "clause  1  2 1 0 recurring 1 0 0 included 2 -1 - - Records -1  period Year 1 - 2 - - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: training per year or every 2 years", "工厂：培训 每 年 或者 间隔不超过 2 年",
        "clause  1  2 1 0 either recurring 1 5 0 included 1 -1 - - Records -1  period Year 1 - -1 - - interval 1 5 0 span 2 Year -1 -1 -1 - - - no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: keep certificate", "工厂：保持 合格证",
        "clause  1  2 1 0 standing 10 - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: hold certificate unless idle", "工厂：担任 合格证 除非 停用",
        "clause  1  2 1 0 standing 10 - 0 - - holds 11 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: keep fund > 0", "工厂：保持 专项资金 > 0",
        "clause  1  2 1 0 standing 12 bound excluded 0 -1 - - 0 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: keep record of inspection for 5 years after end of term", "工厂：保存记录 检查 期限 5 年 之后 结束 届",
        "clause  1  2 1 0 retention 1 span 5 Year -1 -1 -1 happens PeriodEnd -1 period Day 1 - 1 -1 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: growth of fund >= growth of revenue per year", "工厂：增长 专项资金 >= 增长 收入 每 年",
        "clause  1  2 1 0 amounts Growth 12 0 -1  - AtLeast Growth 13 0 -1  - period Year 1 - -1 no - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: average of drive <= 48 per week in any 17 weeks", "工厂：平均 驾驶 <= 48 每 周 任意 17 周",
        "clause  1  2 1 0 amounts Average 3 0 -1  period Week 1 - -1 AtMost Constant -1 48 -1  - - no span 17 Week -1 -1 -1 - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: sum of fund <= 10000 CNY per case", "工厂：合计 专项资金 <= 10000 CNY 每 案件",
        "clause  1  2 1 0 amounts Sum 12 0 -1  - AtMost Constant -1 10000 -1 CNY - - yes - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection >= least share % of average of staff per year", "工厂：检查 >= 最低比例 % 对 平均 人数 每 年",
        "clause  1  2 1 0 recurring 1 1 0 included 0 1 amount Average 14 0 -1  - - Records -1  period Year 1 - -1 - - - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: never drive unless 3 inspection within 90 days and report since accident matching target", "工厂：不得 驾驶 除非 3 检查 时限 90 天 并且 报告 自上次 事故 对应 对象",
        "clause  1  2 1 0 never 1 3 0 1 Target -1 - - all 2 recent 3 1 span 90 Day -1 -1 -1 since 1 0 Record 6 - -1 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: inspection per year when fund > 0", "工厂：检查 每 年 前提 专项资金 > 0",
        "clause  1  2 1 0 recurring 1 1 0 included 1 -1 - - Records -1  period Year 1 - -1 - - - amounts Latest 12 0 -1  - MoreThan Constant -1 0 -1  - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report within 3 days of late other", "工厂：报告 时限 3 天 自 逾期 other",
        "clause  1  2 1 0 response Late -1 - 0 Own - no - - 1 0 0 span 3 Day -1 -1 -1 - 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    [InlineData("plant: report within set time of start of tenure", "工厂：报告 时限 规定时间 自 开始 任期",
        "clause  1  2 1 0 response TenureStart -1 - -1 Own - no - - 1 0 0 span 0 Day 0 -1 -1 - 0 - no no - - - 2020-01-01 - Exempt 0 0 0 0 0 0 0")]
    public void Both_spellings_become_this_row(string english, string chinese, string row)
    {
        Assert.Equal(row, KindRules.Rows(english));
        Assert.Equal(row, KindRules.Rows(chinese));
    }

    [Fact]
    public void The_runtime_reads_what_the_language_writes()
    {
        var plan = Duties.DutyPlan.Parse(PlanWriter.Write(KindRules.Compile("plant: report >= 2 per school year").Rulebooks[0]));
        Assert.Equal(2, plan.Clauses.Length);
        Assert.Equal(3, plan.Calendars.Length);
    }

    [Fact]
    public void Calendars_hold_their_tables()
    {
        var calendars = KindRules.Compile("").Rulebooks[0].Calendars;
        Assert.Equal(
            new CalendarSymbol(
                new SymbolName("working days", "工作日", new[] { "working days", "工作日" }.ToEquatableArray()),
                CalendarKind.Days,
                new[] { new CalendarDay(new CivilDate(2024, 2, 12), false), new CalendarDay(new CivilDate(2024, 2, 18), true) }.ToEquatableArray(),
                default,
                0,
                0),
            calendars[0]);
        Assert.Equal(new CalendarPeriod(new CivilDate(2025, 3, 1), new CivilDate(2030, 2, 28)), calendars[1].Periods[1]);
        Assert.Equal((CalendarKind.Years, 9, 1), (calendars[2].Kind, calendars[2].StartMonth, calendars[2].StartDay));
    }

    [Fact]
    public void A_host_is_told_which_tables_a_file_names() => Assert.Equal(
        ["rules/days.csv", "rules/far/terms.csv"],
        DutyCompilation.TablesOf(SourceFile.FromText(
            "rules/a.duty",
            "rulebook R\ncalendar c from \"days.csv\"\nperiod p from \"far/terms.csv\"\nperiod q from \"../up.csv\"\nperiod r from 1 April\n")).ToArray());

    [Theory]
    [InlineData("accident counts as training where result = hazard note \"x\"")]
    [InlineData("事故 视为 培训 其中 结果 = 隐患 说明 \"x\"")]
    public void An_act_counts_as_another_under_a_condition(string line)
    {
        var compilation = KindRules.Compile(line);
        Assert.Equal("", KindRules.Errors(compilation));
        Assert.Equal(
            new CountsAsSymbol(6, 5, new FieldCondition(RecordField.Attribute, 2, Comparison.Equal, new[] { "1" }.ToEquatableArray()))
            {
                Notes = new[] { "x" }.ToEquatableArray(),
            },
            Assert.Single(compilation.Rulebooks[0].CountsAs));
    }

    [Theory]
    [InlineData("repeals Old.Rules from 2021-01-01")]
    [InlineData("废止 Old.Rules 起始 2021-01-01")]
    public void A_rulebook_ends_another(string setting) => Assert.Equal(
        new RepealSymbol("Old.Rules", new CivilDate(2021, 1, 1)),
        Assert.Single(Rules.Compile("rulebook New time zone Asia/Shanghai effective 2021-01-01 partial periods exempt " + setting).Rulebooks[0].Repeals));

    [Theory]
    [InlineData("both", "1")]
    [InlineData("both.2", "2")]
    [InlineData("chain.2", "3")]
    [InlineData("1", "0 1 2 3")]
    public void An_example_cites_one_timing_of_several(string citation, string clauses)
    {
        var compilation = KindRules.Compile($"""
            plant: report per year and every 15 months as both
            plant: inspection first within 90 days of commissioning, then every 12 months as chain
            example "cited"
              given P is plant from 2024-01-01
              expect {citation} for P breached in 2025 at 2026-01-01
            """);
        Assert.Equal("", KindRules.Errors(compilation));
        var expectation = Assert.IsType<FindingExpectation>(Assert.Single(Assert.Single(compilation.Rulebooks[0].Examples).Expectations));
        Assert.Equal(clauses, string.Join(' ', expectation.Clauses.Items));
    }
}
