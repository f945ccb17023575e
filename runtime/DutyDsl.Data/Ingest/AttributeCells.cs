using System.Globalization;
using System.Text;
using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Text;
using ValueType = DutyDsl.Duties.ValueType;

namespace DutyDsl.Data.Ingest;

/// <summary>
/// The cells of one attribute. yes/no is written <c>yes</c> <c>no</c>, <c>true</c> <c>false</c>, <c>是</c> <c>否</c>, case
/// ignored; an instant may be a date, which is any instant of its day; a duration is a number and a unit.
/// </summary>
internal sealed class AttributeCells
{
    private const int Wrong = -2;
    private const string NumberSigns = "0123456789.";

    private readonly LedgerBuilder builder;
    private readonly int attribute;
    private readonly PlanAttribute declared;
    private readonly CellCache values;

    public AttributeCells(LedgerBuilder builder, int attribute)
    {
        this.builder = builder;
        this.attribute = attribute;
        declared = builder.Vocabulary.Attributes[attribute];
        values = new CellCache(Resolve);
    }

    /// <summary>The position of a value, or a negative number when the cell is not of the attribute's type.</summary>
    public int this[ReadOnlySpan<byte> cell] => values[cell];

    /// <summary>Why a cell is not of the attribute's type.</summary>
    public BilingualName Reason(string column, ReadOnlySpan<byte> cell)
    {
        var found = Shown.Cell(cell);
        switch (declared.Type)
        {
            case ValueType.YesNo:
                return RowMessages.NotYesNo(column, found);
            case ValueType.Number:
                DecimalCells.TryRead(cell, out _, out var isTooLong);
                return isTooLong ? RowMessages.NumberTooLong(column, found) : RowMessages.NoNumber(column, found);
            case ValueType.Date:
            case ValueType.Instant:
                return FileIngest.Reason(ReadDay(cell), column, found);
            case ValueType.Duration:
                return RowMessages.NoDuration(column, found);
            default:
                return RowMessages.UndeclaredValue(column, found, NearestName.Of(found, declared.Values.SelectMany(static v => v.Names)));
        }
    }

    private int Resolve(string text) => Canonical(text) is { } value ? builder.InternAttribute(attribute, value) : Wrong;

    private string? Canonical(string text)
    {
        switch (declared.Type)
        {
            case ValueType.YesNo:
                return NameKey.Of(text) switch
                {
                    "yes" or "true" or "是" => "yes",
                    "no" or "false" or "否" => "no",
                    _ => null,
                };
            case ValueType.Number:
                return DecimalCells.TryRead(Encoding.UTF8.GetBytes(text), out var number, out _)
                    ? number.ToString(CultureInfo.InvariantCulture)
                    : null;
            case ValueType.OneOf:
                var value = builder.Vocabulary.FindAttributeValue(attribute, text);
                return value < 0 ? null : value.ToString(CultureInfo.InvariantCulture);
            case ValueType.Date:
            case ValueType.Instant:
                return ReadDay(Encoding.UTF8.GetBytes(text)) == DayFault.None ? text : null;
            case ValueType.Duration:
                return IsDuration(text) ? text : null;
            default:
                return text;
        }
    }

    private DayFault ReadDay(ReadOnlySpan<byte> cell)
    {
        if (declared.Type == ValueType.Instant)
            return CivilDays.Check(cell);
        var fault = CivilDays.ReadDate(cell, out _);
        return cell.Length == 10 ? fault : DayFault.NoDate;
    }

    private static bool IsDuration(string text)
    {
        var unit = text.AsSpan().TrimStart(NumberSigns);
        return unit.Length < text.Length
            && DecimalCells.TryRead(Encoding.UTF8.GetBytes(text[..^unit.Length]), out _, out _)
            && unit.Trim() is { IsEmpty: false } name
            && !name.ContainsAnyInRange('0', '9');
    }
}
