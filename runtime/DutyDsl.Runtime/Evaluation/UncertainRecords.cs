using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The quarantined records that could be of certain activities, by the subject they could be of.</summary>
internal sealed class UncertainRecords
{
    private readonly List<UncertainRecord> anySubject = [];
    private readonly Dictionary<int, List<UncertainRecord>> bySubject = [];

    public UncertainRecords(Ledger ledger, bool[] activities, int asOf)
    {
        foreach (var record in ledger.UncertainRecords)
        {
            if (record.Activity != UncertainRecord.Unreadable && (record.Activity < 0 || !activities[record.Activity]))
                continue;
            if (record.Day != UncertainRecord.Unreadable && record.Day > asOf)
                continue;
            if (record.Subject == UncertainRecord.Unreadable)
            {
                anySubject.Add(record);
            }
            else
            {
                if (!bySubject.TryGetValue(record.Subject, out var list))
                    bySubject.Add(record.Subject, list = []);
                list.Add(record);
            }
        }
    }

    public bool IsEmpty => anySubject.Count == 0 && bySubject.Count == 0;

    /// <summary>Those that could be of a subject and, unless it is negative, towards a target.</summary>
    public void Of(int subject, int target, List<UncertainRecord> found)
    {
        if (bySubject.TryGetValue(subject, out var own))
            Towards(own, target, found);
        Towards(anySubject, target, found);
    }

    /// <summary>Those known to be of a subject; leaves out the ones whose subject is unreadable.</summary>
    public void OnlyOf(int subject, int target, List<UncertainRecord> found)
    {
        if (bySubject.TryGetValue(subject, out var own))
            Towards(own, target, found);
    }

    private static void Towards(List<UncertainRecord> records, int target, List<UncertainRecord> found)
    {
        foreach (var record in records)
        {
            if (target < 0 || record.Target == target || record.Target == UncertainRecord.Unreadable)
                found.Add(record);
        }
    }
}
