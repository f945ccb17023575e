namespace DutyDsl.Semantics;

/// <summary>The built-in periods and lengths of time.</summary>
public enum CalendarUnit
{
    /// <summary>A minute; a length of time only.</summary>
    Minute,

    /// <summary>An hour; a length of time only.</summary>
    Hour,

    /// <summary>A civil day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>旬: from the 1st, 11th and 21st of a month.</summary>
    TenDay,

    /// <summary>From the 1st and 16th of a month.</summary>
    HalfMonth,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>January to June, July to December.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}
