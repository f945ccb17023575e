using DutyDsl.Data.Messages;
using DutyDsl.Facts;

namespace DutyDsl.Data.Csv;

/// <summary>
/// Reads days, strictly and whatever the culture: <c>2024-03-31</c>, or an instant with an offset,
/// <c>2024-03-31T10:00[:00[.123]](Z|+08:00|+0800|+08)</c>, which becomes the civil day in the rules' time zone.
/// </summary>
internal sealed class CivilDays(string timeZone)
{
    private TimeZoneInfo? zone;

    /// <summary>Reads a day; <paramref name="file"/> and <paramref name="line"/> are for the error when the time zone is not known here.</summary>
    /// <exception cref="DataException">An instant has no day, because this computer does not know the time zone.</exception>
    public DayFault Read(ReadOnlySpan<byte> cell, string file, int line, out int day) => Read(cell, file, line, out day, out _);

    /// <summary>Reads a day and, where the cell has one, its instant in UTC ticks; else <see cref="RecordTable.NoInstant"/>.</summary>
    /// <exception cref="DataException">An instant has no day, because this computer does not know the time zone.</exception>
    public DayFault Read(ReadOnlySpan<byte> cell, string file, int line, out int day, out long instant)
    {
        instant = RecordTable.NoInstant;
        var fault = Split(cell, out day, out var utc);
        if (fault == DayFault.None && cell.Length > 10)
        {
            instant = utc;
            var local = TimeZoneInfo.ConvertTimeFromUtc(new DateTime(utc, DateTimeKind.Utc), Zone(file, line));
            day = (int)(local.Ticks / TimeSpan.TicksPerDay);
        }

        return fault;
    }

    /// <summary>Whether a cell is a date or an instant with an offset.</summary>
    public static DayFault Check(ReadOnlySpan<byte> cell) => Split(cell, out _, out _);

    /// <summary>Reads the first ten bytes as <c>yyyy-MM-dd</c>.</summary>
    public static DayFault ReadDate(ReadOnlySpan<byte> cell, out int day)
    {
        day = 0;
        if (cell.Length < 10 || cell[4] != (byte)'-' || cell[7] != (byte)'-'
            || !Digits(cell[..4], out var year) || !Digits(cell.Slice(5, 2), out var month) || !Digits(cell.Slice(8, 2), out var dayOfMonth))
        {
            return DayFault.NoDate;
        }

        if (year == 0 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return DayFault.NoSuchDay;
        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return DayFault.None;
    }

    private static DayFault Split(ReadOnlySpan<byte> cell, out int day, out long utc)
    {
        utc = 0;
        var fault = ReadDate(cell, out day);
        if (cell.Length == 10)
            return fault;
        if (fault == DayFault.NoDate || cell[10] != (byte)'T')
            return DayFault.NoDate;
        var timeFault = ReadTime(cell[11..], out var ticks, out var offset);
        if (timeFault == DayFault.NoDate || fault == DayFault.None)
            fault = timeFault;
        if (fault != DayFault.None)
            return fault;
        utc = (day * TimeSpan.TicksPerDay) + ticks - offset;
        return utc < TimeSpan.TicksPerDay * 2 || utc > DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)
            ? DayFault.NoSuchDay
            : DayFault.None;
    }

    private static DayFault ReadTime(ReadOnlySpan<byte> time, out long ticks, out long offset)
    {
        ticks = offset = 0;
        if (time.Length < 5 || time[2] != (byte)':' || !Digits(time[..2], out var hour) || !Digits(time.Slice(3, 2), out var minute))
            return DayFault.NoDate;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        var isSuch = hour < 24 && minute < 60;
        time = time[5..];
        if (time.Length > 0 && time[0] == (byte)':')
        {
            if (time.Length < 3 || !Digits(time.Slice(1, 2), out var second))
                return DayFault.NoDate;
            isSuch &= second < 60;
            ticks += second * TimeSpan.TicksPerSecond;
            time = time[3..];
            if (time.Length > 0 && time[0] == (byte)'.')
            {
                var digits = 1;
                while (digits < time.Length && char.IsAsciiDigit((char)time[digits]))
                    digits++;
                if (digits == 1)
                    return DayFault.NoDate;
                time = time[digits..];
            }
        }

        if (time.Length == 0)
            return DayFault.NoOffset;
        if (time.Length == 1 && time[0] == (byte)'Z')
            return isSuch ? DayFault.None : DayFault.NoSuchDay;
        if (time[0] is not ((byte)'+' or (byte)'-') || time.Length is not (3 or 5 or 6) || !Digits(time.Slice(1, 2), out var hours))
            return DayFault.NoDate;
        var minutes = 0;
        if (time.Length > 3 && ((time.Length == 6 && time[3] != (byte)':') || !Digits(time[^2..], out minutes)))
            return DayFault.NoDate;
        isSuch &= minutes < 60 && (hours < 14 || (hours == 14 && minutes == 0));
        offset = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        if (time[0] == (byte)'-')
            offset = -offset;
        return isSuch ? DayFault.None : DayFault.NoSuchDay;
    }

    private static bool Digits(ReadOnlySpan<byte> bytes, out int number)
    {
        number = 0;
        foreach (var b in bytes)
        {
            var digit = b - (byte)'0';
            if ((uint)digit > 9)
                return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    private TimeZoneInfo Zone(string file, int line)
    {
        if (zone is not null)
            return zone;
        if (timeZone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone))
            return zone;
        throw new DataException(FileMessages.UnknownTimeZone(timeZone, QuarantinedRow.Locate(file, line)));
    }
}
