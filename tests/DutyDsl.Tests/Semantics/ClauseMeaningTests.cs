using DutyDsl.Semantics;
using Xunit;
using static DutyDsl.Tests.Semantics.Rules;

namespace DutyDsl.Tests.Semantics;

public sealed class ClauseMeaningTests
{
    [Theory]
    [InlineData("县（市、区）党委主要负责人：调研 每季度至少 1 次")]
    [InlineData("县（市、区）党委主要负责人：调研每季度至少一次。")]
    [InlineData("县(市,区)党委主要负责人: 调研 至少１次 每季度；")]
    [InlineData("COUNTY  Party Secretary: Research at least 1 times per quarter")]
    [InlineData("\"县（市、区）党委主要负责人\": research 每季度1次")]
    [InlineData("county party secretary: research per quarter")]
    [InlineData("county party secretary:\n  research ≥ 1 per quarter")]
    public void Both_languages_and_every_spelling_give_the_same_clause(string spelling) =>
        Assert.Equal(Clause("county party secretary: research >= 1 per quarter"), Clause(spelling));

    [Theory]
    [InlineData(">= 2 per year", "2 included", "none")]
    [InlineData("<= 2 per year", "none", "2 included")]
    [InlineData("= 2 per year", "2 included", "2 included")]
    [InlineData("> 2 per year", "2 excluded", "none")]
    [InlineData("< 2 per year", "none", "2 excluded")]
    [InlineData("at most 2 times per year", "none", "2 included")]
    [InlineData("between 2 and 4 per year", "2 included", "4 included")]
    [InlineData("介于 2 至 4 次 每年", "2 included", "4 included")]
    [InlineData("per year between 2 and 4", "2 included", "4 included")]
    [InlineData("2 times per year", "2 included", "none")]
    [InlineData("per year", "1 included", "none")]
    public void A_bound_is_a_least_and_a_most(string bound, string least, string most)
    {
        var found = Recurring("government: research " + bound).Bound;
        Assert.Equal(least, Side(found.Minimum, found.MinimumExcluded));
        Assert.Equal(most, Side(found.Maximum, found.MaximumExcluded));
    }

    [Fact]
    public void A_parameter_may_stand_for_the_number() =>
        Assert.Equal(new Quantity(new Rational(0), 0), Recurring("government: research >= least tours per year").Bound.Minimum);

    [Theory]
    [InlineData("per 2 years", CalendarUnit.Year, 2, "2018-01-01")]
    [InlineData("每两年", CalendarUnit.Year, 2, "2018-01-01")]
    [InlineData("per 2 weeks", CalendarUnit.Week, 2, "2018-01-01")]
    [InlineData("per 3 months anchored 2019-04-01", CalendarUnit.Month, 3, "2019-04-01")]
    [InlineData("每三个月", CalendarUnit.Month, 3, "2018-01-01")]
    [InlineData("per half-year", CalendarUnit.HalfYear, 1, null)]
    [InlineData("每旬", CalendarUnit.TenDay, 1, null)]
    [InlineData("per week", CalendarUnit.Week, 1, null)]
    public void Several_units_are_anchored_in_the_year_the_rulebook_took_effect(string window, CalendarUnit unit, int count, string? anchor)
    {
        var period = Recurring("government: research >= 1 " + window).Period;
        Assert.Equal((unit, count, anchor), (period.Unit, period.Count, period.Anchor?.ToString()));
    }

    [Fact]
    public void Weeks_are_anchored_on_the_monday_of_the_week_of_new_year()
    {
        var text = Vocabulary.Replace("2018-07-18", "2020-07-18", StringComparison.Ordinal) + "government: research per 2 weeks";
        var body = (RecurringBody)Compile(text).Rulebooks[0].Clauses[0].Body;
        Assert.Equal("2019-12-30", body.Period.Anchor?.ToString());
    }

    [Theory]
    [InlineData("of each subordinate government, superior government", "Subordinate 2, Superior 2")]
    [InlineData("to each all subordinate party secretary", "AllSubordinate 0")]
    [InlineData("of government", "Subordinate 2")]
    [InlineData("of each government under lease", "UnderState 2 state 5")]
    [InlineData("对每个下级政府、上级党委主要负责人", "Subordinate 2, Superior 0")]
    public void Targets_name_a_relation_and_an_actor(string targets, string expected) =>
        Assert.Equal(expected, string.Join(", ", Recurring($"government: research {targets} >= 1 per year").Targets.Items
            .Select(t => $"{t.Relation} {t.Actor}{(t.State < 0 ? "" : " state " + t.State)}")));

    [Fact]
    public void A_quantity_with_a_unit_adds_up_quantities()
    {
        var body = Recurring("government: train >= 7.5 小时 per month");
        Assert.Equal((CountMeasure.Quantity, "hours", new Rational(15, 2)), (body.Measure, body.Unit, body.Bound.Minimum!.Value));
    }

    [Theory]
    [InlineData("distinct target", CountMeasure.DistinctTarget, -1)]
    [InlineData("distinct case", CountMeasure.DistinctCase, -1)]
    [InlineData("distinct day", CountMeasure.DistinctDay, -1)]
    [InlineData("distinct result", CountMeasure.DistinctAttribute, 1)]
    [InlineData("不同 对象", CountMeasure.DistinctTarget, -1)]
    public void Distinct_counts_values(string qualifier, CountMeasure measure, int attribute)
    {
        var body = Recurring("government: research or train >= 3 per year " + qualifier);
        Assert.Equal((measure, attribute), (body.Measure, body.DistinctAttribute));
    }

