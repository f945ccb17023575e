using DutyDsl.Data.Findings;
using DutyDsl.Tool.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Reports;
using DutyDsl.Tool.Rules;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty eval</c>: rules and records in, findings out.</summary>
internal sealed class EvalCommand : DutySubcommand
{
    private static readonly string[] Verdicts = ["met", "breached", "pending", "undetermined", "excused", "unassessed", "not-bound"];

    private readonly PathsArgument rules = RulesArgument();
    private readonly ValueOption data = new("--data", "DATA", Texts.DataHelp) { IsRequired = true };
    private readonly ValueOption asOf = new("--as-of", "DATE", Texts.AsOfHelp);
    private readonly ValueOption from = new("--from", "DATE", Texts.FromHelp);
    private readonly ValueOption set = new("--set", "NAME=VALUE", Texts.SetHelp) { Repeatable = true };
    private readonly ValueOption format = new("--format", "table|json|csv", Texts.FormatHelp, "table", "json", "csv");
    private readonly ValueOption table = new("--table", "findings|outcomes", Texts.TableHelp, "findings", "outcomes");
    private readonly ValueOption destination = new("--out", "FILE", Texts.OutHelp);
    private readonly ValueOption only = new("--only", "VERDICTS", Texts.OnlyHelp, Verdicts) { IsList = true };
    private readonly ValueOption article = new("--article", "ARTICLE", Texts.ArticleHelp);
    private readonly ValueOption subject = new("--subject", "ID", Texts.SubjectHelp);
    private readonly ValueOption include = new("--include", "not-bound", Texts.IncludeHelp, "not-bound");
    private readonly FlagOption allowQuarantine = new("--allow-quarantine", Texts.AllowQuarantineHelp);
    private readonly FlagOption ignoreActivities = new("--ignore-activities", Texts.IgnoreActivitiesHelp);
    private readonly ValueOption failOn = new("--fail-on", "VERDICTS", Texts.FailOnHelp, "breached", "pending", "undetermined") { IsList = true };
    private readonly FlagOption forSpreadsheet = new("--for-spreadsheet", Texts.ForSpreadsheetHelp);

