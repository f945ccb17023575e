using System.Collections.Immutable;

namespace DutyDsl.Examples;

/// <summary>What came of an example.</summary>
/// <param name="Name">The example.</param>
/// <param name="Failures">The expectations that fail, in the order written; none when it passes.</param>
public sealed record ExampleResult(string Name, ImmutableArray<ExampleFailure> Failures)
{
    /// <summary>Whether all expectations hold.</summary>
    public bool Passed => Failures.IsEmpty;

    /// <summary>The name and each failure on a line of its own, in English.</summary>
    public override string ToString() => Passed ? Name : string.Join("\n", Failures.Select(static f => f.English).Prepend(Name));
}
