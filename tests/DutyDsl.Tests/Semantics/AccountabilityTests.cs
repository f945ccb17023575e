using DutyDsl.Diagnostics;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using Xunit;
using DutyPlan = DutyDsl.Duties.DutyPlan;
using PlanCondition = DutyDsl.Duties.PlanCondition;
using PlanRule = DutyDsl.Duties.PlanRule;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Semantics;

public sealed class AccountabilityTests
{
    private const string Scale = """
        government: research >= 1 per year
        government: shall "help" as help
        chapter 6
        event transfer "调离"
        event accident report "事故报告"
        event promotion "晋升"
        event decision "决定"
        fact crime "构成犯罪"
        fact remedies "采取补救措施"
        parameter veto period "否决时限" : duration
        sanctions notice "通报" < admonition "诫勉" < removal "免职"
        article 21
        government: ground neglect "履职不到位" when breached any of 5
        government: ground accident "事故责任" when unable to attend
        article 22

        """;

    [Theory]
    [InlineData("government: impose notice .. removal on any ground", "政府：问责 通报 .. 免职 针对 任一情形")]
    [InlineData("government: impose admonition on neglect", "政府：问责 诫勉 针对 履职不到位")]
    [InlineData("government: refer to \"court\" \"法院\" when crime", "政府：移送 “court” “法院” 前提 构成犯罪")]
    [InlineData("government: bar promotion, research for veto period from decision on accident", "政府：取消资格 晋升、调研 期限 否决时限 自 决定 针对 事故责任")]
    [InlineData("government: bar promotion for 12 months from decision on any ground", "政府：取消资格 晋升 期限 12个月 自 决定 针对 任一情形")]
    [InlineData("government: aggravate when crime or not remedies", "政府：从重 前提 构成犯罪 或者 非 采取补救措施")]
    [InlineData("government: mitigate on accident when remedies", "政府：从轻 针对 事故责任 前提 采取补救措施")]
    [InlineData("government: exempt from accident when met all of 5, help and remedies", "政府：免责 事故责任 前提 满足 全部 第五条、help 并且 采取补救措施")]
    [InlineData("government: excuse from neglect when remedies", "政府：免究 履职不到位 前提 采取补救措施")]
    [InlineData("government: regardless of transfer, promotion on accident when crime", "政府：不论 调离、晋升 针对 事故责任 前提 构成犯罪")]
    [InlineData("government: commend \"merit\" \"记功\" when remedies", "政府：表彰 “merit” “记功” 前提 采取补救措施")]
    [InlineData("government: commend when level city and 3 research within 90 days", "政府：表彰 前提 level 市 并且 3 调研 时限 90天")]
    public void Both_languages_give_the_same_rule(string english, string chinese)
    {
        var rule = Rule(english);
        Assert.Equal(rule, Rule(chinese));
        Assert.Equal("22 clause 1", rule.Citation.ToString());
    }

    [Fact]
    public void Each_kind_of_rule_has_its_own_meaning()
    {
        Assert.Equal(new ImposeRule(0, 2, -1), Rule("government: impose notice .. removal on any ground").Body);
        Assert.Equal(new ImposeRule(1, 1, 0), Rule("government: impose admonition on neglect").Body);
        Assert.Equal(new ReliefRule(true, 1, new HoldsCondition(11)), Rule("government: exempt from accident when remedies").Body);
        Assert.Equal(new ReliefRule(false, 1, new HoldsCondition(11)), Rule("government: excuse from accident when remedies").Body);
        Assert.Equal(new AdjustRule(true, -1, new HoldsCondition(10)), Rule("government: aggravate when crime").Body);
        Assert.Equal(new AdjustRule(false, 0, new HoldsCondition(10)), Rule("government: mitigate on neglect when crime").Body);
        Assert.Equal(
            new BarRule(new[] { 8 }.ToEquatableArray(), new Span(new Rational(0), CalendarUnit.Day, 1), new Happening(HappeningKind.Record, 9, null, -1), 1),
            Rule("government: bar promotion for veto period from decision on accident").Body);
        Assert.Equal(
            new RegardlessRule(new[] { 8 }.ToEquatableArray(), 1, new HoldsCondition(10)),
            Rule("government: regardless of promotion on accident when crime").Body);
        Assert.Equal(new CommendRule(BilingualText.Empty, new HoldsCondition(10)), Rule("government: commend when crime").Body);
        Assert.Equal(new ReferRule(new BilingualText("court", "法院"), new HoldsCondition(10)), Rule("government: refer to \"court\" \"法院\" when crime").Body);
    }

