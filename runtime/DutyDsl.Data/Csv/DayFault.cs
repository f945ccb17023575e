namespace DutyDsl.Data.Csv;

/// <summary>Why a cell is no day.</summary>
internal enum DayFault : byte
{
    None,
    NoDate,
    NoSuchDay,
    NoOffset,
}
