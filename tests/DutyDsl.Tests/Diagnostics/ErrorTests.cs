using DutyDsl.Diagnostics;
using Xunit;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Diagnostics;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("party secretry: research per year", "1,1 DUTY0011 No actor named 'party secretry' is declared. Did you mean 'party secretary'?")]
    [InlineData("government: reserch per year", "1,13 DUTY0011 No activity named 'reserch' is declared. Did you mean 'research'?")]
    [InlineData("government: research >= 1 pre year", "1,27 DUTY0010 Found 'pre', expected 'per' and a unit. Did you mean 'per'?")]
    [InlineData("government: research >= 1", "1,26 DUTY0010 Found the end of the statement, expected 'per' and a unit.")]
    [InlineData("government: research per quater", "1,26 DUTY0010 Found 'quater', expected a number or a unit of time such as 'quarter'. Did you mean 'quarter'?")]
    [InlineData("government: research every quarter", "1,22 DUTY0018 'every quarter' can be read in two ways. Write 'per quarter' to count in calendar periods, or 'every 3 months' for a time that rolls from one act to the next.")]
    [InlineData("state inspector: research per year", "1,1 DUTY0016 The line begins with 'state' and so is read as a statement of the kind 'state', not as a clause. If an actor's name begins with this word, quote the name: \"state inspector\": …")]
    [InlineData("government: research per year\nto office: research per year", "2,1 DUTY0016 The line begins with 'to' and so is read as a continuation of the line above, not as a clause. If an actor's name begins with this word, quote the name: \"to office\": …")]
    [InlineData("government: research per year where in person and score = 1 or score = 2", "1,37 DUTY0017 'and' and 'or' are mixed without brackets. Write '(in person and score = 1) or score = 2' or 'in person and (score = 1 or score = 2)'.")]
    [InlineData("government: research per year when in person", "1,36 DUTY0033 'in person' belongs to a record, but 'when' asks about days. Use 'where', or state what holds on the day as a state or fact.")]
    [InlineData("government: research >= 99999999999 per year", "1,25 DUTY0020 '99999999999' is not possible here: numbers go up to 1000000000 and have at most 9 digits after the point.")]
    [InlineData("government: research >= -0 per year", "1,25 DUTY0010 Found '-', expected a parameter or a number.")]
    [InlineData("government: research per year from 2026-02-30", "1,36 DUTY0021 The calendar has no day '2026-02-30'.")]
    [InlineData("government: research per year when research within 0 days", "1,52 DUTY0020 '0 days' is not possible here: a length of time is above zero.")]
    [InlineData("government: research >= 1.5 per year", "1,25 DUTY0020 '1.5' is not possible here: a whole number is needed.")]
    [InlineData("government: research per 0 years", "1,26 DUTY0020 '0' is not possible here: it has to be at least 1.")]
    [InlineData("government: research between 4 and 2 per year", "1,22 DUTY0032 No number is between 4 and 2. Put the smaller one first.")]
    [InlineData("government: research >= 20 hours per year", "1,28 DUTY0031 'research' is not measured in hours; declare it with 'in hours'.")]
    [InlineData("actor nobody = party secretary, organ government", "1,33 DUTY0024 No subject can be 'nobody': 'organ government' excludes all that stands before it.")]
    [InlineData("actor a = b\nactor b = a", "1,7 DUTY0023 'a' depends on itself: a → b → a. Take one of the steps out.")]
    [InlineData("activity visit is visit\ngovernment: visit per year", "1,10 DUTY0023 'visit' depends on itself: visit → visit. Take one of the steps out.")]
    [InlineData("activity a is b\nactivity b is c, a\nactivity c is b", "1,10 DUTY0023 'a' depends on itself: a → b → a. Take one of the steps out.\n2,10 DUTY0023 'b' depends on itself: b → c → b. Take one of the steps out.")]
    [InlineData("chapter\narticle\narticle 6\ngovernment: research per year", "1,8 DUTY0010 Found the end of the statement, expected a number or label such as '5'.\n2,8 DUTY0010 Found the end of the statement, expected a number or label such as '5'.")]
    [InlineData("item \"Title\"", "1,6 DUTY0010 Found the text \"Title\", expected a number or label such as '5'.")]
    [InlineData("attribute topic : boolean", "1,19 DUTY0010 Found 'boolean', expected a type: 'one of', 'yes/no', 'number', 'text', 'date', 'instant' or 'duration'.")]
    [InlineData("parameter span : durations", "1,18 DUTY0010 Found 'durations', expected a type: 'yes/no', 'number', 'text', 'date', 'instant' or 'duration'. Did you mean 'duration'?")]
    [InlineData("actr mayor = organ government\nmayor: research per year", "1,1 DUTY0010 Found 'actr', expected a statement or a clause. Did you mean 'actor'?")]
    [InlineData("actor mayor = organn government\nmayor: research per year", "1,15 DUTY0011 No actor or facet named 'organn' is declared. Did you mean 'organ'?")]
    [InlineData("research: research per year", "1,1 DUTY0012 'research' is an activity; expected an actor.")]
    [InlineData("activity RESEARCH", "1,10 DUTY0015 'RESEARCH' is the same name as 'research', declared as an activity in rules.duty(10,10): case, width, spacing and Unicode form do not tell names apart.")]
    [InlineData("event research", "1,7 DUTY0014 'research' is already declared as an activity in rules.duty(10,10). Give one of them another name.")]
    [InlineData("government: research per year\n政府：调研 每年至少1次", "2,1 DUTY0027 The clause says the same as 5 clause 1 in rules.duty(21,1). Remove one of them.")]
    [InlineData("chapter 9\ngovernment: research per year", "2,1 DUTY0026 The clause stands in no article, so nothing could cite it. Put it under 'article …'.")]
    [InlineData("government: research per year note \"open", "1,36 DUTY0004 The text is not closed on its line. Add \" where it ends.")]
    [InlineData("government: research per year note \"a\u2028b\"", "1,36 DUTY0004 The text is not closed on its line. Add \" where it ends. The invisible line separator U+2028 ends the line; remove it.\n2,1 DUTY0011 No actor named 'b' is declared.\n2,2 DUTY0004 The text is not closed on its line. Add \" where it ends.")]
    [InlineData("government: research per year from 2020-01-01 until 2019-12-31", "1,53 DUTY0035 'until 2019-12-31' lies before the first day, 2020-01-01, so nothing would ever bind.")]
    [InlineData("government: research >= 1 per case", "1,27 DUTY0019 This is a count per case, which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    [InlineData("government: research per year accept DUTY0102 because \"x\"", "1,31 DUTY0019 This is a finding accepted in the text (accept …), which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    public void A_wrong_line_has_one_clear_error(string lines, string expected) => Assert.Equal(expected, Errors(lines));

    [Fact]
    public void One_wrong_statement_hides_no_other() => Assert.Equal(
        """
        1,13 DUTY0011 No activity named 'foo' is declared.
        3,42 DUTY0010 Found 'in', expected a condition. Did you mean 'in person'?
        4,1 DUTY0011 No actor named 'nobody here' is declared.
        """,
        Errors("""
            government: foo per year
            government: research per year
            party secretary: research per year where in persn
            nobody here: research per year
            """));

    [Fact]
    public void Messages_read_well_in_chinese() => Assert.Equal(
        """
        1,6 DUTY0010 此处是语句结束，应为“或者”、对象，如“对每个……”或时间要求：“每”“间隔不超过”“时限”“早于”“不迟于”“首先”，或次数要求，如“至少 1 次”。
        2,6 DUTY0018 “间隔不超过季度”有两种读法。按历法周期计数请写“每季度”；从上一次起滚动计算请写“间隔不超过 3 个月”。
        3,1 DUTY0011 没有声明名为“党委主要负责”的主体。是否想写“党委主要负责人”？
        """,
        Errors(WithVocabulary("政府：调研\n政府：调研间隔不超过季度\n党委主要负责：调研 每年1次"), DutyLanguage.Chinese));

    [Fact]
    public void Warnings_point_at_what_is_probably_wrong() => Assert.Equal(
        """
        rules.duty(7,1): warning DUTY0101: Article 4 follows article 5. Check the number.
        rules.duty(10,11): warning DUTY0102: Nothing uses the attribute 'visit'.
        rules.duty(11,10): warning DUTY0103: The name 'report per' is 'report' with the keyword 'per'; the longer name always wins. Choose another name.
        """,
        string.Join("\n", Compile("""
            rulebook R time zone Asia/Shanghai
              effective 2020-01-01 partial periods exempt
            facet organ = party
            actor committee = organ party
            activity report
            article 5
            article 4
            committee: report = 1 per year

            attribute visit : yes/no
            activity report per
            """).Diagnostics));
}
