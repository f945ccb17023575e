namespace DutyDsl.Facts;

/// <summary>
/// What is known of a quarantined record that could matter. A row whose subject, activity or target is read but not
/// known to the registry or the rules can change no finding and is not kept here.
/// </summary>
/// <param name="Subject">The subject, or <see cref="Unreadable"/>.</param>
/// <param name="Activity">The activity, <see cref="AnyRating"/> for a rating, or <see cref="Unreadable"/>.</param>
/// <param name="Day">The civil day, or <see cref="Unreadable"/>.</param>
/// <param name="Target">The target, -1 for none, or <see cref="Unreadable"/>.</param>
/// <param name="Source">The row, as <c>records.csv(1042)</c>.</param>
public readonly record struct UncertainRecord(int Subject, int Activity, int Day, int Target, string Source)
{
    /// <summary>The field could hold anything.</summary>
    public const int Unreadable = int.MinValue;

    /// <summary>The record is a rating and could be about any assessed duty of its subject.</summary>
    public const int AnyRating = -2;
}