    [Theory]
    [InlineData("between 1 March and 31 December", 3, 1, 12, 31)]
    [InlineData("介于 11月1日 至 2月29日", 11, 1, 2, 29)]
    public void A_season_cuts_periods(string season, int fromMonth, int fromDay, int toMonth, int toDay) =>
        Assert.Equal(new Season(fromMonth, fromDay, toMonth, toDay), Recurring("government: research >= 1 per month " + season).Season);

    [Fact]
    public void Qualifiers_are_gathered()
    {
        var clause = Clause("""
            government: research >= 1 per year in person
              where result = clean or hazard
              when level city or zone
              unless unable to attend
              unless 2 accident within 90 days
              from 2020-01-01 until 2025-12-31
              partial periods bind from 1/2
              to party secretary, superior "safety committee"
              may delegate to party secretary
              as yearly
              text "每年" note "a note"
            """);
        Assert.Equal(
            new AllCondition(new Condition[]
            {
                new FieldCondition(RecordField.Attribute, 0, Comparison.Equal, new[] { "yes" }.ToEquatableArray()),
                new FieldCondition(RecordField.Attribute, 1, Comparison.Equal, new[] { "0", "1" }.ToEquatableArray()),
            }.ToEquatableArray()),
            clause.Where);
        Assert.Equal(new CellCondition(new FacetConstraint(0, new[] { 0, 2 }.ToEquatableArray())), clause.When);
        Assert.Equal(
            new AnyCondition(new Condition[]
            {
                new HoldsCondition(4),
                new RecentCondition(2, 3, new Span(new Rational(90), CalendarUnit.Day)),
            }.ToEquatableArray()),
            clause.Unless);
        Assert.Equal(("2020-01-01", "2025-12-31"), (clause.From.ToString(), clause.Until.ToString()));
        Assert.Equal(new PartialPeriodPolicy(PartialPeriodKind.BindFrom, new Rational(1, 2)), clause.PartialPeriods);
        Assert.Equal([new Recipient(0, "", false), new Recipient(-1, "safety committee", true)], clause.Recipients.Items.ToArray());
        Assert.Equal([0], clause.Delegates.Items.ToArray());
        Assert.Equal(new Citation("", "5", "", "yearly"), clause.Citation);
        Assert.Equal(["每年"], clause.Quotations.Items.ToArray());
        Assert.Equal(["a note"], clause.Notes.Items.ToArray());
    }

    [Theory]
    [InlineData("not (in person and score > 1/3)")]
    [InlineData("not not not (in person and (score > 1/3))")]
    [InlineData("非（亲自 且 score > 1/3）")]
    public void Brackets_and_denials_have_one_meaning(string condition) =>
        Assert.Equal(
            new NotCondition(new AllCondition(new Condition[]
            {
                new FieldCondition(RecordField.Attribute, 0, Comparison.Equal, new[] { "yes" }.ToEquatableArray()),
                new FieldCondition(RecordField.Attribute, 2, Comparison.MoreThan, new[] { "1/3" }.ToEquatableArray()),
            }.ToEquatableArray())),
            Clause("government: research per year where " + condition).Where);

    [Fact]
    public void The_longest_name_is_taken_and_beats_a_shorter_keyword()
    {
        var text = Vocabulary + """
            activity keep list
            activity report per case
            government: keep list per year
            government: report per case per month
            """;
        var compilation = Compile(text);
        Assert.Equal("", Errors(compilation, DutyDsl.Diagnostics.DutyLanguage.English));
        Assert.Equal([6, 7], compilation.Rulebooks[0].Clauses.Items.Select(c => ((RecurringBody)c.Body).Activities[0]));
    }

    [Fact]
    public void Actors_narrow_join_and_exclude()
    {
        var actors = WithVocabulary("""
            actor head = county party secretary or government
            actor upper = head, level not zone
            """).Rulebooks[0].Actors;
        Assert.Equal("0=1 1=0 | 1=1", Cases(actors[3]));
        Assert.Equal("0=1 1=0 | 0=0,1 1=1", Cases(actors[4]));
    }

    [Fact]
    public void Sections_are_cited_and_clauses_numbered()
    {
        var compilation = WithVocabulary("""
            chapter 2 "Duties" "职责"
            article 16
            government: research per year
            paragraph 2
            item 3 government: research per month
            government: research per quarter
            第十七条
            （三） 政府：调研 每周1次
            """);
        Assert.Equal("", Errors(compilation, DutyDsl.Diagnostics.DutyLanguage.English));
        Assert.Equal(
            ["16 clause 1", "16 paragraph 2 (3) clause 1", "16 paragraph 2 (3) clause 2", "17(3) clause 1"],
            compilation.Rulebooks[0].Clauses.Items.Select(c => c.Citation.ToString()));
        Assert.All(compilation.Rulebooks[0].Clauses.Items, c => Assert.Equal("2", c.Citation.Chapter));
        Assert.Equal("rules.duty(25,8)", compilation.LocationOf(compilation.Rulebooks[0], 1).ToString());
    }

    [Fact]
    public void A_blank_line_or_comment_changes_no_model() =>
        Assert.Equal(
            WithVocabulary("government: research per year").Rulebooks[0],
            WithVocabulary("\n# a remark\n\n   government: research per year # why").Rulebooks[0]);

    private static string Side(Quantity? quantity, bool excluded) =>
        quantity is null ? "none" : quantity.Value + (excluded ? " excluded" : " included");

    private static string Cases(ActorSymbol actor) => string.Join(" | ", actor.Cases.Items.Select(c =>
        string.Join(" ", c.Constraints.Items.Select(f => f.Facet + "=" + string.Join(",", f.Values.Items)))));
}
