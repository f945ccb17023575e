using DutyDsl.Diagnostics;
using DutyDsl.Semantics;
using DutyDsl.Text;
using Xunit;

namespace DutyDsl.Tests.Regulations;

public sealed class HebeiInChinese
{
    [Fact]
    public void States_the_dated_duties_that_the_English_rules_state()
    {
        var chinese = DutyCompilation.Create(new[] { "rules/Hebei/vocabulary.duty", "tests/DutyDsl.Tests/Regulations/hebei-zh.duty" }
            .Select(static path => SourceFile.FromText(path, File.ReadAllText(Repository.PathOf(path)))));
        Assert.Equal([], chinese.Diagnostics.Where(static d => d.Rule.Severity == DutySeverity.Error).Select(static d => d.ToString()));
        var (english, model) = (Hebei.Compilation.Rulebooks.Single(), chinese.Rulebooks.Single());
        Assert.Equal(english.Title, model.Title);
        Assert.Equal(english.Effective, model.Effective);
        Assert.Equal(english.PartialPeriods, model.PartialPeriods);
        Assert.Equal(english.Actors.ToArray(), model.Actors.ToArray());
        Assert.Equal(Dated(english), Dated(model));
    }

    // Without what is only said about a clause: its place in the file's own sections, quotations and notes.
    private static ClauseSymbol[] Dated(DutyModel model) =>
        [.. model.Clauses.Where(static c => c.Body is RecurringBody).Select(static c => c with { Section = 0, Quotations = [], Notes = [] })];
}
