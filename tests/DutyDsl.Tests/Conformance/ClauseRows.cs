using DutyDsl.Tests.Regulations;
using Xunit;

namespace DutyDsl.Tests.Conformance;

/// <summary>The clauses of real regulations in <c>tests/conformance/clauses</c>, one article for each row.</summary>
public sealed class ClauseRows
{
    public static TheoryData<string> Files() => [.. ClauseFile.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_of_the_real_clauses_holds(string name)
    {
        var file = ClauseFile.All.Single(f => f.Name == name);
        Assert.False(file.Compilation.HasErrors, string.Join('\n', file.Compilation.Diagnostics));
        var failures = file.Rows.ToDictionary(static r => r, _ => new List<string>());
        var examples = 0;
        foreach (var example in ClauseFile.Examples(file.Compilation))
        {
            var row = Assert.Single(file.Rows, r => r.Owns(example.Name));
            failures[row].AddRange(example.Run().Failures.Select(f => $"{example.Name}: {f.English}"));
            examples++;
        }

        Assert.Equal([], failures.Values.SelectMany(static f => f));
        Assert.True(examples > 0);
    }

    [Fact]
    public void Every_row_is_stated_and_has_an_example()
    {
        var rows = ClauseFile.All.SelectMany(static f => f.Rows).ToList();
        Assert.Equal(
            File.ReadLines(Repository.PathOf("tests/DutyDsl.Tests/Conformance/Rows.txt")),
            rows.Select(static r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal(132, rows.Count);
        foreach (var row in rows)
        {
            Assert.True(row.Statements.Count > 0, $"{row.Id} states nothing.");
            Assert.True(Assert.Single(row.File.Compilation.Rulebooks).Examples.Any(e => row.Owns(e.Name)), $"{row.Id} has no example.");
        }
    }
}
