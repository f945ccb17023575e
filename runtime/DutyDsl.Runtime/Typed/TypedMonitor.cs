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

    /// <summary>Takes in one record and tells every verdict it changes.</summary>
    /// <param name="by">Whose it is; a subject of the ledger.</param>
    /// <param name="activity">What it records.</param>
    /// <param name="on">Its civil day, not after <see cref="AsOf"/>.</param>
    /// <param name="of">Towards whom, or null.</param>
    /// <param name="until">For what lasts, a state above all, the last day; or null.</param>
    /// <param name="case">The case, or null.</param>
    /// <param name="quantity">The quantity in the activity's unit, or null.</param>
    /// <param name="recipient">Whom it went to, or null.</param>
    /// <param name="at">Its instant, on that day in the rulebook's time zone; null for a bare date.</param>
    /// <param name="keptUntil">The last day it is kept, or null.</param>
    /// <param name="id">Its id, or null.</param>
    /// <param name="with">Its attributes.</param>
    /// <returns>False when no clause counts it.</returns>
    /// <exception cref="ArgumentException">A subject is not in the ledger, a part is of another rulebook, or the day is after the monitor's date.</exception>
    public bool Feed(
        IActor by,
        Activity activity,
        DateOnly on,
        IActor? of = null,
        DateOnly? until = null,
        string? @case = null,
        decimal? quantity = null,
        string? recipient = null,
        DateTimeOffset? at = null,
        DateOnly? keptUntil = null,
        string? id = null,
        params ReadOnlySpan<AttributeValue> with)
    {
        var record = new LiveRecord(Position(by), Position(activity), on.DayNumber, of is null ? -1 : Position(of));
        if (until is null && @case is null && quantity is null && recipient is null && at is null && keptUntil is null && id is null && with.IsEmpty)
            return monitor.Feed(record);
        var values = ImmutableArray.CreateBuilder<KeyValuePair<int, string>>(with.Length);
        foreach (var attribute in with)
        {
            Own(attribute.Rulebook, rulebook.Plan.Attributes[attribute.Attribute].Symbol.Name.ToString());
            values.Add(KeyValuePair.Create(attribute.Attribute, attribute.Value));
        }

        return monitor.Feed(record with
        {
            Details = new LiveRecordDetails
            {
                Id = id,
                Until = until,
                Instant = at,
                Case = @case,
                Quantity = quantity,
                Recipient = recipient,
                KeptUntil = keptUntil,
                Attributes = values.DrainToImmutable(),
            },
        });
    }

    /// <summary>Takes in a rating of an assessed clause and tells every verdict it changes.</summary>
    /// <param name="subject">Who is rated; a subject of the ledger.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="rating">What is given.</param>
    /// <param name="on">The day from which it covers the duty, not after <see cref="AsOf"/>.</param>
    /// <param name="until">The last day it covers, or null.</param>
    /// <returns>False when no duty goes by it.</returns>
    /// <exception cref="ArgumentException">The rating is none, the subject is not in the ledger, the clause is of another rulebook, or the day is after the monitor's date.</exception>
    public bool Rate<TActor>(TActor subject, Clause<TActor> clause, Rating rating, DateOnly on, DateOnly? until = null)
        where TActor : class, IActor
    {
        ArgumentNullException.ThrowIfNull(clause);
        Own(clause.Rulebook, clause.Citation);
        if (rating == Rating.None)
            throw new ArgumentException("A rating says met, breached or excused.", nameof(rating));
        return monitor.Feed(LiveRecord.OfRating(Position(subject), on.DayNumber, clause.Citation, rating, until));
    }

    /// <summary>Lets time pass and tells every verdict that changes by it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before <see cref="AsOf"/> or after the horizon.</exception>
    public void AdvanceTo(DateOnly date) => monitor.AdvanceTo(date);

    /// <summary>All findings as they are now, in the order of the findings table.</summary>
    public ImmutableArray<Finding> Findings() => monitor.Findings();

    private int Position(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Own(activity.Rulebook, activity.ToString());
        return activities[activity.Position];
    }

    private void Own(TypedRulebook other, string what)
    {
        if (!ReferenceEquals(other, rulebook))
            throw new ArgumentException($"{what} belongs to rulebook {other.Plan.Rulebook}; this monitor is of {rulebook.Plan.Rulebook}.");
    }

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
