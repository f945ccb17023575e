using System.Collections.Immutable;
using DutyDsl.Data;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Lowering;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Rules;

namespace DutyDsl.Tool.Evaluation;

/// <summary>From rules and a folder of data to findings.</summary>
internal static class RulebookEvaluation
{
    /// <exception cref="CommandFailure">There is nothing to evaluate, or the data cannot be read.</exception>
    /// <exception cref="RulesRefused">The rules have errors.</exception>
    public static EvaluationRun Run(RuleSet set, EvaluationRequest request, CommandHost host)
    {
        RuleErrors.Require(set, host);
        var plans = Plans(set, host);
        var parameters = ParameterSettings.Read(request.Settings, plans);
        var data = Read(request, Vocabulary.Of(plans), host);
        if (request.AsOf is null && data.Report.LastRecordDate is null)
            throw new CommandFailure(Texts.NoRecord(request.Data));
        var asOf = request.AsOf ?? data.Report.LastRecordDate!.Value;
        if (request.From > asOf)
            throw new CommandFailure(Texts.FromAfterAsOf(request.From.Value, asOf));
        var options = new EvaluationOptions
        {
            AsOf = asOf,
            From = request.From,
            Parameters = parameters,
            IncludeNotBound = request.IncludeNotBound,
        };
        return new EvaluationRun(
            [.. plans.Select(plan => Evaluate(plan, data.Ledger, options))], data, asOf, request.AsOf is null);
    }

    private static EvaluationResult Evaluate(DutyPlan plan, Ledger ledger, EvaluationOptions options)
    {
        try
        {
            return Evaluator.Evaluate(plan, ledger, options);
        }
        catch (Exception refusal) when (refusal is NotSupportedException or ArgumentException)
        {
            throw new CommandFailure(Texts.NotEvaluated(plan.Rulebook, refusal.Message));
        }
    }

    // A rulebook without clauses may lend its words to others; alone it judges nobody, which must not look like compliance.
    private static ImmutableArray<DutyPlan> Plans(RuleSet set, CommandHost host)
    {
        var rulebooks = set.Compilation.Rulebooks;
        var plans = ImmutableArray.CreateBuilder<DutyPlan>();
        foreach (var rulebook in rulebooks)
        {
            if (rulebook.Clauses.Count > 0)
                plans.Add(DutyPlan.Parse(PlanWriter.Write(rulebook)));
            else if (!rulebooks.Any(other => other.Uses.Contains(rulebook.Name, StringComparer.Ordinal)))
                host.Tell(Texts.Error(Texts.RulebookWithoutClauses(rulebook.Name)));
        }

        if (plans.Count == 0)
            throw new CommandFailure(Texts.NoClause);
        foreach (var plan in plans)
        {
            if (!string.Equals(plan.TimeZone, plans[0].TimeZone, StringComparison.Ordinal))
                throw new CommandFailure(Texts.TimeZonesDiffer(plans[0].Rulebook, plans[0].TimeZone, plan.Rulebook, plan.TimeZone));
        }

        return plans.ToImmutable();
    }

    private static ReadResult Read(EvaluationRequest request, Vocabulary vocabulary, CommandHost host)
    {
        using var progress = host.Terminal.ErrorIsTerminal ? new ProgressLine(host) : null;
        try
        {
            return CsvFolder.Read(request.Data, vocabulary, new ReadOptions
            {
                IgnoreActivities = request.IgnoreActivities,
                Progress = progress,
            });
        }
        catch (DataException fault)
        {
            throw new CommandFailure(new Phrase(fault.Text.English, fault.Text.Chinese));
        }
    }
}
