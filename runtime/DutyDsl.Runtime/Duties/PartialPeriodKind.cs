namespace DutyDsl.Duties;

/// <summary>What a period that binds only in part asks.</summary>
public enum PartialPeriodKind : byte
{
    /// <summary>Nothing: only whole periods bind.</summary>
    Exempt,

    /// <summary>As much as the whole.</summary>
    CountFully,

    /// <summary>Its share: a least rounded up, a most rounded down.</summary>
    ProRata,

    /// <summary>As much as the whole from a given share on, below it nothing.</summary>
    BindFrom,
}
