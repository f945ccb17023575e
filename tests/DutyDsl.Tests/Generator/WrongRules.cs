using System.Text;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>Rules with an error fail the build of the project, at their position, whatever the analyzers do.</summary>
public sealed class WrongRules
{
    [Fact]
    public void An_unknown_name_is_an_error_at_its_position() => Assert.Equal(
        ["CS1029: #error: 'rules/a.duty(13,25): error DUTY0011: No activity named 'reserch' is declared. Did you mean 'research'?'"],
        GeneratorRun.Of([("rules/a.duty", SampleRules.Vocabulary + "article 5\ncounty party secretary: reserch >= 1 per quarter\n")]).Problems());

    [Fact]
    public void A_rulebook_without_a_duty_is_an_error() => Assert.Equal(
        ["CS1029: #error: 'rules.duty(1,10): error DUTY0052: Rulebook Sample.Duties states no duty and no other rulebook of the set uses it, so a check against it would say nothing. Add its clauses or remove it.'"],
        GeneratorRun.Of(SampleRules.Settings).Problems());

    [Fact]
    public void A_vocabulary_that_another_rulebook_uses_needs_no_duty()
    {
        const string Duties = """
            rulebook Other.Duties
              time zone Asia/Shanghai
              effective 2018-07-18
              partial periods exempt
            use Sample.Duties
            article 5
            county party secretary: research >= 1 per quarter
            """;

        Assert.Empty(GeneratorRun.Of([("vocabulary.duty", SampleRules.Vocabulary), ("duties.duty", Duties)]).Problems());
    }

    [Fact]
    public void An_empty_file_is_an_error() => Assert.Equal(
        ["CS1029: #error: 'rules.duty(1,1): error DUTY0028: The file does not begin with a rulebook line. Begin it with 'rulebook Name'.'"],
        GeneratorRun.Of("").Problems());

    [Fact]
    public void A_file_the_compiler_reads_in_another_encoding_is_an_error()
    {
        // What the compiler hands over for bytes that are no UTF-8: the text in Latin-1, without a word.
        var file = new RuleText("/project/a.duty", SampleRules.Settings + "# \u00B5\u00F7", Encoding.Latin1);

        Assert.StartsWith(
            "CS1029: #error: 'a.duty(1,1): error DUTY0001: The file is not UTF-8: ",
            Assert.Single(GeneratorRun.Of([file]).Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_with_one_identifier_are_an_error_at_the_second() => Assert.Equal(
        ["CS1029: #error: 'rules.duty(12,10): error DUTY0051: 'lead-inspection' and 'lead inspection' both become the C# identifier LeadInspection. Give one of them another English name.'"],
        GeneratorRun.Of(SampleRules.Vocabulary + "activity lead-inspection\narticle 5\ncounty party secretary: research >= 1 per quarter\n").Problems());

    [Fact]
    public void A_name_no_identifier_can_hold_is_an_error_at_its_declaration() => Assert.Equal(
        ["CS1029: #error: 'rules.duty(12,10): error DUTY0050: '!?' has no form that C# allows as an identifier. Give it an English name of letters and digits.'"],
        GeneratorRun.Of(SampleRules.Vocabulary + "activity \"!?\"\narticle 5\ncounty party secretary: research >= 1 per quarter\n").Problems());

    [Fact]
    public void A_table_that_rules_name_is_read_and_others_are_not()
    {
        const string rules = """
            rulebook Sample
              time zone Asia/Shanghai
              effective 2020-01-01
              partial periods exempt
            facet kind = plant
            actor plant = kind plant
            activity report
            period term from "terms.csv"
            article 1
            plant: report per term
            """;
        Assert.Empty(GeneratorRun.Of([("rules/a.duty", rules), ("rules/terms.csv", "from,to\n2020-01-01,2024-12-31\n"), ("rules/data.csv", "id,activity\n")]).Problems());
        Assert.Contains(
            "rules/terms.csv(2,12): error DUTY0043: The row cannot be read: the period ends before 2020-01-01.",
            string.Join("\n", GeneratorRun.Of([("rules/a.duty", rules), ("rules/terms.csv", "from,to\n2020-01-01,2019-12-31\n")]).Problems()),
            StringComparison.Ordinal);
    }
}
