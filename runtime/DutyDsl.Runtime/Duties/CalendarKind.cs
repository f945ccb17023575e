namespace DutyDsl.Duties;

/// <summary>The calendars and periods a rulebook can declare.</summary>
public enum CalendarKind : byte
{
    /// <summary>Days that count.</summary>
    Days,

    /// <summary>Periods listed in a table.</summary>
    Periods,

    /// <summary>Years that begin on another day than 1 January.</summary>
    Years,
}
