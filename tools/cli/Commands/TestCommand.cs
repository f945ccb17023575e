using DutyDsl.Duties;
using DutyDsl.Examples;
using DutyDsl.Lowering;
using DutyDsl.Semantics;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Rules;
using DutyDsl.Tool.Testing;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty test</c>: runs the examples of rulebooks.</summary>
internal sealed class TestCommand : DutySubcommand
{
    private readonly PathsArgument rules = RulesArgument();
    private readonly ValueOption format = new("--format", "text|json|junit", Texts.TestFormatHelp, "text", "json", "junit");

    public TestCommand()
        : base("test", Texts.TestHelp)
    {
        Add(rules);
        Add(format);
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
    [
        ("duty test rules/Hebei", Texts.TestExample),
        ("duty test rules/Hebei --format junit > examples.xml", Texts.TestCiExample),
    ];

    public override IReadOnlyList<Phrase> Remarks => [Texts.TestRemark];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var set = RulebookLoader.Load(arguments.Paths(rules), host);
        RuleErrors.Require(set, host);
        var examples = new List<TestedExample>();
        foreach (var rulebook in set.Compilation.Rulebooks)
        {
            if (rulebook.Examples.Count > 0)
                examples.AddRange(Run(set.Compilation, rulebook));
            else if (rulebook.Clauses.Count > 0 || rulebook.Rules.Count > 0)
                host.Tell(Texts.NoExamples(rulebook.Name));
        }

        switch (arguments.Value(format))
        {
            case "json":
                ExampleReports.WriteJson(examples, host);
                break;
            case "junit":
                ExampleReports.WriteJunit(examples, host);
                break;
            default:
                ExampleReports.WriteText(examples, host);
                break;
        }

        return examples.Exists(static e => !e.Passed) ? ExitCode.Found : ExitCode.Done;
    }

    private static IEnumerable<TestedExample> Run(DutyCompilation compilation, DutyModel rulebook)
    {
        var all = Parsed(rulebook);
        for (var i = 0; i < all.Count; i++)
        {
            var example = i;
            var result = Result(all[i], rulebook.Name);
            yield return new TestedExample(
                rulebook.Name,
                result.Name,
                compilation.LocationOfExample(rulebook, i),
                [.. result.Failures.Select(f => (compilation.LocationOfExpectation(rulebook, example, f.Expectation), f))]);
        }
    }

    private static List<RulebookExample> Parsed(DutyModel rulebook) =>
        [.. RulebookExample.Parse(DutyPlan.Parse(PlanWriter.Write(rulebook)), ExampleWriter.Write(rulebook))];

    private static ExampleResult Result(RulebookExample example, string rulebook)
    {
        try
        {
            return example.Run();
        }
        catch (Exception refusal) when (refusal is NotSupportedException or ArgumentException)
        {
            throw new CommandFailure(Texts.NotEvaluated(rulebook, refusal.Message));
        }
    }
}
