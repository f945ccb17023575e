namespace DutyDsl.Duties;

/// <summary>What can start a clock.</summary>
public enum HappeningKind : byte
{
    /// <summary>A record.</summary>
    Record,

    /// <summary>The first day of a period.</summary>
    PeriodStart,

    /// <summary>The last day of a period.</summary>
    PeriodEnd,

    /// <summary>The first day of a state.</summary>
    StateStart,

    /// <summary>The last day of a state.</summary>
    StateEnd,

    /// <summary>The first day of the tenure.</summary>
    TenureStart,

    /// <summary>The last day of the tenure.</summary>
    TenureEnd,

    /// <summary>The breach of a clause.</summary>
    Late,
}
