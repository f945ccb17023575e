using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.3: what is counted (records; <c>distinct x</c>: values of x; a unit: the sum of quantities), and 3.7: what it could be besides.</summary>
internal sealed class Count(CountMeasure measure, int attribute)
{
    private readonly HashSet<string> values = [];
    private readonly HashSet<string> possibleValues = [];
    private readonly List<decimal> possibleAmounts = [];
    private int possibleOthers;
    private ImmutableList<string> ids = [];

    public decimal Actual { get; private set; }

    public ImmutableList<string> Ids => ids;

    public void Add(RecordFact record)
    {
        if (measure is CountMeasure.Records or CountMeasure.Quantity)
        {
            if (measure == CountMeasure.Quantity && record.Quantity is null)
            {
                possibleOthers++;
                return;
            }

            Actual += measure == CountMeasure.Records ? 1 : record.Quantity!.Value;
        }
        else if (Value(record) is not { } value)
        {
            possibleOthers++;
            return;
        }
        else if (!values.Add(value))
        {
            return;
        }
        else
        {
            Actual++;
        }

        ids = ids.Add(record.Id);
    }

    public void AddPossible(RecordFact record)
    {
        if (measure == CountMeasure.Quantity && record.Quantity is { } amount)
            possibleAmounts.Add(amount);
        else if (measure is not (CountMeasure.Quantity or CountMeasure.Records) && Value(record) is { } value)
            possibleValues.Add(value);
        else
            possibleOthers++;
    }

    public void AddPossible(DoubtfulFact record)
    {
        var value = measure switch
        {
            CountMeasure.DistinctDay when record.Date is { } date => date.ToString(),
            CountMeasure.DistinctTarget when record.TargetRead => record.Target,
            _ => null,
        };
        if (value is not null)
            possibleValues.Add(value);
        else
            possibleOthers++;
    }

    /// <summary>
    /// 3.7: every number it could be: of counts each whole number up to the most, of sums whatever lies between the
    /// least and the most, for which the turning points of the bound are enough. An unknown amount is not negative.
    /// </summary>
    public ImmutableSortedSet<decimal> Possible(Required required)
    {
        if (measure != CountMeasure.Quantity)
        {
            var more = possibleOthers + possibleValues.Except(values).Count();
            return [.. Enumerable.Range(0, more + 1).Select(n => Actual + n)];
        }

        var least = Actual + possibleAmounts.Where(a => a < 0).Sum();
        var most = possibleOthers > 0 ? decimal.MaxValue : Actual + possibleAmounts.Where(a => a > 0).Sum();
        var turns = new[] { required.Minimum, required.Maximum }
            .Where(e => e is not null)
            .Select(e => (decimal)e!.Value.Numerator / (decimal)e.Value.Denominator)
            .SelectMany(d => new[] { d - 0.001m, d, d + 0.001m });
        return [least, most, .. turns.Where(t => least < t && t < most)];
    }

    private string? Value(RecordFact record) => measure switch
    {
        CountMeasure.DistinctTarget => record.Target,
        CountMeasure.DistinctCase => record.Case,
        CountMeasure.DistinctDay => record.Date.ToString(),
        _ => record.Attributes.GetValueOrDefault(attribute),
    };
}
