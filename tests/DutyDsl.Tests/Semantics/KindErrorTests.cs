using Xunit;

namespace DutyDsl.Tests.Semantics;

/// <summary>What is wrong with a duty of any kind is said once, where it is; nothing is accepted and ignored.</summary>
public sealed class KindErrorTests
{
    [Theory]
    [InlineData("plant: inspection every term", "1,19 DUTY0030 'every term' does not fit: 'every' needs a number, as in 'every 2 …'; for each period write 'per'.")]
    [InlineData("plant: inspection every least share", "1,25 DUTY0030 'least share' does not fit: a length needs a parameter that is a duration.")]
    [InlineData("plant: inspection within 3 days", "1,19 DUTY0030 'within 3 days' does not fit: it does not say since when; write 'of' and an act, or begin with 'on'.")]
    [InlineData("plant: report within 3 days of discovered", "1,15 DUTY0030 'within 3 days of discovered' does not fit: a field belongs to the record of an event; begin with 'on' and the event.")]
    [InlineData("plant: on accident, report per year", "1,28 DUTY0030 'per year' does not fit: what answers an event has a time limit, 'within', or none.")]
    [InlineData("plant: on accident, report within 3 days of result", "1,45 DUTY0030 'result' does not fit: a clock starts at an attribute that is an instant or a date.")]
    [InlineData("plant: on accident report within 3 days", "1,20 DUTY0010 Found 'report', expected 'of it', 'of', 'per', 'where' or ','.")]
    [InlineData("plant: on start of term where result = hazard, report", "1,11 DUTY0030 'start of term where result = hazard' does not fit: a period has no subject, target or record.")]
    [InlineData("plant: inspection before drive per day", "1,36 DUTY0030 'day' does not fit: only the first of a period is told apart; write 'first' before the event.")]
    [InlineData("plant: inspection per working day", "1,23 DUTY0010 Found 'working', expected a number or a unit of time such as 'quarter'.")]
    [InlineData("plant: inspection per set time", "1,23 DUTY0030 'set time' does not fit: a period is fixed in the text; for a time that a parameter gives, write 'every'.")]
    [InlineData("plant: report by 31 February each year", "1,18 DUTY0021 The calendar has no day '31 February'.")]
    [InlineData("plant: report by 31 March", "1,26 DUTY0010 Found the end of the statement, expected 'each even year', 'each odd year' or 'each year'.")]
    [InlineData("plant: report before 0001-01-01", "1,15 DUTY0030 'before 0001-01-01' does not fit: no day lies before it.")]
    [InlineData("plant: drive >= 20 hours by 2024-01-01", "1,14 DUTY0030 '>= 20 hours by 2024-01-01' does not fit: by a day records are counted, not amounts; write 'per year between 1 January and …'.")]
    [InlineData("plant: inspection >= 2 in any 12 months", "1,19 DUTY0030 '>= 2 in any 12 months' does not fit: over a moving stretch only a most can be asked, '<='; for a least write 'every'.")]
    [InlineData("plant: inspection per year and every 2 years or every 3 years", "1,19 DUTY0030 'per year and every 2 years or every 3 years' does not fit: timings are joined all by 'and' or all by 'or'; write two clauses.")]
    [InlineData("plant: inspection first per year, then every 2 years", "1,25 DUTY0030 'per year' does not fit: after 'first' a single deadline is needed: 'within', 'by' or 'every'.")]
    [InlineData("plant: inspection first every 1 year, then per year", "1,44 DUTY0030 'per year' does not fit: after 'then' an interval is needed, 'every …'.")]
    [InlineData("plant: inspection per year or every 2 years or every 3 years", "1,48 DUTY0030 'every 3 years' does not fit: two timings may be joined by 'or', not more.")]
    [InlineData("plant: inspection >= 120% of subordinate device per year", "1,22 DUTY0020 '120' is not possible here: of the targets at most 100% can be asked for.")]
    [InlineData("plant: inspection per case", "1,19 DUTY0019 This is a count per case, which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    [InlineData("plant: keep fund", "1,17 DUTY0010 Found the end of the statement, expected a bound such as '>= 1'.")]
    [InlineData("plant: keep inspection", "1,13 DUTY0012 'inspection' is an activity; expected a state or a measure.")]
    [InlineData("plant: keep record of inspection for 1000 running hours", "1,38 DUTY0030 '1000 running hours' does not fit: 'running hours' measures use, and a length of time is needed here.")]
    [InlineData("plant: growth of fund >= growth of staff", "1,41 DUTY0010 Found the end of the statement, expected 'per' and a unit.")]
    [InlineData("plant: growth of fund >= growth of staff per case", "1,8 DUTY0030 'growth of fund >= growth of staff per case' does not fit: growth compares a period with the one before; write 'per' and a unit.")]
    [InlineData("plant: sum of drive <= 4 days in any 7 days", "1,26 DUTY0031 'drive' is not measured in days but in hours.")]
    [InlineData("plant: average of drive <= 4 hours since rest", "1,8 DUTY0030 'average of drive <= 4 hours since rest' does not fit: since an act only the sum of an activity can be capped: 'sum of … <= …'.")]
    [InlineData("plant: never drive within 3 days", "1,20 DUTY0010 Found 'within', expected 'or', targets such as 'of each …', a qualifier such as 'where' or the end of the statement.")]
    [InlineData("plant: report per year grace 3 days", "1,24 DUTY0030 'grace 3 days' does not fit: only an interval, 'every', has a grace.")]
    [InlineData("plant: report per year matching case", "1,24 DUTY0030 'matching case' does not fit: there are no two records that could share a field.")]
    [InlineData("plant: report per year by office", "1,24 DUTY0030 'by office' does not fit: only an answer to an event, or an act before one, can be somebody else's.")]
    [InlineData("plant: on accident, report extendable by 3 days on notice", "1,28 DUTY0030 'extendable by 3 days on notice' does not fit: there is no deadline after an event, 'within', to extend.")]
    [InlineData("plant: keep certificate distinct day", "1,25 DUTY0030 'distinct day' does not fit: only a count in periods can count distinct values.")]
    [InlineData("plant: inspection every 100 running hours grace 3 days", "1,49 DUTY0030 '3 days' does not fit: the interval is measured in running hours, and so is its grace.")]
    [InlineData("plant: report per year exclusive with other", "1,24 DUTY0019 This is a record that may serve only one of two clauses (exclusive with), which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    [InlineData("plant: notice at least 10 days before meeting by office", "1,47 DUTY0019 This is an act by somebody else than the one bound (by), which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    [InlineData("plant: report per year exclusive with others", "1,39 DUTY0044 No clause is cited as 'others'. Did you mean 'other'?")]
    [InlineData("plant: report per year exclusive with x as x", "1,24 DUTY0030 'x' does not fit: it is the clause's own label.")]
    [InlineData("plant: report within 3 days of late others", "1,37 DUTY0044 No clause is cited as 'others'. Did you mean 'other'?")]
    [InlineData("plant: report per year when breached any of 1", "1,29 DUTY0019 This is a condition on findings (met …, breached …) outside accountability rules, which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    [InlineData("accident counts as training when idle", "1,29 DUTY0030 'when idle' does not fit: 'counts as' takes only 'where' and 'note'.")]
    [InlineData("training counts as training", "1,20 DUTY0030 'training' does not fit: it counts as itself already.")]
    [InlineData("calendar days off from \"../days.csv\"", "1,24 DUTY0030 '../days.csv' does not fit: a table is a .csv file in the folder of the rules or below, named by its path from there.")]
    [InlineData("calendar days off from \"other.csv\"", "1,24 DUTY0042 There is no table 'other.csv': rules/other.csv is not among the files. Put it there.")]
    [InlineData("period odd from \"days.csv\"", "rules/days.csv(1,1) DUTY0043 The row cannot be read: the first line has to be from,to.")]
    [InlineData("plant: inspection per year when set time > 3", "1,33 DUTY0030 'set time' does not fit: an amount is compared with a parameter that is a number.")]
    [InlineData("plant: report >= 3 per year accept DUTY0102 because \"x\"", "1,29 DUTY0019 This is a finding accepted in the text (accept …), which this version does not state. To keep the place, write: untranslated \"…\" because \"…\".")]
    public void A_wrong_duty_has_one_clear_error(string line, string expected) => Assert.Equal(expected, KindRules.Errors(KindRules.Compile(line)));

    [Theory]
    [InlineData("date,working\n2024-2-9,no\n", "rules/days.csv(2,1) DUTY0043 The row cannot be read: '2024-2-9' is no date such as 2024-02-03.")]
    [InlineData("date,working\r\n2024-02-09,maybe\r\n", "rules/days.csv(2,12) DUTY0043 The row cannot be read: 'maybe' is neither yes nor no.")]
    [InlineData("date,working\n2024-02-09,no\n2024-02-09,yes\n", "rules/days.csv(3,1) DUTY0043 The row cannot be read: 2024-02-09 stands there already.")]
    [InlineData("date,working\n2024-02-09,no,no\n", "rules/days.csv(2,1) DUTY0043 The row cannot be read: a row has two values and one comma.")]
    [InlineData("", "rules/days.csv(1,1) DUTY0043 The row cannot be read: the first line has to be date,working.")]
    public void A_wrong_row_of_days_is_found_in_the_table(string days, string expected) => Assert.Equal(expected, KindRules.Errors(KindRules.Compile("", days: days)));

    [Theory]
    [InlineData("from,to\n2024-02-09,2024-02-08\n", "rules/terms.csv(2,12) DUTY0043 The row cannot be read: the period ends before 2024-02-09.")]
    [InlineData("from,to\n2024-01-01,2024-12-31\n2024-12-31,2025-12-31\n", "rules/terms.csv(3,1) DUTY0043 The row cannot be read: the period begins before the one above has ended, 2024-12-31.")]
    [InlineData("from,to\n", "rules/terms.csv(1,1) DUTY0043 The row cannot be read: no period is listed.")]
    public void A_wrong_row_of_periods_is_found_in_the_table(string terms, string expected) => Assert.Equal(expected, KindRules.Errors(KindRules.Compile("", terms: terms)));

    [Fact]
    public void A_rulebook_does_not_repeal_itself_or_another_twice() => Assert.Equal(
        "1,88 DUTY0030 'R' does not fit: a rulebook cannot repeal itself; write 'until'.\n1,132 DUTY0029 'repeals S from 2022-01-01' is said twice; it may be said once.",
        string.Join("\n", Rules.Compile("rulebook R time zone Asia/Shanghai effective 2021-01-01 partial periods exempt repeals R from 2021-01-01 repeals S from 2021-01-01 repeals S from 2022-01-01")
            .Diagnostics.Select(static d => $"{d.Location.Start.Line + 1},{d.Location.Start.Column + 1} {d.Rule.Id} {d.Message(DutyDsl.Diagnostics.DutyLanguage.English)}")));
}
