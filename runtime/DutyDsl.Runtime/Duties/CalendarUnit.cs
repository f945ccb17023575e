namespace DutyDsl.Duties;

/// <summary>Periods and lengths of time.</summary>
public enum CalendarUnit : byte
{
    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A civil day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>旬: from the 1st, 11th and 21st.</summary>
    TenDay,

    /// <summary>From the 1st and 16th.</summary>
    HalfMonth,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar half-year.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}
