using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>What compiles against the generated code and what does not.</summary>
public sealed class TypedFace
{
    [Fact]
    public void The_generated_code_compiles_without_a_warning() =>
        Assert.Empty(GeneratorRun.Of(SampleRules.Files).Problems());

    [Fact]
    public void A_clause_takes_the_actor_it_binds() => Assert.Empty(Using("Article5.Item3.CountyPartySecretaryResearch.Evaluate(new CountyPartySecretary(\"W\"), ledger, day)"));

    [Fact]
    public void A_clause_of_a_wide_actor_takes_a_narrow_one() => Assert.Empty(Using("Article5.Item3.PartySecretaryLeadInspection.Evaluate(new CountyPartySecretary(\"W\"), ledger, day)"));

    [Fact]
    public void A_clause_of_a_narrow_actor_refuses_a_wide_one() => Assert.Equal(
        ["CS1503: Argument 1: cannot convert from 'Sample.Duties.PartySecretary' to 'Sample.Duties.ICountyPartySecretary'"],
        Using("Article5.Item3.CountyPartySecretaryResearch.Evaluate(new PartySecretary(\"W\"), ledger, day)"));

    [Fact]
    public void A_county_secretarys_clause_refuses_a_department() => Assert.Equal(
        ["CS1503: Argument 1: cannot convert from 'Sample.Duties.Department' to 'Sample.Duties.ICountyPartySecretary'"],
        Using("Article5.Item3.CountyPartySecretaryResearch.Evaluate(new Department(\"D\"), ledger, day)"));

    [Fact]
    public void A_facet_the_actor_fixes_is_no_argument() => Assert.Equal(
        ["CS1739: The best overload for 'CountyPartySecretary' does not have a parameter named 'level'"],
        Using("new CountyPartySecretary(\"W\", level: Level.City)"));

    private static IReadOnlyList<string> Using(string expression) => GeneratorRun.Of(
        SampleRules.Files,
        $$"""
        using Sample.Duties;

        internal static class Consumer
        {
            internal static object Ask(DutyDsl.Facts.Ledger ledger, System.DateOnly day) => {{expression}};
        }
        """).Problems();
}
