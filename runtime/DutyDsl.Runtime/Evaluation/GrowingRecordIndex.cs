using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The records of a monitor by subject and by target; each record is put in its place as it comes.</summary>
internal sealed class GrowingRecordIndex(int subjects) : RecordIndex
{
    private readonly List[] bySubject = new List[subjects];
    private readonly List[] byTarget = new List[subjects];

    public override ReadOnlySpan<int> OfSubject(int subject) => bySubject[subject].Records;

    public override ReadOnlySpan<int> OfTarget(int target) => byTarget[target].Records;

    /// <summary>Takes in the record that was added last; one of no activity, as a rating, is looked for elsewhere.</summary>
    public void Add(RecordTable records, int record)
    {
        if (records.Activity.Span[record] < 0)
            return;
        var days = records.Day.Span;
        bySubject[records.Subject.Span[record]].Add(record, days);
        if (!records.Target.IsEmpty && records.Target.Span[record] is >= 0 and var target)
            byTarget[target].Add(record, days);
    }

    private struct List
    {
        private int[]? records;
        private int count;

        public readonly ReadOnlySpan<int> Records => records.AsSpan(0, count);

        // Records come mostly by day, so the place is mostly the last.
        public void Add(int record, ReadOnlySpan<int> days)
        {
            if (records is null)
                records = new int[4];
            else if (count == records.Length)
                Array.Resize(ref records, count * 2);
            var place = count;
            while (place > 0 && days[records[place - 1]] > days[record])
                place--;
            Array.Copy(records, place, records, place + 1, count - place);
            records[place] = record;
            count++;
        }
    }
}
