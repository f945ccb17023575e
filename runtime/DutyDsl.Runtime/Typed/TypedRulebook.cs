using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Examples;
using DutyDsl.Facts;

namespace DutyDsl.Typed;

/// <summary>A rulebook as generated code holds it: the plan's text, read at the first use.</summary>
public sealed class TypedRulebook
{
    private readonly Lazy<DutyPlan> plan;
    private readonly Lazy<Vocabulary> vocabulary;
    private readonly Lazy<ImmutableArray<RulebookExample>> examples;
    private readonly ConditionalWeakTable<Ledger, EvaluationResult> latest = [];

    /// <summary>Holds a plan.</summary>
    /// <param name="planText">Gives the plan's text form; asked once.</param>
    /// <param name="examplesText">Gives the text form of its examples, asked once; null when it has none.</param>
    public TypedRulebook(Func<string> planText, Func<string>? examplesText = null)
    {
        ArgumentNullException.ThrowIfNull(planText);
        examples = new Lazy<ImmutableArray<RulebookExample>>(() => examplesText is null ? [] : RulebookExample.Parse(Plan, examplesText()));
        plan = new Lazy<DutyPlan>(() => DutyPlan.Parse(planText()));
        vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Of(Plan));
    }

    /// <summary>The plan.</summary>
    /// <exception cref="PlanFormatException">The rulebook was compiled for another version of the runtime.</exception>
    public DutyPlan Plan => plan.Value;

    /// <summary>Its examples, each to be run as a test.</summary>
    /// <exception cref="PlanFormatException">The rulebook was compiled for another version of the runtime.</exception>
    public ImmutableArray<RulebookExample> Examples => examples.Value;

    /// <summary>What data for this rulebook may name.</summary>
    public Vocabulary Vocabulary => vocabulary.Value;

    /// <summary>Starts a ledger of typed subjects and records.</summary>
    public TypedLedgerBuilder NewLedger() => new(this);

    /// <summary>Judges all subjects of a ledger by all clauses, as at the end of <paramref name="asOf"/>.</summary>
    public EvaluationResult Evaluate(Ledger ledger, DateOnly asOf) => Evaluate(ledger, new EvaluationOptions { AsOf = asOf });

    /// <summary>Judges all subjects of a ledger by all clauses.</summary>
    public EvaluationResult Evaluate(Ledger ledger, EvaluationOptions options) => Evaluator.Evaluate(Plan, ledger, options);

    /// <summary>Watches a ledger: records are fed one by one, and every verdict that changes is told.</summary>
    /// <param name="ledger">The tenures, and the records up to the first date.</param>
    /// <param name="from">The first date.</param>
    /// <param name="horizon">The last date it can be advanced to.</param>
    /// <param name="changed">Told of every change; null to be told of none.</param>
    /// <exception cref="NotSupportedException">The plan holds a duty that <see cref="Evaluate(Ledger, DateOnly)"/> does not judge either; the message names it.</exception>
    public TypedMonitor Watch(Ledger ledger, DateOnly from, DateOnly horizon, Action<ClauseChange>? changed = null) =>
        new(this, ledger, from, horizon, changed);

    /// <summary>The result for a ledger and options, computed again only when the options change: clauses asked one by one share it.</summary>
    internal EvaluationResult Latest(Ledger ledger, EvaluationOptions options)
    {
        if (latest.TryGetValue(ledger, out var known) && SameQuestion(known.Options, options))
            return known;
        var result = Evaluate(ledger, options);
        latest.AddOrUpdate(ledger, result);
        return result;
    }

    private static bool SameQuestion(EvaluationOptions a, EvaluationOptions b) =>
        a.AsOf == b.AsOf && a.From == b.From && a.IncludeNotBound == b.IncludeNotBound && SameParameters(a.Parameters, b.Parameters);

    private static bool SameParameters(ImmutableDictionary<string, string> a, ImmutableDictionary<string, string> b) =>
        ReferenceEquals(a, b)
        || (a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var value) && string.Equals(value, pair.Value, StringComparison.Ordinal)));
}
