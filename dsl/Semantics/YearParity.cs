namespace DutyDsl.Semantics;

/// <summary>Which years a yearly date falls in.</summary>
public enum YearParity
{
    /// <summary>Each year.</summary>
    Every,

    /// <summary>Even years.</summary>
    Even,

    /// <summary>Odd years.</summary>
    Odd,
}