    [Theory]
    [InlineData("chapter 1", "2 3", "chapter 1")]
    [InlineData("第一章", "2 3", "chapter 1")]
    [InlineData("7", "2 3", "7")]
    [InlineData("7(1)", "2", "7(1)")]
    [InlineData("第七条（二）", "3", "7(2)")]
    [InlineData("article 7 item 2", "3", "7(2)")]
    [InlineData("5, 7(2), help", "0 1 3", "5, 7(2), help")]
    public void A_citation_names_the_clauses_below_it(string citation, string clauses, string canonical)
    {
        var rules = Scale + "chapter 1\narticle 7\nitem 1\ngovernment: research per month\nitem 2\ngovernment: research per week\nchapter 6\narticle 23\n";
        var condition = Assert.IsType<VerdictCondition>(Assert.IsType<AdjustRule>(Rule(rules, "government: aggravate when breached any of " + citation).Body).When);
        Assert.Equal((clauses, canonical), (string.Join(" ", condition.Clauses), string.Join(", ", condition.Citations)));
    }

    [Fact]
    public void Clauses_and_rules_of_a_section_share_one_numbering()
    {
        var model = Compile(Vocabulary + Scale + "government: commend when crime\ngovernment: shall \"see to it\"\ngovernment: aggravate when crime").Rulebooks[0];
        Assert.Equal("21 clause 1, 21 clause 2, 22 clause 1, 22 clause 3", string.Join(", ", model.Rules.Select(r => r.Citation)));
        Assert.Equal("22 clause 2", model.Clauses[2].Citation.ToString());
        Assert.Equal("neglect, accident; notice, admonition, removal", string.Join(", ", model.Grounds.Select(g => g.English)) + "; " + string.Join(", ", model.Sanctions.Select(s => s.English)));
    }

    [Fact]
    public void The_plan_carries_the_rules_to_the_runtime()
    {
        var model = Compile(Vocabulary + Scale + """
            government: impose notice .. removal on any ground as general
            government: impose removal on accident overrides general from 2020-01-01 until 2030-01-01 text "从严" note "strict"
            government: exempt from accident when met all of 5 and not crime
            """).Rulebooks[0];
        var plan = DutyPlan.Parse(PlanWriter.Write(model));
        Assert.Equal("neglect accident", string.Join(" ", plan.Grounds.Select(g => g.Name.English)));
        Assert.Equal("notice admonition removal", string.Join(" ", plan.Sanctions.Select(g => g.Name.English)));
        var strict = plan.Rules[3];
        Assert.Equal(new PlanRule.Impose(2, 2, 1), strict.Rule);
        Assert.Equal(
            "[2] [从严] [strict] 2020-01-01 2030-01-01",
            $"[{string.Join(",", strict.Overrides)}] [{string.Join(",", strict.Quotations)}] [{string.Join(",", strict.Notes)}] {strict.From:yyyy-MM-dd} {strict.Until:yyyy-MM-dd}");
        var relief = Assert.IsType<PlanRule.Relief>(plan.Rules[4].Rule);
        var met = Assert.IsType<PlanCondition.Verdicts>(Assert.IsType<PlanCondition.All>(relief.When).Parts[0]);
        Assert.Equal((true, false, true, "0,1", "5"), (relief.Exempts, met.Breached, met.AllOf, string.Join(",", met.Clauses), string.Join(",", met.Citations)));
    }

