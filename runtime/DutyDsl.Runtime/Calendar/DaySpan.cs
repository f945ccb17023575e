namespace DutyDsl.Calendar;

/// <summary>Days in a row, both ends included; days are <see cref="DateOnly.DayNumber"/>s.</summary>
internal readonly record struct DaySpan(int First, int Last)
{
    public int Length => Last - First + 1;
}
