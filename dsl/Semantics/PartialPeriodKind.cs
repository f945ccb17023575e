namespace DutyDsl.Semantics;

/// <summary>The choices for a period that binds only in part; a rulebook has to make one.</summary>
public enum PartialPeriodKind
{
    /// <summary>Only whole periods bind.</summary>
    Exempt,

    /// <summary>A part asks as much as the whole.</summary>
    CountFully,

    /// <summary>A part asks its share, rounded up for a least and down for a most.</summary>
    ProRata,

    /// <summary>A part of at least a given share asks as much as the whole; a smaller one nothing.</summary>
    BindFrom,
}