    [Theory]
    [InlineData("government: impose removal .. notice on any ground", "1,20 DUTY0040 'removal' is heavier than 'notice', so the range is empty. Put the milder sanction first.", "“removal”重于“notice”，范围为空。请把较轻的写在前面。")]
    [InlineData("government: impose notise on any ground", "1,20 DUTY0011 No sanction named 'notise' is declared. Did you mean 'notice'?", "没有声明名为“notise”的问责方式。是否想写“notice”？")]
    [InlineData("government: exempt from neglgect when crime", "1,25 DUTY0011 No ground named 'neglgect' is declared. Did you mean 'neglect'?", "没有声明名为“neglgect”的问责情形。是否想写“neglect”？")]
    [InlineData("government: aggravate on any ground when crime", "1,26 DUTY0011 No ground named 'any ground' is declared.", "没有声明名为“any ground”的问责情形。")]
    [InlineData("government: ground neglect when crime", "1,20 DUTY0014 'neglect' is already declared as a ground in rules.duty(33,20). Give one of them another name.", "“neglect”已在 rules.duty(33,20) 声明为问责情形。请给其中一个另取名称。")]
    [InlineData("government: aggravate when breached any of 9", "1,44 DUTY0011 No section or label named '9' is declared.", "没有声明名为“9”的条款或编号。")]
    [InlineData("government: aggravate when breached any of 21", "1,44 DUTY0030 '21' does not fit: no clause stands there.", "“21”不符：该处没有条款。")]
    [InlineData("government: aggravate when breached 5", "1,37 DUTY0010 Found '5', expected 'any of' or 'all of'.", "此处是“5”，应为“任一”或“全部”。")]
    [InlineData("government: aggravate when score = 1", "1,28 DUTY0033 'score' belongs to a record, but 'when' asks about days. Use 'where', or state what holds on the day as a state or fact.", "“score”属于一条记录，而“前提”针对的是日期。请用“其中”，或把当日成立的情况写成状态或事实。")]
    [InlineData("government: bar promotion for least tours from decision on accident", "1,31 DUTY0030 'least tours' does not fit: a parameter of type duration is needed.", "“least tours”不符：应为时长型参数。")]
    [InlineData("government: impose notice on neglect where in person", "1,38 DUTY0030 'where in person' does not fit: an accountability rule takes only 'as', 'overrides', 'from', 'until', 'text' and 'note'.", "“where in person”不符：问责规则只能带“编号”“优先于”“起始”“截止”“原文”和“说明”。")]
    [InlineData("government: research per month overrides help", "1,32 DUTY0030 'overrides help' does not fit: only accountability rules go before one another.", "“overrides help”不符：只有问责规则之间有先后。")]
    [InlineData("government: impose notice on neglect overrides help", "1,48 DUTY0012 'help' is the label of a clause; expected the label of an accountability rule.", "“help”是条款的编号，此处应为问责规则的编号。")]
    [InlineData("government: impose notice on neglect as mild\ngovernment: mitigate when crime overrides mld", "2,43 DUTY0011 No rule named 'mld' is declared. Did you mean 'mild'?", "没有声明名为“mld”的编号。是否想写“mild”？")]
    [InlineData("government: research per year when breached any of 5", "1,36 DUTY0019 This is a condition on findings (met …, breached …) outside accountability rules, which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".", "这是问责规则以外以认定结果为条件（满足……、违反……），本版本尚不能表述。可以写 未译 “……” 因为 “……” 以保留位置。")]
    [InlineData("sanctions mild < hard", "1,1 DUTY0029 'sanctions' is said twice; it may be said once.", "“sanctions”写了两次，只能写一次。")]
    [InlineData("government: commend when crime\ngovernment: commend when crime note \"again\"", "2,1 DUTY0027 The clause says the same as 22 clause 1 in rules.duty(36,1). Remove one of them.", "该条款与 rules.duty(36,1) 的 22 clause 1 内容相同。请删除其中一个。")]
    [InlineData(
        "government: impose notice on accident\ngovernment: impose removal on any ground",
        "2,1 DUTY0041 For the ground 'accident' this rule gives another range of sanctions than 22 clause 1 in rules.duty(36,1). Say which goes before: label one with 'as' and add 'overrides' to the other.",
        "对问责情形“事故责任”，本规则与 rules.duty(36,1) 的 22 clause 1 给出不同的问责范围。请说明先后：给其中一条加“编号”，并在另一条加“优先于”。")]
    [InlineData(
        "government: impose notice on accident as a1 overrides b1\ngovernment: impose removal on accident as b1 overrides a1",
        "1,45 DUTY0023 The order of rule 'a1' depends on itself: a1 → b1 → a1. Take one of the steps out.",
        "规则“a1”的先后次序依赖于自身：a1 → b1 → a1。请去掉其中一步。")]
    public void A_mistake_is_one_located_error_in_both_languages(string lines, string english, string chinese)
    {
        var compilation = Compile(Vocabulary + Scale + lines);
        var shift = Scale.Count(c => c == '\n');
        Assert.Equal(english, string.Join("\n", compilation.Diagnostics.Where(d => d.Rule.Severity == DutySeverity.Error)
            .Select(d => $"{d.Location.Start.Line + 2 - FirstLine - shift},{d.Location.Start.Column + 1} {d.Rule.Id} {d.Message(DutyLanguage.English)}")));
        Assert.Equal(chinese, Assert.Single(compilation.Diagnostics, d => d.Rule.Severity == DutySeverity.Error).Message(DutyLanguage.Chinese));
    }

    [Fact]
    public void Ranges_for_people_who_cannot_be_the_same_need_no_order() => Assert.Equal(
        "",
        Errors(Compile(Vocabulary + Scale + "government: impose notice on accident\nparty secretary: impose removal on accident"), DutyLanguage.English));

    [Fact]
    public void A_rule_outside_any_article_cannot_be_cited() => Assert.EndsWith(
        "DUTY0026 The clause stands in no article, so nothing could cite it. Put it under 'article …'.",
        Errors("fact crime\nchapter 6\ngovernment: commend when crime"),
        StringComparison.Ordinal);

    private static RuleSymbol Rule(string line) => Rule(Scale, line);

    private static RuleSymbol Rule(string before, string line)
    {
        var compilation = Compile(Vocabulary + before + line);
        Assert.Equal("", Errors(compilation, DutyLanguage.English));
        return compilation.Rulebooks[0].Rules[compilation.Rulebooks[0].Rules.Count - 1];
    }
}
