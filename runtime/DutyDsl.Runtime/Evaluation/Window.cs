using DutyDsl.Calendar;

namespace DutyDsl.Evaluation;

/// <summary>One period of a series: its bound days and what they ask.</summary>
/// <param name="Period">The period's position in the clause's grid.</param>
/// <param name="Sure">The days that certainly bind.</param>
/// <param name="Possible">The days that could bind.</param>
/// <param name="AskedOfSure">What the certain days ask; null when they do not bind.</param>
/// <param name="AskedOfPossible">What all possible days ask; null when they do not bind.</param>
internal readonly record struct Window(int Period, DaySet Sure, DaySet Possible, Requirement? AskedOfSure, Requirement? AskedOfPossible)
{
    public bool Binds => AskedOfPossible is not null;

    /// <summary>The days to show: the certain ones, else those that could be.</summary>
    public DaySet Shown => AskedOfSure is null ? Possible : Sure;

    public Requirement Asked => AskedOfSure ?? AskedOfPossible!;
}
