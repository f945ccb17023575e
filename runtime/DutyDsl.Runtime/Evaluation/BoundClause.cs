using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>A clause bound to one ledger and one evaluation date: its activities, periods and numbers.</summary>
internal sealed class BoundClause
{
    private readonly Dictionary<(int Part, int Whole), Requirement> proRata = [];
    private readonly DaySet[] wholeDays = [];
    private readonly Fraction? minimum;
    private readonly Fraction? maximum;

    public BoundClause(
        PlanClause clause, DutyShape shape, bool[] counts, PeriodGrid? grid, Fraction? minimum, Fraction? maximum, bool isOpen)
    {
        Clause = clause;
        Shape = shape;
        Recurring = shape.IsPlainCount ? (PlanDuty.Recurring)clause.Duty : null;
        Counts = counts;
        Grid = grid;
        IsOpen = isOpen;
        From = clause.From.DayNumber;
        Until = clause.Until?.DayNumber ?? DaySet.LastDay;
        this.minimum = minimum;
        this.maximum = maximum;
        Whole = isOpen || shape.Bound is not { } bound
            ? new Requirement(RequiredCount.None, true)
            : new Requirement(new RequiredCount(minimum, bound.MinimumExcluded, maximum, bound.MaximumExcluded), CountsWholes);
        if (grid is null || Recurring?.Season is not { } season)
            return;
        wholeDays = new DaySet[grid.Count];
        for (var i = 0; i < wholeDays.Length; i++)
            wholeDays[i] = SeasonDays.Within(season, grid.First(i), grid.Last(i));
    }

    public PlanClause Clause { get; }

    /// <summary>What the engine reads of the duty, whatever its kind.</summary>
    public DutyShape Shape { get; }

    /// <summary>Whether people assess the duty.</summary>
    public bool IsAssessed => Clause.Duty is PlanDuty.Assessed;

    /// <summary>The duty, when it is a plain count in periods; else null.</summary>
    public PlanDuty.Recurring? Recurring { get; }

    /// <summary>For each activity of the vocabulary whether it is one of the clause's or a kind of one.</summary>
    public bool[] Counts { get; }

    /// <summary>For activities that count only under a condition of the record (<c>counts as … where</c>) that condition.</summary>
    public IReadOnlyDictionary<int, PlanCondition> CountsUnder { get; init; } = new Dictionary<int, PlanCondition>();

    /// <summary>The periods from the first that can bind to the evaluation date's; null when there is none.</summary>
    public PeriodGrid? Grid { get; }

    /// <summary>Whether a number of its bound is a parameter nobody has set.</summary>
    public bool IsOpen { get; }

    /// <summary>The first day of its validity.</summary>
    public int From { get; }

    /// <summary>The last day of its validity.</summary>
    public int Until { get; }

    /// <summary>What a whole period asks.</summary>
    public Requirement Whole { get; }

    public bool HasSeason => wholeDays.Length > 0;

    public bool CountsWholes => Shape.CountsWholes;

    public PartialPeriodKind Policy => Clause.PartialPeriods.Kind;

    /// <summary>The days of a period that its season leaves.</summary>
    public DaySet WholeDays(int period) => HasSeason ? wholeDays[period] : DaySet.Of(Grid!.First(period), Grid.Last(period));

    /// <summary>How many days a period has that its season leaves.</summary>
    public int WholeLength(int period) => HasSeason ? wholeDays[period].Length : Grid!.Last(period) - Grid.First(period) + 1;

    /// <summary>How many days of a period from one day to another bind; null when none does or the first is after the date.</summary>
    public int? BoundDays(int period, int from, int to, int date, out int due)
    {
        due = 0;
        if (HasSeason)
        {
            int days = 0, begun = int.MaxValue;
            foreach (var span in wholeDays[period].Spans)
            {
                int start = Math.Max(span.First, from), end = Math.Min(span.Last, to);
                if (start > end)
                    continue;
                begun = Math.Min(begun, start);
                due = end;
                days += end - start + 1;
            }

            return days == 0 || begun > date ? null : days;
        }

        var first = Math.Max(Grid!.First(period), from);
        due = Math.Min(Grid.Last(period), to);
        return first > due || first > date ? null : due - first + 1;
    }

    /// <summary>What <paramref name="part"/> of <paramref name="whole"/> days ask; null when they do not bind.</summary>
    public Requirement? Asked(int part, int whole)
    {
        if (part == 0)
            return null;
        if (part == whole)
            return Whole;
        switch (Policy)
        {
            case PartialPeriodKind.Exempt:
                return null;
            case PartialPeriodKind.BindFrom:
                var share = Clause.PartialPeriods.Share;
                return (Int128)part * share.Denominator >= (Int128)whole * share.Numerator ? Whole : null;
            case PartialPeriodKind.ProRata when !IsOpen && Shape.Bound is not null:
                if (proRata.TryGetValue((part, whole), out var known))
                    return known;
                return proRata[(part, whole)] = Share(part, whole);
            default:
                return Whole;
        }
    }

    // Of counts "more than 2" is "at least 3", so both spellings have the same share. Of amounts an excluded end is
    // rounded the other way, so that "less than 1 hour" never becomes "less than 0 hours".
    private Requirement Share(int part, int whole)
    {
        var bound = Shape.Bound!;
        var lowExcluded = bound.MinimumExcluded && !CountsWholes;
        var highExcluded = bound.MaximumExcluded && !CountsWholes;
        Fraction? low = null, high = null;
        if (minimum is { } least)
        {
            if (bound.MinimumExcluded && CountsWholes)
                least = new Fraction(Whole.Least, 1);
            low = new Fraction(lowExcluded ? ExactNumbers.FloorShare(least, part, whole) : ExactNumbers.CeilingShare(least, part, whole), 1);
        }

        if (maximum is { } most)
        {
            if (bound.MaximumExcluded && CountsWholes)
                most = new Fraction(Whole.Most, 1);
            var share = highExcluded ? ExactNumbers.CeilingShare(most, part, whole) : ExactNumbers.FloorShare(most, part, whole);
            high = new Fraction(low is { } l ? Math.Max(share, l.Numerator) : share, 1);
        }

        return new Requirement(new RequiredCount(low, lowExcluded, high, highExcluded), CountsWholes);
    }
}
