namespace DutyDsl.Evaluation;

/// <summary>
/// Counts the records no clause used. A record is used when it counts, or could count, on a day on which a clause can
/// bind, whether or not its period binds in the end; when it rates a finding; or when a condition or relation reads its
/// activity.
/// </summary>
internal static class UnusedRecords
{
    /// <summary>The records up to a day.</summary>
    public static long UpTo(Facts.Ledger ledger, int day)
    {
        long count = 0;
        foreach (var own in ledger.Records.Day.Span)
            count += own <= day ? 1 : 0;
        return count;
    }

    public static long Count(Binding binding, bool[] used)
    {
        var read = RelevantActivities.ReadByConditions(binding);
        var activities = binding.Ledger.Records.Activity.Span;
        var days = binding.Ledger.Records.Day.Span;
        long unused = 0;
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && days[i] <= binding.AsOf && (activities[i] < 0 || !read[activities[i]]))
                unused++;
        }

        return unused;
    }
}
