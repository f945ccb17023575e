using DutyDsl.Tool.Evaluation;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using DutyDsl.Tool.Reports;
using DutyDsl.Tool.Rules;

namespace DutyDsl.Tool.Commands;

/// <summary><c>duty explain</c>: why the findings of one subject are what they are.</summary>
internal sealed class ExplainCommand : DutySubcommand
{
    private readonly PathsArgument rules = RulesArgument();
    private readonly ValueOption data = new("--data", "DATA", Texts.DataHelp) { IsRequired = true };
    private readonly ValueOption subject = new("--subject", "ID", Texts.ExplainSubjectHelp) { IsRequired = true };
    private readonly ValueOption clause = new("--clause", "CITE", Texts.ClauseHelp);
    private readonly ValueOption asOf = new("--as-of", "DATE", Texts.AsOfHelp);
    private readonly ValueOption from = new("--from", "DATE", Texts.FromHelp);
    private readonly ValueOption set = new("--set", "NAME=VALUE", Texts.SetHelp) { Repeatable = true };
    private readonly FlagOption allowQuarantine = new("--allow-quarantine", Texts.AllowQuarantineHelp);
    private readonly FlagOption ignoreActivities = new("--ignore-activities", Texts.IgnoreActivitiesHelp);

    public ExplainCommand()
        : base("explain", Texts.ExplainHelp)
    {
        Add(rules);
        foreach (var option in new System.CommandLine.Option[] { data, subject, clause, asOf, from, set, allowQuarantine, ignoreActivities })
            Add(option);
    }

    public override IReadOnlyList<(string Line, Phrase Purpose)> Examples =>
    [
        ("duty explain rules/Hebei --data samples/hebei --subject P00042", Texts.ExplainExample),
        ("duty explain rules/Hebei --data samples/hebei --subject P00042 --clause \"5(3) clause 2\" --lang zh", Texts.ExplainClauseExample),
    ];

    public override int Run(Arguments arguments, CommandHost host)
    {
        var request = new EvaluationRequest
        {
            Data = arguments.Value(data)!,
            AsOf = arguments.Date(asOf),
            From = arguments.Date(from),
            Settings = arguments.Values(set),
            IgnoreActivities = arguments.Has(ignoreActivities),
            IncludeNotBound = true,
        };
        var run = RulebookEvaluation.Run(RulebookLoader.Load(arguments.Paths(rules), host), request, host);
        var position = FindingSelection.FindSubject(run.Data.Ledger, arguments.Value(subject)!);
        var cited = arguments.Value(clause);
        if (cited is not null)
            RequireClause(run, cited);
        new SubjectExplanation(run, position, cited is null ? null : Citations.Key(cited), host).Write();
        if (!run.HasQuarantine)
            return ExitCode.Done;
        host.Tell(Texts.Quarantined(run.Data.Report.Quarantine.Length));
        return arguments.Has(allowQuarantine) ? ExitCode.Done : ExitCode.Quarantined;
    }

    private static void RequireClause(EvaluationRun run, string cited)
    {
        var key = Citations.Key(cited);
        var citations = run.Results.SelectMany(static result => result.Plan.Clauses).Select(static clause => clause.Citation).ToList();
        if (!citations.Exists(citation => Citations.Matches(citation, key)))
            throw new CommandFailure(Texts.UnknownClause(cited, NearestName.Of(cited, citations.SelectMany(Citations.Forms).Distinct(StringComparer.Ordinal))));
    }
}
