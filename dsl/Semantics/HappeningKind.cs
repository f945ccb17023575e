namespace DutyDsl.Semantics;

/// <summary>What can start a clock.</summary>
public enum HappeningKind
{
    /// <summary>A record of an activity, event, fact or state.</summary>
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

    /// <summary>The breach of another clause (<c>late e01</c>).</summary>
    Late,
}
