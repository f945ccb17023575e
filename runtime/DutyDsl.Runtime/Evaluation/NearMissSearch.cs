using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation;

/// <summary>
/// Finds the records of the bound subject that look like the act and did not count: those within the period, and up to
/// <see cref="DaysAround"/> days around it when the duty is not met. Acts towards other targets are no near miss of a
/// per-target duty, those that name none are.
/// </summary>
internal sealed class NearMissSearch(Binding binding, IndexedEvaluator evaluator)
{
    private const int DaysAround = 31;

    public ImmutableArray<NearMiss> Of(in Finding finding, Series series, in Window window)
    {
        var around = finding.Verdict == Verdict.Met ? 0 : DaysAround;
        var records = binding.Ledger.Records;
        var days = records.Day.Span;
        var subject = binding.Ledger.Tenures.Subject[finding.Tenure];
        var target = finding.Target < 0 ? -1 : binding.Ledger.Tenures.Subject[finding.Target];
        var own = evaluator.Index.OfSubject(subject);
        var misses = ImmutableArray.CreateBuilder<NearMiss>();
        var distinct = new HashSet<int>();
        for (var i = FirstFrom(own, days, finding.Start - around); i < own.Length && days[own[i]] <= (long)finding.End + around; i++)
        {
            var record = own[i];
            var towards = target < 0 || records.Target.IsEmpty ? -1 : records.Target.Span[record];
            if (target >= 0 && towards >= 0 && towards != target)
                continue;
            if (Reason(series, window, record, target >= 0 && towards < 0, distinct) is { } reason)
                misses.Add(new NearMiss(record, reason));
        }

        return misses.DrainToImmutable();
    }

    private NearMissReason? Reason(Series series, in Window window, int record, bool namesNoTarget, HashSet<int> distinct)
    {
        var clause = series.Clause;
        var records = binding.Ledger.Records;
        var activity = records.Activity.Span[record];
        var counts = clause.Counts[activity];
        if (!counts && !IsWider(clause, activity))
            return null;
        if (!window.Shown.Contains(records.Day.Span[record]))
            return counts && !namesNoTarget ? NearMissReason.OutsideWindow : null;
        if (!counts)
            return NearMissReason.WiderActivity;
        if (namesNoTarget)
            return NearMissReason.OtherTarget;
        var recipient = evaluator.Recipients.Of(clause.Clause, record, series.Tenure);
        if (recipient == Truth.False)
            return NearMissReason.OtherRecipient;
        var where = evaluator.RecordConditions.Of(clause.Clause.Where, record, series.Tenure);
        if (where != Truth.True || recipient != Truth.True)
            return where == Truth.False ? NearMissReason.ConditionFalse : NearMissReason.ConditionOpen;
        var measure = clause.Recurring!.Measure;
        if (measure is CountMeasure.Records or CountMeasure.Quantity)
            return null;
        var value = DistinctValue.Of(records, measure, evaluator.DistinctAttribute(clause), record);
        return value < 0 ? NearMissReason.ConditionOpen : distinct.Add(value) ? null : NearMissReason.NotDistinct;
    }

    private bool IsWider(BoundClause clause, int activity)
    {
        foreach (var asked in clause.Recurring!.Activities)
        {
            foreach (var wider in binding.Plan.Activities[asked].Ancestors)
            {
                if (binding.ActivityOf[wider] == activity)
                    return true;
            }
        }

        return false;
    }

    private static int FirstFrom(ReadOnlySpan<int> records, ReadOnlySpan<int> days, int day)
    {
        int low = 0, high = records.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (days[records[middle]] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
