using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>What was counted in a window, and how far completed data could move it.</summary>
/// <param name="Actual">What certainly counts.</param>
/// <param name="Least">The least any completion gives.</param>
/// <param name="Most">The most any completion gives, unless <paramref name="Unlimited"/>.</param>
/// <param name="Unlimited">Whether there is no most: an amount is not known (amounts not known are taken as not negative).</param>
internal readonly record struct Tally(decimal Actual, decimal Least, decimal Most, bool Unlimited)
{
    public static Tally Of(Series series, DaySet sure, DaySet possible, RecordTable records, int distinctAttribute)
    {
        try
        {
            return series.Clause.Recurring!.Measure switch
            {
                CountMeasure.Records => Records(series, sure, possible),
                CountMeasure.Quantity => Quantity(series, sure, possible, records),
                var measure => Distinct(series, sure, possible, records, measure, distinctAttribute),
            };
        }
        catch (OverflowException)
        {
            // Amounts beyond what can be added decide nothing.
            return new Tally(0, decimal.MinValue, 0, true);
        }
    }

    private static Tally Records(Series series, DaySet sure, DaySet possible)
    {
        int certain = 0, open = 0;
        foreach (var candidate in series.Candidates)
        {
            if (candidate.Counts == Truth.True && sure.Contains(candidate.Day))
                certain++;
            else if (possible.Contains(candidate.Day))
                open++;
        }

        return new Tally(certain, certain, (long)certain + open + CountUncertain(series, possible), false);
    }

    private static Tally Quantity(Series series, DaySet sure, DaySet possible, RecordTable records)
    {
        decimal actual = 0, less = 0, more = 0;
        var unlimited = CountUncertain(series, possible) > 0;
        foreach (var candidate in series.Candidates)
        {
            if (!possible.Contains(candidate.Day))
                continue;
            var quantity = records.Quantity.IsEmpty ? null : records.Quantity.Span[candidate.Record];
            if (quantity is null)
                unlimited = true;
            else if (candidate.Counts == Truth.True && sure.Contains(candidate.Day))
                actual += quantity.Value;
            else if (quantity > 0)
                more += quantity.Value;
            else
                less += quantity.Value;
        }

        return new Tally(actual, actual + less, actual + more, unlimited);
    }

    private static Tally Distinct(Series series, DaySet sure, DaySet possible, RecordTable records, CountMeasure measure, int attribute)
    {
        var certain = new HashSet<int>();
        var open = new HashSet<int>();
        long empty = 0;
        foreach (var candidate in series.Candidates)
        {
            if (!possible.Contains(candidate.Day))
                continue;
            var value = DistinctValue.Of(records, measure, attribute, candidate.Record);
            if (value < 0)
                empty++;
            else if (candidate.Counts == Truth.True && sure.Contains(candidate.Day))
                certain.Add(value);
            else
                open.Add(value);
        }

        open.ExceptWith(certain);
        foreach (var candidate in series.Uncertain)
        {
            if (!candidate.CouldBeIn(possible))
                continue;
            var value = measure switch
            {
                CountMeasure.DistinctDay => candidate.Record.Day,
                CountMeasure.DistinctTarget => candidate.Record.Target,
                _ => UncertainRecord.Unreadable,
            };
            if (value < 0)
                empty++;
            else if (!certain.Contains(value))
                open.Add(value);
        }

        return new Tally(certain.Count, certain.Count, certain.Count + open.Count + empty, false);
    }

    private static long CountUncertain(Series series, DaySet possible)
    {
        long count = 0;
        foreach (var candidate in series.Uncertain)
        {
            if (candidate.CouldBeIn(possible))
                count++;
        }

        return count;
    }
}
