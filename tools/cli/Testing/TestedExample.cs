using DutyDsl.Diagnostics;
using DutyDsl.Examples;

namespace DutyDsl.Tool.Testing;

/// <summary>An example that was run: where it stands and what came of it.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Name">The example.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Failures">Each failure, where its expectation stands.</param>
internal sealed record TestedExample(
    string Rulebook, string Name, SourceLocation Location, IReadOnlyList<(SourceLocation Location, ExampleFailure Failure)> Failures)
{
    public bool Passed => Failures.Count == 0;
}
