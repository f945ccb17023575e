using System.Globalization;
using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Keeps the findings of a rulebook up to date, one record at a time and day by day, and tells each verdict that
/// changes. Whatever the order of the records, it ends where <see cref="Evaluator"/> ends over the same facts; only
/// where the order read decides in a batch, between two readings of a measure on one day, does the order fed decide.
/// Not safe for use from several threads.
/// </summary>
/// <remarks>
/// <para>
/// Clauses that count records in periods, without <c>where</c>, <c>when</c>, <c>unless</c>, <c>distinct</c>, quantities,
/// delegates or recipients, and with no targets but subordinates, are kept as counters: feeding a record takes the same
/// few steps however many came before, and allocates nothing. A clause that a quarantined row or a missing column could
/// touch is not kept so.
/// </para>
/// <para>
/// For every other clause the records it reads are kept, and a record judges anew the findings of that clause for whom
/// the record can touch: its subject and, where the clause says so, its target, those its subject may stand in for, and
/// those its subject is a target of. That takes time in proportion to the records of these subjects that the clause
/// reads and to its windows for them, and memory in proportion to the records kept and the findings; a clause whose
/// clock starts by the lateness of another is judged for all it binds. Each step of time judges all these clauses anew.
/// </para>
/// </remarks>
public sealed class LiveMonitor
{
    private readonly Binding binding;
    private readonly TenureLists lists;
    private readonly DenseMonitor? plain;
    private readonly IndexedMonitor others;
    private readonly int horizon;
    private int asOf;

    /// <summary>Starts to watch.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="ledger">The tenures, and the records up to the first date.</param>
    /// <param name="options">The first date and the parameters.</param>
    /// <param name="horizon">The last date it can be advanced to; memory grows with the periods up to then.</param>
    /// <param name="changed">Told of every change; null to be told of none.</param>
    /// <exception cref="NotSupportedException">The plan holds a duty that <see cref="Evaluator"/> does not judge either; the message names it.</exception>
    /// <exception cref="ArgumentException">The horizon is before the first date, or the ledger has a record after it.</exception>
    public LiveMonitor(DutyPlan plan, Ledger ledger, EvaluationOptions options, DateOnly horizon, StatusChangeHandler? changed = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        if (horizon < options.AsOf)
            throw new ArgumentException("The horizon is before the first date.", nameof(horizon));
        SupportedClauses.Require(plan);
        this.horizon = horizon.DayNumber;
        asOf = options.AsOf.DayNumber;
        foreach (var day in ledger.Records.Day.Span)
        {
            if (day > asOf)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The ledger has a record on {DateOnly.FromDayNumber(day):yyyy-MM-dd}, after the first date; feed it when its day has come."),
                    nameof(ledger));
            }
        }

        binding = new Binding(plan, ledger, options with { AsOf = horizon });
        lists = new TenureLists(binding);
        if (DenseLayout.ForMonitor(binding) is { } layout)
            plain = new DenseMonitor(binding, layout, lists, asOf, changed);
        others = new IndexedMonitor(
            new Binding(plan, ledger, options with { AsOf = horizon }),
            lists,
            [.. binding.Clauses.Where(c => plain?.Has(c.Clause.Index) != true).Select(static c => c.Clause.Index)],
            asOf,
            changed);
    }

    /// <summary>The date of the findings.</summary>
    public DateOnly AsOf => DateOnly.FromDayNumber(asOf);

    /// <summary>Takes in one record and tells every verdict it changes.</summary>
    /// <returns>False when no clause counts it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The record is after the monitor's date, or a position is not one of the ledger.</exception>
    public bool Feed(in LiveRecord record)
    {
        if (record.Day > asOf)
            throw new ArgumentOutOfRangeException(nameof(record), "The record is after the monitor's date; advance it first.");
        ArgumentOutOfRangeException.ThrowIfNegative(record.Subject, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Subject, binding.Ledger.Subjects.Count, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Target, binding.Ledger.Subjects.Count, nameof(record));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record.Activity, binding.Ledger.Vocabulary.Activities.Length, nameof(record));
        if (record.Details is { } details)
        {
            foreach (var (attribute, _) in details.Attributes)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(attribute, nameof(record));
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(attribute, binding.Ledger.Vocabulary.Attributes.Length, nameof(record));
            }
        }

        var counted = plain?.Feed(record) ?? false;
        return others.Feed(record) || counted;
    }

    /// <summary>Lets time pass and tells every verdict that changes by it and every window that begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the monitor's or after its horizon.</exception>
    public void AdvanceTo(DateOnly date)
    {
        if (date.DayNumber < asOf || date.DayNumber > horizon)
            throw new ArgumentOutOfRangeException(nameof(date), "The date is before the monitor's own or after its horizon.");
        if (date.DayNumber == asOf)
            return;
        asOf = date.DayNumber;
        plain?.AdvanceTo(asOf);
        others.AdvanceTo(asOf);
    }

    /// <summary>All findings as they are now, in the order of the findings table.</summary>
    public ImmutableArray<Finding> Findings()
    {
        var sink = new FindingSink(0, binding.Options.From?.DayNumber ?? 0, binding.Options.IncludeNotBound, null);
        foreach (var index in ClauseOrder.Of(binding.Plan))
        {
            var clause = binding.Clauses[index];
            var clauseStart = sink.Count;
            foreach (var tenure in lists.Of(clause.Clause.Actors))
            {
                var start = sink.Count;
                if (plain?.Has(index) == true)
                    plain.Evaluate(clause, tenure, sink);
                else
                    others.AddTo(sink, index, tenure);
                FindingOrder.Restore(binding.Ledger, sink, start, tenure);
            }

            if (clause.Clause.Duty is PlanDuty.FirstThen)
                FindingOrder.ByTiming(sink, clauseStart);
        }

        return [.. sink.Findings];
    }
}
