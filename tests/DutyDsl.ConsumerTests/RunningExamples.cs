using DutyDsl.Examples;
using Hebei.WorkSafety;

namespace DutyDsl.ConsumerTests;

public sealed class RunningExamples
{
    public static TheoryData<string> Names { get; } = [.. Rulebook.Examples.Select(static example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_of_the_rules_passes(string name)
    {
        var example = Assert.Single(Rulebook.Examples, e => e.Name == name);
        Assert.Equal(new ExampleResult(name, []).ToString(), example.Run().ToString());
    }
}
