namespace DutyDsl.Evaluation;

/// <summary>The records that matter, by subject and by target, each list by day and then in the order read.</summary>
internal abstract class RecordIndex
{
    public abstract ReadOnlySpan<int> OfSubject(int subject);

    public abstract ReadOnlySpan<int> OfTarget(int target);
}
