using DutyDsl.Calendar;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>An exact amount: a numerator over a denominator that is not zero.</summary>
internal readonly record struct ExactAmount(decimal Numerator, decimal Denominator);

/// <summary>Makes amounts of the quantities of a subject's records (language 3.14).</summary>
internal sealed class AmountFolds(KindContext context)
{
    private Binding Binding => context.Binding;

    /// <summary>The value of a measure on a day: the latest reading up to it, else the first; null without any.</summary>
    public decimal? ReadingOn(Series series, int measure, int day)
    {
        decimal? reading = null;
        foreach (var (on, value) in Readings(SubjectOf(series), measure))
        {
            if (reading is null || on <= day)
                reading = value;
        }

        return reading;
    }

    /// <summary>The first day after another on which a measure reads more than a value; past the last day there is when it never does.</summary>
    public int FirstAbove(Series series, int measure, int after, decimal value)
    {
        foreach (var (on, reading) in Readings(SubjectOf(series), measure))
        {
            if (on > after && reading > value)
                return on;
        }

        return DaySet.LastDay;
    }

    /// <summary>An amount over some days, or over the records of a case; null when the facts do not give it.</summary>
    public ExactAmount? Value(PlanAmount amount, Series series, DaySet days, DaySet before, int @case = -1)
    {
        switch (amount.Fold)
        {
            case AmountFold.Constant:
                return new ExactAmount(amount.Value.Numerator, amount.Value.Denominator);
            case AmountFold.Parameter:
                return Binding.Parameter(amount.Parameter) is { } text && ExactNumbers.TryParse(text, out var number)
                    ? new ExactAmount(number.Numerator, number.Denominator)
                    : null;
            case AmountFold.Growth:
                return Latest(amount, series, days, @case) is { } now && Latest(amount, series, before, @case) is { } then && then != 0
                    ? new ExactAmount(now - then, then)
                    : null;
            case AmountFold.Latest:
                return Latest(amount, series, days, @case) is { } latest ? new ExactAmount(latest, 1) : null;
        }

        decimal sum = 0, largest = decimal.MinValue;
        long count = 0;
        foreach (var quantity in Quantities(amount.Activity, series, days, @case))
        {
            if (quantity is not { } value)
                return null;
            sum += value;
            largest = Math.Max(largest, value);
            count++;
        }

        return amount.Fold switch
        {
            AmountFold.Sum => new ExactAmount(sum, 1),
            AmountFold.Largest => count == 0 ? null : new ExactAmount(largest, 1),
            _ when amount.Per is { } per => new ExactAmount(sum * DaysOf(per), Math.Max(days.Length, 1)),
            _ => count == 0 ? null : new ExactAmount(sum, count),
        };
    }

    /// <summary>Compares exactly, whatever the signs of the denominators.</summary>
    public static int Compare(ExactAmount left, ExactAmount right)
    {
        var a = left.Numerator * right.Denominator;
        var b = right.Numerator * left.Denominator;
        return Math.Sign(left.Denominator) * Math.Sign(right.Denominator) < 0 ? b.CompareTo(a) : a.CompareTo(b);
    }

    public static bool Holds(Comparison how, int compared) => how switch
    {
        Comparison.Equal => compared == 0,
        Comparison.AtLeast => compared >= 0,
        Comparison.AtMost => compared <= 0,
        Comparison.MoreThan => compared > 0,
        _ => compared < 0,
    };

    private int SubjectOf(Series series) => Binding.Ledger.Tenures.Subject[series.Target >= 0 ? series.Target : series.Tenure];

    private decimal? Latest(PlanAmount amount, Series series, DaySet days, int @case)
    {
        // A latest record without an amount leaves the latest amount open.
        decimal? latest = null;
        foreach (var quantity in Quantities(amount.Activity, series, days, @case))
            latest = quantity;
        return latest;
    }

    private List<decimal?> Quantities(int activity, Series series, DaySet days, int @case)
    {
        var kinds = Binding.KindsOf(activity);
        var records = Binding.Ledger.Records;
        var found = new List<(Act Act, decimal? Quantity)>();
        foreach (var record in context.Lookup.Index.OfSubject(Binding.Ledger.Tenures.Subject[series.Tenure]))
        {
            if (!kinds[records.Activity.Span[record]] || !days.Contains(records.Day.Span[record]))
                continue;
            if (@case >= 0 && (records.Case.IsEmpty || records.Case.Span[record] != @case))
                continue;
            // A condition of the clause says which records the compared amounts are made of.
            var counts = series.Clause.Clause.Duty is PlanDuty.Amounts
                ? context.Lookup.RecordConditions.Of(series.Clause.Clause.Where, record, series.Tenure)
                : Truth.True;
            if (counts != Truth.False)
                found.Add((context.Clock.ActOf(records, record), counts == Truth.Unknown || records.Quantity.IsEmpty ? null : records.Quantity.Span[record]));
        }

        // The order of the file decides nothing: of one moment the ids do, as among acts.
        found.Sort((a, b) => a.Act.Day != b.Act.Day ? a.Act.Day.CompareTo(b.Act.Day)
            : a.Act.Earliest != b.Act.Earliest ? a.Act.Earliest.CompareTo(b.Act.Earliest)
            : context.CompareIds(a.Act.Record, b.Act.Record));
        return found.ConvertAll(static f => f.Quantity);
    }

    private List<(int Day, decimal Value)> Readings(int subject, int measure)
    {
        var kinds = Binding.KindsOf(measure);
        var records = Binding.Ledger.Records;
        var readings = new List<(int, decimal)>();
        if (records.Quantity.IsEmpty)
            return readings;
        foreach (var record in context.Lookup.Index.OfSubject(subject))
        {
            if (kinds[records.Activity.Span[record]] && records.Quantity.Span[record] is { } value)
                readings.Add((records.Day.Span[record], value));
        }

        return readings;
    }

    private static int DaysOf(PlanPeriod per) => per.Count * (per.Unit switch
    {
        CalendarUnit.Day => 1,
        CalendarUnit.Week => 7,
        CalendarUnit.TenDay => 10,
        CalendarUnit.HalfMonth => 15,
        CalendarUnit.Month => 30,
        CalendarUnit.Quarter => 91,
        CalendarUnit.HalfYear => 182,
        _ => 365,
    });
}
