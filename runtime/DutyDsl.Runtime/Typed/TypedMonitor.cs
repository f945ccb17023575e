using System.Collections.Immutable;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Typed;

/// <summary>A <see cref="LiveMonitor"/> fed with typed records. Not safe for use from several threads.</summary>
public sealed class TypedMonitor
{
    private readonly TypedRulebook rulebook;
    private readonly Ledger ledger;
    private readonly LiveMonitor monitor;
    private readonly int[] activities;

    internal TypedMonitor(TypedRulebook rulebook, Ledger ledger, DateOnly from, DateOnly horizon, Action<ClauseChange>? changed)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        this.rulebook = rulebook;
        this.ledger = ledger;
        activities = [.. rulebook.Plan.Activities.Select(activity => ledger.Vocabulary.FindActivity(activity.Symbol.Names[0]))];
        monitor = new LiveMonitor(
            rulebook.Plan,
            ledger,
            new EvaluationOptions { AsOf = from },
            horizon,
            changed is null ? null : (in StatusChange change) => changed(Resolved(change)));
    }

    /// <summary>The date of the findings.</summary>
    public DateOnly AsOf => monitor.AsOf;

    /// <summary>Counts one record and tells every verdict it changes.</summary>
    /// <param name="by">Whose it is; a subject of the ledger.</param>
    /// <param name="activity">What it records.</param>
    /// <param name="on">Its civil day, not after <see cref="AsOf"/>.</param>
    /// <param name="of">Towards whom, or null.</param>
    /// <returns>False when no clause counts it.</returns>
    /// <exception cref="ArgumentException">A subject is not in the ledger, or the day is after the monitor's date.</exception>
    public bool Feed(IActor by, Activity activity, DateOnly on, IActor? of = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!ReferenceEquals(activity.Rulebook, rulebook))
            throw new ArgumentException($"{activity} belongs to rulebook {activity.Rulebook.Plan.Rulebook}.", nameof(activity));
        return monitor.Feed(new LiveRecord(Position(by), activities[activity.Position], on.DayNumber, of is null ? -1 : Position(of)));
    }

    /// <summary>Lets time pass and tells every verdict that changes by it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before <see cref="AsOf"/> or after the horizon.</exception>
    public void AdvanceTo(DateOnly date) => monitor.AdvanceTo(date);

    /// <summary>All findings as they are now, in the order of the findings table.</summary>
    public ImmutableArray<Finding> Findings() => monitor.Findings();

    private int Position(IActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var position = ledger.Subjects.Find(actor.Id);
        return position >= 0 ? position : throw new ArgumentException($"The ledger has no subject {actor.Id}.", nameof(actor));
    }

    private ClauseChange Resolved(in StatusChange change)
    {
        var finding = change.Finding;
        return new ClauseChange(
            rulebook.Plan.Clauses[finding.Clause].Citation.ToString(),
            IdOf(finding.Tenure),
            finding.Target < 0 ? null : IdOf(finding.Target),
            DateOnly.FromDayNumber(finding.Start),
            DateOnly.FromDayNumber(finding.End),
            change.Before,
            finding.Verdict);
    }

    private string IdOf(int tenure) => ledger.Subjects.Id(ledger.Tenures.Subject[tenure]);
}
