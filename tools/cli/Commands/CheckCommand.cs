using DutyDsl.Diagnostics;
using DutyDsl.Tool.Checking;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Rules;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty check</c>: the findings about rulebooks.</summary>
internal sealed class CheckCommand : DutySubcommand
{
    private readonly PathsArgument rules = RulesArgument();
    private readonly FlagOption strict = new("--strict", Texts.StrictHelp);
    private readonly ValueOption format = new("--format", "text|json|sarif|github", Texts.CheckFormatHelp, "text", "json", "sarif", "github");

    public CheckCommand()
        : base("check", Texts.CheckHelp)
    {
        Add(rules);
        Add(strict);
        Add(format);
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
    [
        ("duty check rules/Hebei", Texts.CheckExample),
        ("duty check rules/Hebei --strict --format github", Texts.CheckCiExample),
        ("duty check - < draft.duty", Texts.CheckInputExample),
    ];

    public override IReadOnlyList<Phrase> Remarks => [Texts.CheckRemark];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var set = RulebookLoader.Load(arguments.Paths(rules), host);
        var compilation = set.Compilation;
        var findings = new List<Diagnostic>(compilation.Diagnostics);
        if (arguments.Has(strict))
            findings.AddRange(UntranslatedStatements.In(compilation));
        findings.Sort(static (a, b) =>
        {
            var byPath = string.CompareOrdinal(a.Location.Path, b.Location.Path);
            return byPath != 0 ? byPath : a.Location.Span.Start.CompareTo(b.Location.Span.Start);
        });
        switch (arguments.Value(format))
        {
            case "json":
                JsonFindings.Write(findings, host);
                break;
            case "sarif":
                SarifFindings.Write(findings, host);
                break;
            case "github":
                GithubFindings.Write(findings, host);
                break;
            default:
                FindingLines.Write(findings, host.Output, host.Language);
                break;
        }

        var errors = findings.Count(static finding => finding.Rule.Severity == DutySeverity.Error);
        var warnings = findings.Count(static finding => finding.Rule.Severity == DutySeverity.Warning);
        host.Tell(Texts.CheckSummary(
            compilation.Files.Length, compilation.Rulebooks.Length, compilation.Rulebooks.Sum(static book => book.Clauses.Count), errors, warnings));
        return errors > 0 ? ExitCode.Found : ExitCode.Done;
    }
}
