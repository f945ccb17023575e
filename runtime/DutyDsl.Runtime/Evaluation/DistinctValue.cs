using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation;

/// <summary>The value by which records are told apart.</summary>
internal static class DistinctValue
{
    /// <summary>A number for the value, or -1 where it is empty.</summary>
    public static int Of(RecordTable records, CountMeasure measure, int attribute, int record) => measure switch
    {
        CountMeasure.DistinctDay => records.Day.Span[record],
        CountMeasure.DistinctTarget => records.Target.IsEmpty ? -1 : records.Target.Span[record],
        CountMeasure.DistinctCase => records.Case.IsEmpty ? -1 : records.Case.Span[record],
        CountMeasure.DistinctAttribute => attribute < 0 || records.Attributes[attribute] is not { } column ? -1 : column.Indices[record],
        _ => record,
    };
}
