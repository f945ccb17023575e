using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation.Kinds;
using DutyDsl.Facts;
using DutyDsl.Text;
using ValueType = DutyDsl.Duties.ValueType;

namespace DutyDsl.Evaluation;

/// <summary>Whether a record satisfies a clause's <c>where</c>.</summary>
internal sealed class RecordConditions(Binding binding, SubjectConditions subjects)
{
    private readonly Dictionary<PlanCondition.Field, Truth?[]> columns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlanCondition, DayTruth> days = new(ReferenceEqualityComparer.Instance);
    private int daysOf = -1;

    /// <summary>Drops what it has found out of a subject's records, because there are more of them now.</summary>
    public void Forget() => daysOf = -1;

    /// <summary>The truth for one record counted for the tenure; null is true.</summary>
    public Truth Of(PlanCondition? condition, int record, int tenure)
    {
        switch (condition)
        {
            case null:
                return Truth.True;
            case PlanCondition.All all:
                var both = Truth.True;
                foreach (var part in all.Parts)
                    both = both.And(Of(part, record, tenure));
                return both;
            case PlanCondition.Any any:
                var either = Truth.False;
                foreach (var part in any.Parts)
                    either = either.Or(Of(part, record, tenure));
                return either;
            case PlanCondition.Not not:
                return Of(not.Operand, record, tenure).Not();
            case PlanCondition.Field field:
                return Field(field, record);
            default:
                return LooksBack(condition)
                    ? subjects.At(condition, tenure, binding.Clock.ActOf(binding.Ledger.Records, record), (other, _) => other != record)
                    : Days(condition, tenure).On(binding.Ledger.Records.Day.Span[record]);
        }
    }

    /// <summary>
    /// The days on which a quarantined row could satisfy <paramref name="condition"/>: of its fields only the target is
    /// known, of its subject everything.
    /// </summary>
    public DayTruth Days(PlanCondition? condition, in UncertainRecord record, int tenure)
    {
        switch (condition)
        {
            case null:
                return DayTruth.Always;
            case PlanCondition.All all:
                var both = DayTruth.Always;
                foreach (var part in all.Parts)
                    both = both.And(Days(part, record, tenure));
                return both;
            case PlanCondition.Any any:
                var either = DayTruth.Never;
                foreach (var part in any.Parts)
                    either = either.Or(Days(part, record, tenure));
                return either;
            case PlanCondition.Not not:
                return Days(not.Operand, record, tenure).Not();
            case PlanCondition.Field { Which: RecordField.Target } field when record.Target >= 0:
                var id = binding.Ledger.Subjects.Id(record.Target);
                return DayTruth.Of(AnyOf(field, v => Holds(field.How, string.CompareOrdinal(id, v))));
            case PlanCondition.Field:
                return DayTruth.Open;
            default:
                return Days(condition, tenure);
        }
    }

    /// <summary>Whether a condition looks back from an instant, or past the record it is asked about.</summary>
    public static bool LooksBack(PlanCondition condition) => condition switch
    {
        PlanCondition.All all => all.Parts.Any(LooksBack),
        PlanCondition.Any any => any.Parts.Any(LooksBack),
        PlanCondition.Not not => LooksBack(not.Operand),
        PlanCondition.Since => true,
        PlanCondition.Recent recent => Lengths.IsOfClock(recent.Within),
        _ => false,
    };

    private DayTruth Days(PlanCondition condition, int tenure)
    {
        if (daysOf != tenure)
        {
            days.Clear();
            daysOf = tenure;
        }

        if (!days.TryGetValue(condition, out var known))
            days.Add(condition, known = subjects.Days(condition, tenure));
        return known;
    }

    private Truth Field(PlanCondition.Field field, int record)
    {
        var records = binding.Ledger.Records;
        switch (field.Which)
        {
            case RecordField.Attribute:
                var attribute = binding.AttributeOf[field.Attribute];
                if (attribute < 0 || records.Attributes[attribute] is not { } column || column.Indices[record] is var value && value < 0)
                    return Truth.Unknown;
                if (!columns.TryGetValue(field, out var truths) || truths.Length <= value)
                {
                    Array.Resize(ref truths, column.Values.Length);
                    columns[field] = truths;
                }

                return truths[value] ??= Matches(field, attribute, column.Values[value]);
            case RecordField.Quantity:
                if (records.Quantity.IsEmpty || records.Quantity.Span[record] is not { } quantity)
                    return Truth.Unknown;
                return AnyOf(field, v => ExactNumbers.TryParse(v, out var number) ? Holds(field.How, ExactNumbers.Compare(quantity, number)) : Truth.Unknown);
            case RecordField.Target:
                if (records.Target.IsEmpty || records.Target.Span[record] is var target && target < 0)
                    return Truth.Unknown;
                var id = binding.Ledger.Subjects.Id(target);
                return AnyOf(field, v => Holds(field.How, string.CompareOrdinal(id, v)));
            default:
                if (records.Case.IsEmpty || records.Case.Span[record] is var position && position < 0)
                    return Truth.Unknown;
                var name = records.Cases[position];
                return AnyOf(field, v => Holds(field.How, string.CompareOrdinal(name, v)));
        }
    }

    private Truth Matches(PlanCondition.Field field, int vocabularyAttribute, string data)
    {
        var attribute = binding.Plan.Attributes[field.Attribute];
        switch (attribute.Type)
        {
            case ValueType.Number:
                if (!decimal.TryParse(data, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                    return Truth.Unknown;
                return AnyOf(field, v => ExactNumbers.TryParse(v, out var other) ? Holds(field.How, ExactNumbers.Compare(number, other)) : Truth.Unknown);
            case ValueType.OneOf:
                return AnyOf(field, v => Holds(field.How, OneOf(data, attribute, vocabularyAttribute, v)));
            case ValueType.Instant:
                return AnyOf(field, v => Instant(data) is { } left && Instant(v) is { } right ? Holds(field.How, left.CompareTo(right)) : Truth.Unknown);
            case ValueType.Text:
                return AnyOf(field, v => Holds(field.How, string.CompareOrdinal(NameKey.Of(data), NameKey.Of(v))));
            default:
                return AnyOf(field, v => Holds(field.How, string.CompareOrdinal(data, v)));
        }
    }

    // Data and rules may come from rulebooks that list the values in another order: compare by the vocabulary's.
    private int OneOf(string data, PlanAttribute attribute, int vocabularyAttribute, string planValue)
    {
        var position = int.Parse(planValue, NumberStyles.None, CultureInfo.InvariantCulture);
        var known = binding.Ledger.Vocabulary.FindAttributeValue(vocabularyAttribute, attribute.Values[position].Names[0]);
        return int.Parse(data, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).CompareTo(known);
    }

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static Truth AnyOf(PlanCondition.Field field, Func<string, Truth> matches)
    {
        var any = Truth.False;
        foreach (var value in field.Values)
            any = any.Or(matches(value));
        return any;
    }

    private static Truth Holds(Comparison how, int compared) => TruthLogic.Of(how switch
    {
        Comparison.Equal => compared == 0,
        Comparison.AtLeast => compared >= 0,
        Comparison.AtMost => compared <= 0,
        Comparison.MoreThan => compared > 0,
        _ => compared < 0,
    });
}
