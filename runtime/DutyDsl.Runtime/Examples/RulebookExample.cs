using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Examples;

/// <summary>An example of a rulebook: facts, and what must be found of them.</summary>
public sealed class RulebookExample
{
    internal RulebookExample(Func<DutyPlan> plan, string name, ImmutableArray<Given> givens, ImmutableArray<Expectation> expectations)
    {
        Plan = plan;
        Name = name;
        Givens = givens;
        Expectations = expectations;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many expectations it has.</summary>
    public int ExpectationCount => Expectations.Length;

    internal Func<DutyPlan> Plan { get; }

    internal ImmutableArray<Given> Givens { get; }

    internal ImmutableArray<Expectation> Expectations { get; }

    /// <summary>The examples of a rulebook, from their text form.</summary>
    /// <param name="plan">The rulebook's plan.</param>
    /// <param name="text">What the language wrote of its examples.</param>
    /// <exception cref="PlanFormatException">The text holds no examples, or is of another format version.</exception>
    public static ImmutableArray<RulebookExample> Parse(DutyPlan plan, string text)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ExampleReader.Read(text, () => plan);
    }

    /// <summary>Evaluates the facts and compares; every expectation that fails is reported.</summary>
    public ExampleResult Run() => new ExampleRunner(Plan(), this).Run();

    /// <summary>The name, so that test runners show it.</summary>
    public override string ToString() => Name;
}
