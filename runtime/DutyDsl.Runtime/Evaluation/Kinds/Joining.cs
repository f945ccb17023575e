using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Facts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>Whether a record belongs to an occasion: it has the occasion's case, if that has one, and shares the fields asked for; an empty one leaves it open.</summary>
internal static class Joining
{
    public static Truth Joins(Binding binding, in Occasion occasion, int record, ImmutableArray<PlanMatching> matching)
    {
        var records = binding.Ledger.Records;
        if (record < 0)
            return Truth.True;
        if (occasion.Case >= 0 && (records.Case.IsEmpty || records.Case.Span[record] != occasion.Case))
            return Truth.False;
        var joins = Truth.True;
        foreach (var field in matching)
        {
            if (occasion.Record < 0)
                return Truth.False;
            var same = Value(binding, records, field, occasion.Record) is { } expected && Value(binding, records, field, record) is { } found
                ? TruthLogic.Of(expected == found)
                : Truth.Unknown;
            joins = joins.And(same);
        }

        return joins;
    }

    /// <summary>Whether a record of a condition can speak of an occasion: it has no case or the same one, and shares the fields asked for where it has them.</summary>
    public static bool MayJoin(Binding binding, in Occasion occasion, int record, ImmutableArray<PlanMatching> matching)
    {
        var records = binding.Ledger.Records;
        if (occasion.Case >= 0 && !records.Case.IsEmpty && records.Case.Span[record] is var own && own >= 0 && own != occasion.Case)
            return false;
        foreach (var field in matching)
        {
            if (occasion.Record >= 0 && Value(binding, records, field, occasion.Record) is { } expected
                && Value(binding, records, field, record) is { } found && found != expected)
            {
                return false;
            }
        }

        return true;
    }

    private static int? Value(Binding binding, RecordTable records, PlanMatching field, int record)
    {
        var value = field.Field switch
        {
            RecordField.Case => records.Case.IsEmpty ? -1 : records.Case.Span[record],
            RecordField.Target => records.Target.IsEmpty ? -1 : records.Target.Span[record],
            RecordField.Attribute when binding.AttributeOf[field.Attribute] is var column && column >= 0
                && records.Attributes[column] is { } values => values.Indices[record],
            _ => -1,
        };
        return value < 0 ? null : value;
    }
}