    public EvalCommand()
        : base("eval", Texts.EvalHelp)
    {
        Add(rules);
        foreach (var option in new System.CommandLine.Option[]
        {
            data, asOf, from, set, format, table, destination, only, article, subject, include,
            allowQuarantine, ignoreActivities, failOn, forSpreadsheet,
        })
        {
            Add(option);
        }
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
    [
        ("duty eval rules/Hebei --data samples/hebei", Texts.EvalExample),
        ("duty eval rules/Hebei --data samples/hebei --lang zh --article 5", Texts.EvalChineseExample),
        ("duty eval rules/Hebei --data samples/hebei --only breached --format csv --out breaches.csv", Texts.EvalCsvExample),
        ("duty eval rules/Hebei --data samples/hebei --as-of 2023-12-31 --fail-on breached,undetermined", Texts.EvalGateExample),
        ("duty eval rules/Hebei --data samples/hebei --set \"veto period=24 months\"", Texts.EvalSetExample),
    ];

    public override IReadOnlyList<Phrase> Remarks => [Texts.EvalRemark];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var shape = arguments.Value(format) ?? "table";
        var outcomes = arguments.Value(table) == "outcomes";
        if (outcomes && arguments.Value(only) is not null)
            throw new CommandFailure(Texts.OnlyNeedsFindings);
        if (arguments.Has(forSpreadsheet) && shape != "csv")
            throw new CommandFailure(Texts.ForSpreadsheetNeedsCsv);
        var listed = VerdictsOf(arguments.List(only));
        if (listed.Contains(Verdict.NotBound) && arguments.Value(include) is null)
            throw new CommandFailure(Texts.NotBoundNeedsInclude);
        var request = new EvaluationRequest
        {
            Data = arguments.Value(data)!,
            AsOf = arguments.Date(asOf),
            From = arguments.Date(from),
            Settings = arguments.Values(set),
            IgnoreActivities = arguments.Has(ignoreActivities),
            IncludeNotBound = arguments.Value(include) is not null,
        };
        var run = RulebookEvaluation.Run(RulebookLoader.Load(arguments.Paths(rules), host), request, host);
        var selection = new FindingSelection(run, arguments.List(article), arguments.Value(subject), listed);
        if (run.AsOfIsLastRecord && shape != "table")
            host.Tell(Texts.AsOfTold(run.AsOf));
        if (arguments.Value(destination) is { } path)
        {
            using var file = OutputFile.Create(path);
            var plain = TerminalTraits.Redirected with { ErrorIsTerminal = host.Terminal.ErrorIsTerminal };
            Write(host with { Output = file.Writer, Terminal = plain });
            file.Complete();
        }
        else
        {
            Write(host);
        }

        return Conclude(run, selection, VerdictsOf(arguments.List(failOn)), arguments.Has(allowQuarantine), outcomes, host);

        void Write(CommandHost target)
        {
            switch (shape)
            {
                case "csv" when outcomes:
                    OutcomesCsvWriter.Write(target.Output, run.Results, selection.Lists, arguments.Has(forSpreadsheet));
                    break;
                case "csv":
                    FindingsCsvWriter.Write(target.Output, run.Results, selection.Lists, arguments.Has(forSpreadsheet));
                    break;
                case "json":
                    FindingsJsonWriter.Write(new TextWriterStream(target.Output), run.Results, run.Data.Report, outcomes ? static (_, _) => false : selection.Lists, selection.Lists);
                    break;
                case "table" when outcomes:
                    OutcomeReport.Write(run, selection, target);
                    break;
                default:
                    new AuditReport(run, selection, listed, Narrowing(arguments), target).Write();
                    break;
            }
        }
    }

    private string Narrowing(Arguments arguments) => string.Join(' ', ((ValueOption[])[article, subject, only])
        .Where(option => arguments.Value(option) is not null)
        .Select(option => option.Name + " " + arguments.Value(option)));

    // What was quarantined comes first: with it, no verdict that --fail-on asks about is the last word.
    private static int Conclude(
        EvaluationRun run, FindingSelection selection, HashSet<Verdict> failing, bool allowQuarantine, bool outcomes, CommandHost host)
    {
        var judged = false;
        var found = new SortedSet<Verdict>();
        foreach (var result in run.Results)
        {
            for (var i = 0; i < result.Findings.Length; i++)
            {
                var verdict = result.Findings[i].Verdict;
                if (verdict == Verdict.NotBound || (judged && !failing.Contains(verdict)) || !selection.Concerns(result, i))
                    continue;
                judged = true;
                if (failing.Contains(verdict))
                    found.Add(verdict);
            }
        }

        if (!run.HasSubjects)
            host.Tell(Texts.Error(Texts.NothingJudged));
        else if (!judged && !outcomes)
            host.Tell(Texts.Error(Texts.NoFindings));
        if (run.HasQuarantine)
        {
            host.Tell(Texts.Quarantined(run.Data.Report.Quarantine.Length));
            if (!allowQuarantine)
                return ExitCode.Quarantined;
        }

        if (!run.HasSubjects)
            return ExitCode.Unreadable;
        if (!judged && failing.Contains(Verdict.Undetermined))
            return ExitCode.Found;
        if (found.Count == 0)
            return ExitCode.Done;
        host.Tell(Texts.FailOn(string.Join(", ", found.Select(VerdictNames.Of))));
        return ExitCode.Found;
    }

    private static HashSet<Verdict> VerdictsOf(IEnumerable<string> names) =>
    [
        .. names.Select(static name => VerdictNames.TryParse(name, out var verdict)
            ? verdict
            : throw new InvalidOperationException($"no verdict {name}")),
    ];
}
