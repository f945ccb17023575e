namespace DutyDsl.Semantics;

/// <summary>The calendars and periods a rulebook can declare.</summary>
public enum CalendarKind
{
    /// <summary>Days that count: Monday to Friday but for the days a table names.</summary>
    Days,

    /// <summary>Periods listed in a table.</summary>
    Periods,

    /// <summary>Years that begin on another day than 1 January.</summary>
    Years,
}
